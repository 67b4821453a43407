package foresite.build;

import foresite.check.content.ContentCheck;
import foresite.check.links.CrawlPolicy;
import foresite.check.links.OutwardCheck;
import foresite.check.links.OutwardLinks;
import foresite.check.site.SiteCheck;
import foresite.model.Diagnostic;
import foresite.model.Progress;
import foresite.site.SitePlan;
import foresite.state.CacheFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A check, step by step: content, built site, outward links. It changes nothing, except that it stores the results of link
 * checks in the cache folder.
 *
 * @param today digests after this day are in the future
 * @param links how to check outward links; empty if they are not checked
 */
public record CheckRun(Path content, Path output, Path cache, LocalDate today, Optional<LinkOptions> links) {

    /**
     * How outward links are checked.
     *
     * @param userAgent the name that is sent to other sites
     * @param ownNetwork whether addresses outside the public internet are checked too
     * @param recheckDays days until a link is checked again
     */
    public record LinkOptions(String userAgent, boolean ownNetwork, int recheckDays) {}

    /**
     * The result of a check.
     *
     * @param diagnostics in the order of their places
     * @param reports the number of reports in the content
     * @param site empty if there was no built site
     */
    public record Result(List<Diagnostic> diagnostics, int reports, Optional<SiteSize> site) {}

    /** The size of a built site. */
    public record SiteSize(int pages, long bytes) {}

    /**
     * Checks everything.
     *
     * @throws BuildFailure if there is no content folder, or the output folder is not a built site
     * @throws IOException if a folder cannot be read
     */
    public Result run(Progress progress) throws IOException, InterruptedException {
        SitePlan plan = SiteBuild.plan(
                SiteBuild.read(content, Optional.empty(), progress), AddressList.published(cache), progress);
        List<Diagnostic> found = new ArrayList<>(plan.diagnostics());
        found.addAll(plan.unusedImages());
        found.addAll(ContentCheck.after(today, plan.site().corpus()));
        Optional<SiteCheck> site = checkSite(progress);
        site.ifPresent(checked -> found.addAll(checked.diagnostics()));
        if (links.isPresent()) {
            found.addAll(checkLinks(links.get(), plan, progress));
        }
        found.sort(null);
        return new Result(
                found,
                plan.site().corpus().reports().size(),
                site.map(checked -> new SiteSize(checked.pages(), checked.bytes())));
    }

    private Optional<SiteCheck> checkSite(Progress progress) throws IOException {
        if (!Files.isDirectory(output)) {
            return Optional.empty();
        }
        if (!SiteCheck.isSite(output)) {
            throw new BuildFailure("'" + output
                    + "' is not a built site, because it has no index.html; build it first, or name another folder with"
                    + " --output");
        }
        return Optional.of(SiteCheck.of(output, cache, progress));
    }

    private List<Diagnostic> checkLinks(LinkOptions options, SitePlan plan, Progress progress)
            throws IOException, InterruptedException {
        // Created as in a build, so that git ignores the results.
        CacheFolder.in(cache, message -> {});
        OutwardLinks outward = OutwardLinks.of(plan.site().corpus(), plan.site().pages());
        return OutwardCheck.of(
                        CrawlPolicy.standard(options.userAgent(), options.ownNetwork()),
                        cache,
                        today,
                        options.recheckDays())
                .of(outward, progress);
    }
}
