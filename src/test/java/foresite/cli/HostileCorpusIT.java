package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Everything from the corpus is hostile until escaped: it harms nothing, and it is told. */
@Timeout(120)
final class HostileCorpusIT {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @TempDir
    private Path folder;

    private Path content;

    @BeforeEach
    void honestNeighbor() throws IOException {
        content = folder.resolve("content");
        report(
                "honest",
                "# __Honest__, (from page [20250810](https://example.org/p/20250810).)\n\n## Themes\n\n* energy\n");
    }

    private void report(String name, String text) throws IOException {
        BuiltSite.write(content, "digests/" + name + ".md", text);
    }

    private BuiltSite build(String... options) {
        BuiltSite site = BuiltSite.of(content, folder.resolve("out"), options);
        assertThat(site.exit()).as(site.err()).isZero();
        assertThat(site.err()).doesNotContain("Exception", "\tat ");
        return site;
    }

    /** GitHub obeys a line that begins with two colons. */
    @Test
    void aFileNameStaysOnOneLine() throws IOException {
        report("x\n::error::y\u001B[31m\u2028z", "no report");
        assertThat(build().err().lines())
                .noneMatch(line -> line.startsWith("::"))
                .anyMatch(line -> line.startsWith("digests/x\\u000A::error::y\\u001B[31m\\u2028z.md: error F040"));
    }

