package foresite.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** A report of each week with all that a report may have; every third names tides. */
    private void reports(int count) throws IOException {
        for (int n = 0; n < count; n++) {
            String date = LocalDate.of(2025, 1, 5).plusWeeks(n).toString().replace("-", "");
            String topic = n % 3 == 0 ? "Tides" : "Thing" + (char) ('a' + n % 26) + n;
            BuiltSite.write(folder, "content/digests/r" + n + ".md", """
                    # __Report %1$d__, (from page [%2$s](https://example.org/p/%2$s).)

                    __[External link](https://site%1$d.example.org/a)__

                    ## Themes

                    * %3$s

                    ## Other

                    * Category: %4$s

                    ## Summary

                    Somebody measured %3$s in the year's week %1$d.

                    ## Signals

                    | name | description | change | 10-year | driving-force | relevancy |
                    |------|-------------|--------|---------|---------------|-----------|
                    | Use of %3$s | More of it. | From little to much | Much. | Need | 4 |

                    ## Technologies

                    | name | description |
                    |------|-------------|
                    | %3$s machine | It turns. |
                    """.formatted(
                            n, date, topic, n % 2 == 0 ? "energy" : "health"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 30})
    void noHeadingAndNoListOfASmallSiteIsEmpty(int count) throws IOException {
        reports(count);
        BuiltSite site = build();
        assertThat(BuiltSite.faults(site.folder())).isEmpty();
        for (String path : site.files().keySet()) {
            if (path.endsWith(".html")) {
                Document page = site.page(path);
                assertThat(
                                page
                                        .select(
                                                "main :is(ul, ol, table, section, details, dl, p:not(.status)):not(:has(*))")
                                        .stream()
                                        .filter(element -> !element.hasText() && !element.hasClass("found")))
                        .as(path)
                        .isEmpty();
                for (Element heading : page.select("main :is(h2, h3)")) {
                    Element next = heading.nextElementSibling();
                    boolean isAlone = next == null
                            ? !requireNonNull(heading.parent()).is("li, summary, header")
                            : next.is("h1, h2");
                    assertThat(isAlone).as(path + ": " + heading.text()).isFalse();
                }
            }
        }
    }
}
