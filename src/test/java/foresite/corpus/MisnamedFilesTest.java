package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Corpus;
import foresite.model.Progress;
import foresite.model.Settings;
import foresite.state.Key;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MisnamedFilesTest {

    private static Corpus read(Path content) throws IOException {
        return CorpusReader.read(ContentSnapshot.of(content), Settings.DEFAULTS, Progress.SILENT);
    }

    @Test
    void fileThatIsNamedNearlyAsOneThatIsReadIsTold(@TempDir Path content) throws IOException {
        Written.file(content, "digests/report.md", "# Title\n");
        Written.file(content, "site.yml", "title: T\n");
        Written.file(content, "Vocabulary.YAML", "themes:\n");
        assertThat(Written.told(read(content).diagnostics()))
                .containsExactly(
                        "Vocabulary.YAML: warning F207: the file is not read; only 'vocabulary.yaml' is",
                        "site.yml: warning F207: the file is not read; only 'site.yaml' is");
    }

    @Test
    void filesThatAreReadAndFilesOfOtherNamesAreNotTold(@TempDir Path content) throws IOException {
        Written.file(content, "digests/report.md", "# Title\n");
        Written.file(content, "site.yaml", "title: T\n");
        Written.file(content, "vocabulary.yaml", "themes:\n");
        Written.file(content, "notes.yml", "");
        assertThat(read(content).diagnostics()).isEmpty();
    }

    @Test
    void contentWithSuchAFileIsAnother(@TempDir Path content) throws IOException {
        Key before = ContentSnapshot.of(content).key();
        Written.file(content, "site.yml", "title: T\n");
        assertThat(ContentSnapshot.of(content).key()).isNotEqualTo(before);
    }

    @Test
    void foldersAndNotesThatAreNotReadAreReported(@TempDir Path content) throws IOException {
        Written.file(content, "digests/report.md", "# Title\n");
        Written.file(content, "README.md", "# How we work\n");
        Written.file(content, "later.md", "# Later\n");
        Written.file(content, "notes/deep/x.md", "# Note\n");
        Written.file(content, "notes/y.md", "# Note\n");
        Written.file(content, "pictures/a.png", "");
        Written.file(content, "pages/about.md", "# About\n");
        assertThat(Written.told(read(content).diagnostics()))
                .containsExactly(
                        "later.md: note F210: Markdown that is neither in digests/ nor in pages/ is not read",
                        "notes/: note F210: Markdown that is neither in digests/ nor in pages/ is not read");
    }

    @Test
    void foldersInCapitalsArePublishedAsNothing(@TempDir Path content) throws IOException {
        Written.file(content, "DIGESTS/report.md", "# Title\n");
        Written.file(content, "Pages/about.md", "# About\n");
        Written.file(content, "Readme.markdown", "# How we work\n");
        Corpus corpus = read(content);
        assertThat(corpus.reports()).isEmpty();
        assertThat(Written.told(corpus.diagnostics()))
                .containsExactly(
                        "DIGESTS/: warning F207: the folder is not read; only 'digests/' is",
                        "Pages/: warning F207: the folder is not read; only 'pages/' is",
                        "digests/: warning F028: there is no report to show");
    }
}
