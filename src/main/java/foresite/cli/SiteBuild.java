package foresite.cli;

import foresite.corpus.CorpusReader;
import foresite.corpus.PageReader;
import foresite.corpus.SettingsFile;
import foresite.insight.Insight;
import foresite.model.Corpus;
import foresite.model.Diagnostic;
import foresite.model.Progress;
import foresite.model.Settings;
import foresite.publish.Publisher;
import foresite.site.Site;
import foresite.site.SitePlan;
import foresite.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way through the house, from a content folder to a published site.
 *
 * @param templates a folder with the site's own templates and assets, if it has one
 * @param baseUrl replaces the one of the settings, if given
 */
record SiteBuild(Path content, Path output, Optional<Path> templates, Optional<String> baseUrl) {

    /** What came of it. */
    record Built(SitePlan plan, Publisher.Published published) {}

    Built run(Progress progress) throws IOException {
        if (!Files.isDirectory(content)) {
            throw new BuildFailure("there is no content folder '" + content + "'; name one with --content");
        }
        if (templates.isPresent() && !Files.isDirectory(templates.get())) {
            throw new BuildFailure("there is no templates folder '" + templates.get() + "'");
        }
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw new BuildFailure("'" + output + "' is a file; name a folder with --output");
        }
        if (content.toRealPath().equals(output.toAbsolutePath().normalize())) {
            throw new BuildFailure("content and output are the same folder");
        }
        SettingsFile read = SettingsFile.read(content);
        Settings settings = baseUrl.map(read.settings()::publishedAt).orElse(read.settings());
        Corpus corpus = CorpusReader.read(content, settings, progress);
        PageReader pages = PageReader.read(content);

        progress.phase("Naming concepts", 0);
        Vocabulary vocabulary = Vocabulary.of(corpus, content);
        Insight insight = Insight.of(corpus, vocabulary);

        progress.phase("Planning pages", 0);
        List<Diagnostic> told = new ArrayList<>(read.diagnostics());
        told.addAll(corpus.diagnostics());
        told.addAll(pages.diagnostics());
        told.addAll(vocabulary.diagnostics());
        SitePlan plan = SitePlan.of(Site.of(settings, corpus, vocabulary, insight, pages.pages()), told);
        return new Built(plan, Publisher.publish(plan, output, templates, progress));
    }
}
