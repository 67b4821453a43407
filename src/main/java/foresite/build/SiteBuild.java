package foresite.build;

import foresite.check.content.ContentCheck;
import foresite.corpus.ContentSnapshot;
import foresite.corpus.CorpusReader;
import foresite.corpus.PageReader;
import foresite.corpus.ReportStore;
import foresite.corpus.SettingsFile;
import foresite.insight.Insight;
import foresite.model.Corpus;
import foresite.model.Diagnostic;
import foresite.model.Progress;
import foresite.model.Settings;
import foresite.publish.Changes;
import foresite.publish.Output;
import foresite.render.TemplatesFolder;
import foresite.site.Site;
import foresite.site.SitePlan;
import foresite.state.CacheFolder;
import foresite.state.Encoder;
import foresite.state.Key;
import foresite.state.StateFile;
import foresite.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A build, step by step: snapshot, settings, corpus, vocabulary, pages, insight, check, plan, render and publish, remember.
 * Every byte of the content folder is read once, in the snapshot. Results of an earlier build are used if they are still
 * valid; the site is the same without them.
 *
 * @param templates a folder with the site's own templates and assets, if there is one
 * @param baseUrl replaces the one of the settings, if given
 * @param force whether the output folder may contain files Foresite did not create
 * @param preview whether the site is not published, so that its addresses need not be kept
 */
