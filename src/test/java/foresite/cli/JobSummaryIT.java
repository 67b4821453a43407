package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build appends to the summary of a GitHub job, read as Markdown by a parser that is not ours. */
final class JobSummaryIT {

    private static final String URL = "https://owner.github.io/repo/";

    /** GitHub takes no more of one step. */
    private static final int LIMIT = 1024 * 1024;

    @TempDir
    private Path folder;

    private BuiltSite build(Path content, String... options) {
        List<String> all = new ArrayList<>(List.of("--summary", file().toString()));
        all.addAll(List.of("--cache", folder.resolve("cache").toString()));
        all.addAll(List.of(options));
        return BuiltSite.of(content, folder.resolve("out"), all.toArray(String[]::new));
    }

    private BuiltSite build(String... options) {
        return build(folder.resolve("content"), options);
    }

    private Path file() {
        return folder.resolve("summary.md");
    }

    private void report(String id, String digest, String title, String theme) throws IOException {
        BuiltSite.write(
                folder,
                "content/digests/" + id + ".md",
                "# __" + title + "__, (from page [" + digest + "](https://example.org/p/" + digest + ").)\n\n"
                        + "## Themes\n\n* " + theme + "\n");
    }

    private Document read() throws IOException {
        List<TablesExtension> tables = List.of(TablesExtension.create());
        String html = HtmlRenderer.builder()
                .extensions(tables)
                .build()
                .render(Parser.builder().extensions(tables).build().parse(Files.readString(file())));
        return Jsoup.parse(html);
    }

    @Test
    void newReportsAndConceptsOfTheNewestDigestLeadToTheirPages() throws IOException {
        report("a", "20250803", "An older one", "energy");
        report("b", "20250810", "A newer one", "tides");
        BuiltSite site = build("--base-url", URL);
        Document summary = read();
        assertThat(summary.select("h3").eachText())
                .containsExactly("Digest 20250810: 1 report", "Concepts", "No problems");
        assertThat(summary.select("a").eachAttr("href"))
                .containsExactly(URL, URL + "digests/20250810.html", URL + "reports/b.html", URL + "themes/tides.html");
        assertThat(summary.select("a").eachText()).endsWith("A newer one", "tides");
        assertThat(summary.select("a").eachAttr("href"))
                .allSatisfy(url -> assertThat(site.folder().resolve(url.substring(URL.length())))
                        .exists());
        assertThat(summary.select("p").get(0).text())
                .matches(
                        "\\d+ pages for 2 reports in 2 digests, \\d+ KB. \\d+ files written, 0 removed, in \\d+\\.\\d s\\.");
    }

    @Test
    void risingConceptsStandByTheirKind() throws IOException {
        for (int week = 0; week < 100; week++) {
            String date = LocalDate.of(2023, 1, 1).plusWeeks(week).format(DateTimeFormatter.BASIC_ISO_DATE);
            report("r" + week, date, "Report " + week, week >= 90 ? "tides" : "energy");
        }
        build();
        assertThat(read().select("li").eachText()).contains("Rising themes: tides");
    }

    @Test
    void withoutAnAddressThereIsNoLink() throws IOException {
        report("a", "20250810", "A title", "energy");
        build();
        assertThat(read().select("a")).isEmpty();
        assertThat(read().select("li").eachText()).containsExactly("A title", "New themes: energy");
    }

    @Test
    void whatIsWrongIsToldWorstFirst() throws IOException {
        report("a", "20250810", "A title", "energy\n\n## Afterthoughts\n\nText");
        report("b", "99", "Another", "energy");
        Files.write(folder.resolve("content/digests/c.md"), new byte[] {0, 1, 2, 0});
        build();
        Document summary = read();
        assertThat(summary.select("h3").eachText()).contains("1 error, 1 warning, 1 note");
        assertThat(summary.select("ul:last-of-type > li").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("digests/c.md: error F003: "),
                        second ->
                                assertThat(second).startsWith("digests/b.md:1:").contains(": warning F008: "),
                        third -> assertThat(third).contains(": note F017: "));
    }

