package foresite.cli;

import foresite.check.CorpusCheck;
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
import foresite.site.Site;
import foresite.site.SitePlan;
import foresite.state.Cache;
import foresite.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A content folder as it was read: what reports say, and under which concepts. */
record ContentFolder(
        ContentSnapshot files,
        Settings settings,
        Corpus corpus,
        Vocabulary vocabulary,
        PageReader pages,
        List<Diagnostic> diagnostics) {

    /**
     * Reads a content folder.
     *
     * @param baseUrl replaces the one of the settings, if given
     */
    static ContentFolder read(Path content, Optional<String> baseUrl, Progress progress) throws IOException {
        check(content);
        return read(ContentSnapshot.of(content), baseUrl, Cache.none(), progress);
    }

    /** Understands files that were read already, with what the cache remembers of them. */
    static ContentFolder read(ContentSnapshot files, Optional<String> baseUrl, Cache cache, Progress progress) {
        SettingsFile read = SettingsFile.read(files);
        Settings settings = baseUrl.map(read.settings()::publishedAt).orElse(read.settings());
        ReportStore store = cache.file("reports")
                .map(file -> ReportStore.open(file, settings))
                .orElse(ReportStore.none());
        Corpus corpus = CorpusReader.read(files, settings, store, progress);
        progress.phase("Naming concepts", 0);
        Vocabulary vocabulary = Vocabulary.of(corpus, files.vocabulary());
        PageReader pages = PageReader.read(files, settings);
        List<Diagnostic> told = new ArrayList<>(read.diagnostics());
        told.addAll(corpus.diagnostics());
        told.addAll(vocabulary.diagnostics());
        told.addAll(pages.diagnostics());
        return new ContentFolder(files, settings, corpus, vocabulary, pages, List.copyOf(told));
    }

    /** Returns how many reports and pages were left out as drafts. */
    int drafts() {
        return corpus.drafts() + pages.drafts();
    }

    static void check(Path content) {
        if (!Files.isDirectory(content)) {
            throw new BuildFailure("there is no content folder '" + content
                    + "'; name one with --content, or make a site with: java -jar foresite.jar init");
        }
    }

    /** Plans the site of it, as if it had never been published. */
    SitePlan plan(Progress progress) {
        return plan(Map.of(), progress);
    }

    /**
     * Plans the site of it.
     *
     * @param owners what each report's address belonged to in earlier builds, by the path of the address
     */
    SitePlan plan(Map<String, String> owners, Progress progress) {
        Insight insight = Insight.of(corpus, vocabulary);
        progress.phase("Planning pages", 0);
        // What is wrong and what is where are looked at side by side; neither knows of the other.
        CompletableFuture<List<Diagnostic>> checked =
                CompletableFuture.supplyAsync(() -> CorpusCheck.of(corpus, vocabulary, insight.duplicates()));
        Site site = Site.of(settings, corpus, vocabulary, insight, pages.pages(), files.images(), owners);
        List<Diagnostic> told = new ArrayList<>(diagnostics);
        told.addAll(checked.join());
        return SitePlan.of(site, told, files::line);
    }
}
