package foresite.site;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.corpus.ContentSnapshot;
import foresite.corpus.CorpusReader;
import foresite.corpus.PageReader;
import foresite.insight.Insight;
import foresite.model.Corpus;
import foresite.model.Diagnostic;
import foresite.model.Progress;
import foresite.model.Settings;
import foresite.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPagesTest {

    /** Returns the diagnostics of one page, {@code pages/a.md}. */
    private static List<String> told(Path content, String markdown) throws IOException {
        Files.createDirectories(content.resolve("pages"));
        Files.writeString(content.resolve("pages/a.md"), markdown);
        Corpus corpus = CorpusReader.read(ContentSnapshot.of(content), Settings.DEFAULTS, Progress.SILENT);
        Vocabulary vocabulary =
                Vocabulary.of(corpus, ContentSnapshot.of(content).vocabulary());
        Site site = Site.of(
                Settings.DEFAULTS,
                corpus,
                vocabulary,
                Insight.of(corpus, vocabulary),
                PageReader.read(ContentSnapshot.of(content), Settings.DEFAULTS).pages(),
                List.of());
        return OwnPages.html(site, SiteTargets.Links.of(site)).diagnostics().stream()
                .map(Diagnostic::toString)
                .toList();
    }

    @Test
    void aLinkThatLeadsNowhereIsReportedAtItsLine(@TempDir Path content) throws IOException {
        assertThat(told(content, "# New\n\n[[nope]]\n\nSee [[nothing]].\n\n[gone](gone.md)\n"))
                .containsExactly(
                        "pages/a.md:3: warning F204: no concept is named 'nope'",
                        "pages/a.md:5: warning F204: no concept is named 'nothing'",
                        "pages/a.md:7: warning F206: the link 'gone.md' leads nowhere");
        assertThat(told(content, "[[nope]]\n"))
                .containsExactly("pages/a.md:1: warning F204: no concept is named 'nope'");
    }
}