    @Test
    void scriptsAreTextEverywhere() throws IOException {
        report("x", """
                # __%1$s__, (from page [20250810](https://example.org/p/20250810).)

                __[External link](https://example.org/"onmouseover="alert(1))__

                ## Keywords

                * %1$s

                ## Themes

                * %1$s

                ## Other

                * Category: %1$s
                * Type: "><img src=x onerror=alert(1)>

                ## Summary

                %1$s <img src=x onerror=alert(1)> [x](javascript:alert(1)) ![y](https://example.org/y.png)

                ## Technologies

                | name | description |
                |---|---|
                | %1$s | %1$s |

                ## %1$s

                %1$s
                """.formatted(SCRIPT));
        BuiltSite.write(content, "site.yaml", "title: '" + SCRIPT + "'\nbaseUrl: https://example.org/\n");
        BuiltSite site = build();
        assertThat(BuiltSite.faults(folder.resolve("out"))).isEmpty();
        Document page = site.page("reports/x.html");
        assertThat(page.select("h1").text()).isEqualTo(SCRIPT);
        assertThat(page.select("script:not([type=application/ld+json])").eachAttr("src"))
                .containsExactly("../assets/site.js");
        assertThat(page.select("script[src]").get(0).data()).isEmpty();
        assertThat(page.select("[onerror], [onmouseover], img")).isEmpty();
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.select("main").text()).contains(SCRIPT, "alert(1)");
    }

    @Test
    void javascriptLinksAreShownAndTold() throws IOException {
        report(
                "x",
                "# __T__, (from page [20250810](https://example.org/p/20250810).)\n\n__[External link](javascript:alert(1))__\n");
        BuiltSite site = build();
        assertThat(site.err()).contains("digests/x.md:3:1: warning F019");
        assertThat(site.page("reports/x.html").select("a[href^=javascript]")).isEmpty();
        assertThat(site.page("reports/x.html").text()).contains("javascript:alert(1)");
    }

    @Test
    void noNameLeadsOutOfTheFolder() throws IOException {
        report("x", """
                # __T__, (from page [../../x](https://example.org/p/../../x).)

                ## Themes

                * ../../x
                * ..
                * /etc/passwd
                * C:\\Windows
                """);
        BuiltSite site = build();
        assertThat(site.err()).contains("F008");
        assertThat(folder.resolve("x.html")).doesNotExist();
        assertThat(site.files().keySet()).allMatch(path -> !path.contains(".."));
        assertThat(site.json("data/themes.json")
                        .valueStream()
                        .map(theme -> theme.get("label").asString()))
                .contains("../../x", "..", "/etc/passwd", "C:\\Windows");
    }

    @Test
    void largeFileIsToldAndNotRead() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(content.resolve("digests/large.md").toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }
        BuiltSite site = build();
        assertThat(site.err()).contains("digests/large.md: error F002: the file has 50 MB");
        assertThat(site.json("data/reports.json").size()).isEqualTo(1);
    }

    @Test
    void longTableIsToldAndKept() throws IOException {
        String rows = IntStream.range(0, 10_000)
                .mapToObj(i -> "| technology " + i + " | d |")
                .collect(Collectors.joining("\n"));
        report(
                "x",
                "# __T__, (from page [20250810](https://example.org/p/20250810).)\n\n## Technologies\n\n| name | description |\n|---|---|\n"
                        + rows);
        BuiltSite site = build();
        assertThat(site.err()).contains("F023: the table has 10000 rows");
        assertThat(site.json("data/technologies.json").size()).isEqualTo(10_000);
    }

    @Test
    void wideTableIsKept() throws IOException {
        String cells = IntStream.range(0, 5_000).mapToObj(i -> "c" + i).collect(Collectors.joining("|", "|", "|"));
        String rule = "|---".repeat(5_000) + "|";
        report("x", "# T\n\n## Concerns\n\n" + cells + "\n" + rule + "\n" + cells + "\n");
        assertThat(build().text("data/concerns.json")).contains("c0");
    }

    @Test
    void symbolicLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Files.writeString(folder.resolve("secret.md"), "# secret\n");
        Files.createSymbolicLink(content.resolve("digests/link.md"), folder.resolve("secret.md"));
        Files.createSymbolicLink(content.resolve("digests/loop"), content);
        BuiltSite site = build();
        assertThat(site.err()).contains("digests/link.md: error F005", "digests/loop: error F005");
        assertThat(site.text("data/reports.json")).doesNotContain("secret");
    }

    @Test
    void emptyAndBinaryFilesAreTold() throws IOException {
        report("empty", "");
        Files.write(content.resolve("digests/binary.md"), new byte[] {0x7f, 'E', 'L', 'F', 0, 1, 2, 3, 0, (byte) 0xff});
        Files.write(content.resolve("digests/utf16.md"), "# Größe\n".getBytes(StandardCharsets.UTF_16));
        BuiltSite site = build();
        assertThat(site.err()).contains("digests/empty.md: warning F006", "digests/binary.md: error F003", "F004");
        assertThat(site.page("reports/utf16.html").select("h1").text()).isEqualTo("Größe");
    }

    @Test
    void emptyCorpusSaysHowToStart() throws IOException {
        Files.delete(content.resolve("digests/honest.md"));
        BuiltSite site = build();
        assertThat(site.page("index.html").select("main").text()).contains("No reports yet", "digests/");
        assertThat(site.out()).contains("There are no reports yet");
        assertThat(BuiltSite.faults(folder.resolve("out"))).isEmpty();
    }

    @Test
    void deepMarkdownEndsInTime() throws IOException {
        report(
                "x",
                "# T\n\n## Summary\n\n" + "[".repeat(50_000) + "\n\n" + "`".repeat(50_000) + "a\n\n"
                        + "> ".repeat(5_000) + "deep\n\n" + "*a **b ".repeat(5_000) + "\n");
        assertThat(build().page("reports/x.html").text()).contains("deep");
    }

    @Test
    void spreadsheetFormulasAreGuarded() throws IOException {
        report(
                "x",
                "# __=HYPERLINK(\"https://example.org\")__, (from page [20250810](https://example.org/p/20250810).)\n\n## Themes\n\n* @SUM(A1)\n");
        BuiltSite site = build();
        assertThat(site.text("data/reports.csv")).contains("\"'=HYPERLINK(\"\"https://example.org\"\")\"");
        assertThat(site.text("data/themes.csv")).contains(",'@SUM(A1),");
    }

    @Test
    void brokenConfigurationIsToldAndTheDefaultsStand() throws IOException {
        BuiltSite.write(content, "site.yaml", "tittle: x\nfeedItems: many\nbaseUrl: javascript:alert(1)\n");
        BuiltSite.write(content, "vocabulary.yaml", "themes: [unclosed\n");
        BuiltSite site = build();
        assertThat(site.err())
                .contains("site.yaml:1:1: warning F202: the key 'tittle' is not known; write 'title' if you meant that")
                .contains("F203", "F101");
        assertThat(site.page("index.html").select("h1").text()).isEqualTo("Foresite");
    }
}
