package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Corpus;
import foresite.model.Digest;
import foresite.model.Problem;
import foresite.model.Progress;
import foresite.model.Report;
import foresite.model.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusReaderTest {

    private static Corpus read(Path content) throws IOException {
        return CorpusReader.read(ContentSnapshot.of(content), Settings.DEFAULTS, Progress.SILENT);
    }

    private static String titled(String title, String digest) {
        return "# " + title + ", (from page [" + digest + "](https://example.org).)\n";
    }

    @Test
    void foldersOfAnyDepthAreRead(@TempDir Path content) throws IOException {
        Written.file(content, "digests/2025/08/10/b.md", titled("B", "20250810"));
        Written.file(content, "digests/a.md", titled("A", "20250817"));
        Written.file(content, "digests/2025/c.MD", titled("C", "20250810"));
        Corpus corpus = read(content);
        assertThat(corpus.reports()).extracting(Report::id).containsExactly("b", "c", "a");
        assertThat(corpus.digests()).extracting(Digest::code).containsExactly("20250810", "20250817");
        assertThat(corpus.newest()).map(Digest::code).contains("20250817");
        assertThat(corpus.diagnostics()).isEmpty();
    }

    @Test
    void withoutADigestsFolderTheContentFolderIsRead(@TempDir Path content) throws IOException {
        Written.file(content, "a.md", titled("A", "20250817"));
        Written.file(content, "pages/about.md", "# About\n");
        Written.file(content, "site.yaml", "title: Horizon\n");
        Corpus corpus = read(content);
        assertThat(corpus.reports()).extracting(Report::id).containsExactly("a");
        assertThat(corpus.diagnostics()).isEmpty();
    }

    @Test
    void sameFileNameInTwoFoldersGivesTwoReports(@TempDir Path content) throws IOException {
        Written.file(content, "digests/x/a.md", titled("First", "20250810"));
        Written.file(content, "digests/y/a.md", titled("Second", "20250817"));
        Corpus corpus = read(content);
        assertThat(corpus.reports()).extracting(Report::id).containsExactly("a", "digests/y/a");
        assertThat(corpus.reports()).extracting(Report::title).containsExactly("First", "Second");
        assertThat(Written.told(corpus.diagnostics()))
                .containsExactly("digests/y/a.md:1:1: warning F020: the id 'a' is already that of digests/x/a.md:1:1");
    }

    @Test
    void theTextOfAFolderHasItsName(@TempDir Path content) throws IOException {
        Written.file(content, "digests/20250810/pumps/index.md", titled("Pumps", "20250810"));
        Written.file(content, "digests/20250810/pumps/INDEX.fr.md", titled("Pompes", "20250810"));
        Written.file(content, "digests/old/pumps/index.md", titled("Old pumps", "20250810"));
        Written.file(content, "digests/2025-08-17-ferries/index.md", "## Summary\n\nThey load fast.\n");
        Written.file(content, "digests/scans/_index.markdown", titled("Scans", "20250810"));
        Written.file(content, "digests/index.md", titled("Top", "20250810"));
        Written.file(content, "digests/pumps/index of all.md", titled("All", "20250810"));
        Corpus corpus = read(content);
        assertThat(corpus.reports())
                .extracting(Report::id)
                .containsExactlyInAnyOrder(
                        "pumps",
                        "pumps.fr",
                        "digests/old/pumps",
                        "2025-08-17-ferries",
                        "scans",
                        "index",
                        "index of all");
        assertThat(corpus.reports()).extracting(Report::title).contains("ferries");
    }

    @Test
    void reportsOfADigestFileKeepTheirNumbers(@TempDir Path content) throws IOException {
        Written.file(content, "digests/x/a.md", "# One\n\n# Two\n");
        Written.file(content, "digests/y/a.md", "# Three\n\n# Four\n");
        assertThat(read(content).reports())
                .extracting(Report::id)
                .containsExactly("a#1", "a#2", "digests/y/a#1", "digests/y/a#2");
    }

    @Test
    void shelfIsNeverTheNewestDigest(@TempDir Path content) throws IOException {
        Written.file(content, "digests/a.md", titled("A", "20250817"));
        Written.file(content, "digests/b.md", titled("B", "20250824"));
        Written.file(content, "digests/c.md", titled("C", "20290911"));
        Written.file(content, "digests/d.md", titled("D", "20290911"));
        Corpus corpus = read(content);
        assertThat(corpus.newest()).map(Digest::code).contains("20250824");
        assertThat(corpus.digests()).extracting(Digest::code).containsExactly("20250817", "20250824", "20290911");
        assertThat(corpus.digests().get(2).date()).isEmpty();
        assertThat(Written.told(corpus.diagnostics()))
                .containsExactly("digests/c.md:1:1: warning F009: the digest 20290911 lies more than three years after"
                        + " every other; its reports are shown without a date");
    }

    @Test
    void aMessageNamesTwentyUnknownKeysAtMost(@TempDir Path content) throws IOException {
        String keys = IntStream.range(0, 5_000).mapToObj(i -> "k" + i + ": v\n").collect(Collectors.joining());
        Written.file(content, "digests/a.md", "---\ntitle: A\n" + keys + "---\n\nText.\n");
        assertThat(Written.told(read(content).diagnostics()))
                .singleElement()
                .asString()
                .endsWith("'k18', 'k19' and 4980 more are not known");
    }

    @Test
    void emptyCorpusIsTold(@TempDir Path content) throws IOException {
        Files.createDirectory(content.resolve("digests"));
        assertThat(Written.told(read(content).diagnostics()))
                .containsExactly("digests/: warning F028: there is no report to show");
    }

    @Test
    void damagedFilesDoNotHideTheOthers(@TempDir Path content) throws IOException {
        Files.createDirectory(content.resolve("digests"));
        Files.write(content.resolve("digests/binary.md"), new byte[] {1, 0, 0, 2, 0, 3, 4});
        Written.file(content, "digests/empty.md", "");
        Written.file(content, "digests/good.md", titled("Good", "20250817"));
        Corpus corpus = read(content);
        assertThat(corpus.reports()).extracting(Report::id).containsExactly("good");
        assertThat(Written.problems(corpus.diagnostics())).containsExactly(Problem.BINARY_FILE, Problem.EMPTY_FILE);
    }
}
