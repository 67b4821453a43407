package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site of one report or a few has no heading without content and no sentence about what is not there. */
final class FewReportsTest {

    @TempDir
    private Path folder;

    private BuiltSite build() {
        return BuiltSite.of(folder.resolve("content"), folder.resolve("out"), "--quiet");
    }

    private static List<String> headings(Document page) {
        return page.select("main h2, main h3").eachText();
    }

    @Test
    void oneReportWithASummaryOnlyIsShownAsWhatIsNew() throws IOException {
        BuiltSite.write(folder, "content/digests/a.md", "# Ferries on batteries\n\n## Summary\n\nThey load fast.\n");
        BuiltSite site = build();
        Document home = site.page("index.html");
        assertThat(headings(home)).containsExactly("Reports", "Ferries on batteries");
        assertThat(home.select(".counts").text()).isEqualTo("1 report.");
        assertThat(home.select(".card p").eachText()).contains("They load fast.");
        Document themes = site.page("themes/index.html");
        assertThat(themes.select(".counts").text()).isEqualTo("0 themes.");
        assertThat(themes.select("main p").eachText()).contains("No themes yet.");
        assertThat(themes.select("form.filter")).isEmpty();
        assertThat(BuiltSite.faults(site.folder())).isEmpty();
    }

    @Test
    void numbersAreExplainedWhereThereAreNumbers() throws IOException {
        BuiltSite.write(folder, "content/digests/20250810/a.md", BuiltSite.REPORT);
        BuiltSite one = build();
        assertThat(one.page("themes/index.html").select(".counts").text()).isEqualTo("1 theme.");
        assertThat(one.page("index.html").select(".counts").text())
                .isEqualTo("1 report in 1 digest, Aug 2025: 1 theme.");
        BuiltSite.write(folder, "content/digests/20250810/b.md", BuiltSite.REPORT.replace("A title", "Another"));
        assertThat(build().page("themes/index.html").select(".counts").text())
                .isEqualTo("1 theme. The number beside a name is how many reports mention it, including narrower"
                        + " topics.");
    }
}