public record SiteBuild(
        Path content,
        Path output,
        Optional<Path> templates,
        Optional<String> baseUrl,
        CacheFolder cache,
        boolean force,
        boolean preview) {

    /**
     * The result of a build.
     *
     * @param plan empty if nothing had changed since the last build, so that nothing was planned
     */
    public record Result(
            SiteStatistics statistics, List<Diagnostic> diagnostics, Changes changes, Optional<SitePlan> plan) {}

    /**
     * Builds the site.
     *
     * @param found receives the problems in the content as soon as they are known, in case the build fails later
     * @throws BuildFailure if there is no content folder
     * @throws IOException if a folder cannot be read or written
     */
    public Result run(Progress progress, Consumer<List<Diagnostic>> found) throws IOException {
        requireContent(content);
        try (Output site = Output.open(output, force, cache.file("site"), cache.messages())) {
            ContentSnapshot snapshot = ContentSnapshot.of(content, notContent());
            TemplatesFolder look = TemplatesFolder.of(templates);
            Key input = new Encoder()
                    .key(snapshot.key())
                    .key(look.key())
                    .text(baseUrl.orElse(""))
                    .toKey();
            Optional<StateFile> memory = cache.file("build");
            Optional<AddressList> addresses =
                    cache.folder().filter(folder -> !preview).map(folder -> new AddressList(folder, cache.messages()));
            Optional<BuildState> last = memory.flatMap(BuildState::read)
                    .filter(state -> state.input().equals(input))
                    .filter(state -> preview
                            || (state.addressesListed()
                                    && addresses.map(AddressList::exists).orElse(true)));
            if (last.isPresent() && site.isCurrent(input)) {
                found.accept(last.get().diagnostics());
                return new Result(last.get().statistics(), last.get().diagnostics(), Changes.none(), Optional.empty());
            }

            ReadContent read = read(snapshot, baseUrl, cache, progress);
            SitePlan plan = plan(read, publishedAddresses(), progress);
            List<Diagnostic> diagnostics = withLook(plan, look);
            found.accept(diagnostics);
            Publisher.Published published = Publisher.publish(plan, input, site, snapshot, look, progress);

            SiteStatistics statistics = SiteStatistics.of(plan.site(), read.drafts(), published);
            // Addresses are stored before the state: with the state stored, the next build may skip this step.
            boolean listed = addresses.map(list -> list.add(plan)).orElse(false);
            memory.ifPresent(file -> new BuildState(input, listed, statistics, diagnostics).write(file));
            return new Result(statistics, diagnostics, published.changes(), Optional.of(plan));
        }
    }

    /**
     * Plans the site without writing anything, not even the cache: a build may be running.
     *
     * @throws BuildFailure if there is no content folder
     * @throws IOException if a folder cannot be read
     */
    public SitePlan plan() throws IOException {
        requireContent(content);
        ContentSnapshot snapshot = ContentSnapshot.of(content, notContent());
        ReadContent read = read(snapshot, baseUrl, CacheFolder.none(), Progress.SILENT);
        return plan(read, publishedAddresses(), Progress.SILENT);
    }

    /**
     * Reads a content folder.
     *
     * @param baseUrl replaces the one of the settings, if given
     * @throws BuildFailure if there is no such folder
     * @throws IOException if the folder cannot be listed
     */
    public static ReadContent read(Path content, Optional<String> baseUrl, Progress progress) throws IOException {
        requireContent(content);
        return read(ContentSnapshot.of(content), baseUrl, CacheFolder.none(), progress);
    }

    /** Reads a snapshot: settings, corpus, vocabulary, pages. Reports that the cache contains are not parsed again. */
    static ReadContent read(ContentSnapshot snapshot, Optional<String> baseUrl, CacheFolder cache, Progress progress) {
        SettingsFile file = SettingsFile.read(snapshot);
        Settings settings = baseUrl.map(file.settings()::publishedAt).orElse(file.settings());
        ReportStore store = cache.file("reports")
                .map(stored -> ReportStore.open(stored, settings))
                .orElse(ReportStore.none());
        Corpus corpus = CorpusReader.read(snapshot, settings, store, progress);
        progress.phase("Naming concepts", 0);
        Vocabulary vocabulary = Vocabulary.of(corpus, snapshot.vocabulary());
        PageReader pages = PageReader.read(snapshot, settings);
        List<Diagnostic> diagnostics = new ArrayList<>(file.diagnostics());
        diagnostics.addAll(corpus.diagnostics());
        diagnostics.addAll(vocabulary.diagnostics());
        diagnostics.addAll(pages.diagnostics());
        return new ReadContent(snapshot, settings, corpus, vocabulary, pages, diagnostics);
    }

    /**
     * Plans the site of a content folder: insight, check, plan.
     *
     * @param published the paths that earlier builds published, each with the report that it belonged to, if any
     */
    public static SitePlan plan(ReadContent read, Map<String, String> published, Progress progress) {
        Insight insight =
                Insight.of(read.corpus(), read.vocabulary(), read.settings().floodTopics());
        progress.phase("Planning pages", 0);
        // The check runs in parallel with the site's assembly; neither depends on the other.
        CompletableFuture<List<Diagnostic>> checked = CompletableFuture.supplyAsync(
                () -> ContentCheck.of(read.corpus(), read.vocabulary(), insight.duplicates()));
        Site site = Site.of(
                read.settings(),
                read.corpus(),
                read.vocabulary(),
                insight,
                read.pages().pages(),
                read.snapshot().images(),
                published);
        List<Diagnostic> diagnostics = new ArrayList<>(read.diagnostics());
        diagnostics.addAll(checked.join());
        return SitePlan.of(site, diagnostics, read.snapshot()::line);
    }

    /**
     * Checks that there is a content folder.
     *
     * @throws BuildFailure if there is none
     */
    public static void requireContent(Path content) {
        if (!Files.isDirectory(content)) {
            throw new BuildFailure("there is no content folder '" + content
                    + "'; name one with --content, or create a site with: java -jar foresite.jar init");
        }
    }

    /** Returns folders that may be within the content folder but do not belong to it. */
    private Set<Path> notContent() {
        Set<Path> folders = new HashSet<>(Set.of(output));
        templates.ifPresent(folders::add);
        cache.folder().ifPresent(folders::add);
        return folders;
    }

    /** Adds problems of images and of the site's own templates folder, which do not belong to the published data. */
    private static List<Diagnostic> withLook(SitePlan plan, TemplatesFolder look) {
        List<Diagnostic> all = new ArrayList<>(plan.diagnostics());
        all.addAll(plan.unusedImages());
        look.missing(plan.site().settings().navigation().logo()).ifPresent(all::add);
        all.addAll(look.unused());
        return List.copyOf(all);
    }

    /** Returns the published addresses, each with the report that it belongs to, if any; none without a cache. */
    private Map<String, String> publishedAddresses() throws IOException {
        return cache.folder().isPresent() ? AddressList.published(cache.folder().get()) : Map.of();
    }
}
