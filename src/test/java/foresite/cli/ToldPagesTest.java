package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages tell where a plain list of all that was found would mislead or repeat itself. */
final class ToldPagesTest {

    @TempDir
    private Path folder;

    private void report(String name, String digest, String body) throws IOException {
        BuiltSite.write(
                folder,
                "content/digests/" + name + ".md",
                "# __Report " + name + "__, (from page [" + digest + "](https://example.org/p).)\n\n" + body);
    }

    private static String technologies(String... rows) {
        StringBuilder table = new StringBuilder("## Technologies\n\n| name | description |\n|:--|:--|\n");
        for (String row : rows) {
            table.append("| ").append(row).append(" |\n");
        }
        return table.toString();
    }

    private BuiltSite build() {
        return BuiltSite.of(folder.resolve("content"), folder.resolve("site"));
    }

    @Test
    void wordsThatTwoReportsShareAreQuotedOnce() throws IOException {
        report("a", "20250803", technologies("Tidal kites | Kites that fly under water."));
        report("b", "20250810", technologies("Tidal kites | Kites that fly under water."));
        report("c", "20250817", technologies("Tidal kites | Wings on a tether."));
        var page = build().page("technologies/tidal-kites.html");
        assertThat(page.select(".said .words").eachText())
                .containsExactly("Wings on a tether.", "Kites that fly under water.");
        assertThat(page.select(".said .facts").eachText())
                .containsExactly(
                        "Report c 17 August 2025",
                        "Report b 10 August 2025",
                        "In the same words Report a 3 August 2025");
    }

    @Test
    void aThemeIsQuotedWhereTheReportSpeaksOfIt() throws IOException {
        report("a", "20250803", "## Summary\n\nIt begins elsewhere. Tides are tamed here.\n\n## Themes\n\n* tides\n");
        assertThat(build().page("themes/tides.html").select(".words").text()).isEqualTo("Tides are tamed here.");
    }

    @Test
    void aThemeInTwoWritingsStandsOnceInAReport() throws IOException {
        report("a", "20250803", "## Themes\n\n* Tides\n* tides\n");
        BuiltSite site = build();
        assertThat(site.page("reports/a.html").select(".margin .theme").eachText())
                .containsExactly("Tides");
        assertThat(site.text("feed.xml")).containsOnlyOnce("<category");
    }

    @Test
    void whatHasNoDateIsNoDigest() throws IOException {
        report("a", "20250803", technologies("Tidal kites | Kites."));
        report("b", "13214.0", technologies("Wind kites | Kites."));
        BuiltSite site = build();
        assertThat(site.page("index.html").select(".counts").text()).startsWith("2 reports in 1 digest,");
        assertThat(site.page("digests/20250803.html").select(".turn")).isEmpty();
        assertThat(site.page("digests/undated.html").text()).doesNotContain("First seen");
    }

    @Test
    void whatOneReportNamesTogetherMayBeChanceAndIsNotShown() throws IOException {
        report("a", "20250803", technologies("Tidal kites | Kites.", "Glass roofs | Roofs."));
        report("b", "20250810", technologies("Tidal kites | Kites.", "Tidal locks | Locks."));
        var page = build().page("technologies/tidal-kites.html");
        assertThat(page.select(".near a").eachText()).containsExactly("Tidal locks");
        assertThat(page.text()).doesNotContain("Glass roofs");
    }

    /** Two reports a week for two years; in the second year, half of them name kites. */
    private BuiltSite withKitesOfTheSecondYear(String nameOfKites) throws IOException {
        for (int month = 1; month <= 24; month++) {
            String digest = String.format("20%d%02d15", 24 + (month - 1) / 12, 1 + (month - 1) % 12);
            report("roof" + month, digest, technologies("Glass roofs | Roofs."));
            boolean kites = month > 12 || month == 1;
            report("kite" + month, digest, technologies(kites ? nameOfKites + " | Kites." : "Glass roofs | Roofs."));
        }
        return build();
    }

    @Test
    void risingAreThoseThatReportsNameWithHowManyOfTheirReportsAreNew() throws IOException {
        BuiltSite site = withKitesOfTheSecondYear("Tidal kites");
        String rising = site.page("index.html").select(".margin").text();
        assertThat(rising)
                .contains("Rising Tidal kites 12 reports in the last four quarters, 7 expected")
                .doesNotContain("Glass roofs");
    }

    @Test
    void aTrendIsShownWithItsCountAndWhatWasExpected() throws IOException {
        assertThat(withKitesOfTheSecondYear("Tidal kites")
                        .page("technologies/tidal-kites.html")
                        .select(".movement")
                        .text())
                .contains("rising", "12 of its 13 reports are from the newest four quarters; 6.5 expected");
    }

    @Test
    void ofFewReportsNoTrendIsTold() throws IOException {
        for (int month = 1; month <= 7; month++) {
            report("r" + month, String.format("2025%02d15", month), technologies("Tidal kites | Kites."));
        }
        assertThat(build().page("technologies/tidal-kites.html")
                        .select(".movement")
                        .text())
                .doesNotContain("rising", "falling");
    }
}
