package foresite.check.site;

import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.model.Progress;
import foresite.state.PathList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The result of checking a built site.
 *
 * @param diagnostics by place; each place is a path below the site's root
 * @param pages the number of pages
 * @param bytes the size of the site
 */
public record SiteCheck(List<Diagnostic> diagnostics, int pages, long bytes) {

    private static final String JSON_FEED = "feed.json";

    /**
     * GitHub Pages publishes at most 1 GB (GitHub's documentation, "GitHub Pages limits"). This is 10^9 bytes, the smaller
     * of the two readings.
     */
    private static final long MAX_BYTES = 1_000_000_000;

    private static final int WARNING_PERCENT = 80;

    public SiteCheck {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Returns whether a folder contains a built site. */
    public static boolean isSite(Path folder) {
        return Files.isRegularFile(folder.resolve("index.html"));
    }

    /**
     * Checks every file that Foresite wrote into a folder. Pages are read in parallel, and only their ids and links are
     * kept in memory.
     *
     * @param cache the folder where builds keep the list of published addresses; it may be missing
     * @throws IOException if a folder or one of the lists cannot be read
     */
    public static SiteCheck of(Path folder, Path cache, Progress progress) throws IOException {
        SiteFolder site = SiteFolder.read(folder);
        List<String> paths = site.own(".html");
        progress.phase("Checking pages", paths.size());
        List<CheckedPage> pages = paths.parallelStream()
                .map(path -> {
                    CheckedPage page = CheckedPage.read(site, path);
                    progress.step(1);
                    return page;
                })
                .toList();
        progress.phase("Checking feeds and data", 0);
        List<Diagnostic> found = new ArrayList<>();
        pages.forEach(page -> found.addAll(page.diagnostics()));
        found.addAll(new LinkGraph(site, pages).diagnostics());
        site.own(".xml").parallelStream()
                .map(path -> XmlFile.check(site, path))
                .toList()
                .forEach(found::addAll);
        if (site.isOwn(JSON_FEED)) {
            found.addAll(JsonFeedRules.check(site, JSON_FEED));
        }
        site.own(".jsonld").forEach(path -> found.addAll(JsonLdRules.check(site, path)));
        site.foreign()
                .forEach(path ->
                        found.add(Problem.FOREIGN_FILE.at(Position.ofFile(path), "Foresite did not write this file")));
        size(site.bytes()).ifPresent(found::add);
        found.addAll(lostAddresses(cache, site));
        return new SiteCheck(found.stream().sorted().toList(), pages.size(), site.bytes());
    }

    /** Reports a site that is too large for GitHub Pages, or soon will be. */
    static Optional<Diagnostic> size(long bytes) {
        if (bytes * 100 < MAX_BYTES * WARNING_PERCENT) {
            return Optional.empty();
        }
        Problem problem = bytes > MAX_BYTES ? Problem.TOO_LARGE_SITE : Problem.LARGE_SITE;
        String message = String.format(
                Locale.ROOT,
                "the site has %.1f MB, %d %% of the 1,000 MB that GitHub Pages publishes",
                bytes / 1e6,
                bytes * 100 / MAX_BYTES);
        return Optional.of(problem.at(Position.ofFile("index.html"), message));
    }

    /** Reports the addresses that were once published and are no longer in the site. */
    private static List<Diagnostic> lostAddresses(Path cache, SiteFolder site) throws IOException {
        return PathList.read(cache.resolve(PathList.ADDRESSES)).stream()
                // After a tab comes the file that the address belongs to.
                .map(line -> line.replaceFirst("\t.*", ""))
                // A damaged line may contain anything; no path has such characters.
                .map(line -> line.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(path -> !path.isEmpty() && !site.has(path))
                .map(path -> Problem.LOST_ADDRESS.at(
                        Position.ofFile(path), "it was published before, and is no longer in the site"))
                .toList();
    }
}