    @Test
    void textOfTheCorpusIsNeverMarkup() throws IOException {
        String hostile =
                "<script>alert(1)</script> [x](javascript:y) | `a` ![i](//e.org/i.png) <!-- &lt; *b* \u202E\u2028 #h";
        BuiltSite.write(
                folder,
                "content/digests/a.md",
                "---\ntitle: " + quoted(hostile) + "\ndigest: \"20250810\"\nthemes: [" + quoted(hostile) + "]\n"
                        + quoted(hostile) + ": x\n---\n");
        BuiltSite.write(folder, "content/site.yaml", "title: " + quoted(hostile) + "\n");
        build("--base-url", URL);
        Document summary = read();
        assertThat(summary.body().select("*").eachAttr("href")).allMatch(url -> url.startsWith(URL));
        assertThat(summary.body().select("*").stream().map(element -> element.normalName()))
                .containsOnly("body", "h2", "h3", "p", "ul", "li", "a", "strong");
        String shown = "<script>alert(1)</script> [x](javascript:y) | `a` ![i](//e.org/i.png) <!-- &lt; *b* #h";
        assertThat(summary.select("h2").text()).isEqualTo(shown);
        assertThat(summary.select("ul").get(0).select("li").eachText())
                .containsExactly("<script>alert(1)</script> x | a i");
        assertThat(summary.text()).doesNotContain("\u202E").contains("note F022");
    }

    @Test
    void aHugeDigestStaysWellBelowGitHubsLimit() throws IOException {
        StringBuilder digest = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            digest.append("# __")
                    .append("\u6F22<".repeat(150))
                    .append(i)
                    .append("__, (from page [20250810](https://example.org/p/20250810).)\n\n## Themes\n\n* ")
                    .append("\u6F22".repeat(80))
                    .append(i)
                    .append("\n\n");
        }
        BuiltSite.write(folder, "content/digests/all.md", digest.toString());
        build("--base-url", URL);
        assertThat(Files.size(file())).isBetween(10_000L, LIMIT / 3L);
        assertThat(read().select("li").eachText()).contains("and 2940 more");
    }

    @Test
    void theSummaryIsAddedToWhatOtherStepsHaveWritten() throws IOException {
        report("a", "20250810", "A title", "energy");
        Files.writeString(file(), "Before.\n\n", StandardCharsets.UTF_8);
        build();
        assertThat(Files.readString(file())).startsWith("Before.\n\n## Foresite\n");
    }

    @Test
    void aFileThatCannotBeWrittenDoesNotFailTheBuild() throws IOException {
        report("a", "20250810", "A title", "energy");
        Files.createDirectories(file());
        BuiltSite site = build();
        assertThat(site.exit()).isZero();
        assertThat(site.folder().resolve("index.html")).exists();
        assertThat(site.err()).containsOnlyOnce("foresite: the site is built, but not its summary: ");
    }

    @Test
    void addressesThatAreGoneAreNamed() throws IOException {
        report("a", "20250810", "A title", "energy");
        report("b", "20250810", "Another", "tides");
        build();
        Files.delete(folder.resolve("content/digests/b.md"));
        Files.delete(file());
        build();
        assertThat(read().select("h3").eachText()).contains("3 addresses were removed");
        assertThat(read().select("ul:last-of-type > li").eachText())
                .containsExactly("reports/b.html", "themes/letter--t.html", "themes/tides.html");
    }

    @Test
    void aBuildThatHadNothingToDoSaysSo() throws IOException {
        report("a", "20250810", "A title", "energy");
        build();
        Files.delete(file());
        build();
        assertThat(read().select("h2").text()).isEqualTo("Nothing new since the last build");
        assertThat(read().select("p").text()).contains(" for 1 report in 1 digest", "0 files written, 0 removed");
        assertThat(read().select("h3").eachText()).containsExactly("No problems");
    }

    @Test
    void withoutAnyDigestThereIsStillASummary() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        build();
        assertThat(read().select("h3").eachText()).containsExactly("0 errors, 1 warning, 0 notes");
    }

    /** As a YAML string in double quotes. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
