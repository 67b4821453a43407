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
        assertThat(build().page("themes/tides.html").select(".said .words").text())
                .isEqualTo("Tides are tamed here.");
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
        assertThat(site.page("digests/undated.html").text()).doesNotContain("seen for the first time");
    }

    @Test
    void whatOnlyTheReportJoinsIsToldAsItsCompanyAlone() throws IOException {
        report("a", "20250803", technologies("Tidal kites | Kites.", "Glass roofs | Roofs."));
        report("b", "20250810", technologies("Tidal kites | Kites.", "Tidal locks | Locks."));
        var page = build().page("technologies/tidal-kites.html");
        assertThat(page.select(".near a").eachText()).containsExactly("Tidal locks");
        assertThat(page.select(".concepts").text()).contains("Glass roofs");
    }

    @Test
    void risingAreThoseThatReportsNameWithHowManyOfTheirReportsAreNew() throws IOException {
        for (int week = 1; week <= 20; week++) {
            String digest = String.format("2025%02d%02d", 1 + week / 4, 1 + 7 * (week % 4));
            report("r" + week, digest, technologies(week > 15 ? "Tidal kites | Kites." : "Glass roofs | Roofs."));
        }
        report("old", "20250101", technologies("Tidal kites | Kites."));
        BuiltSite site = build();
        String rising = site.page("index.html").select(".margin").text();
        assertThat(rising)
                .contains(
                        "Rising technologies How many of their reports are from the last 8 digests Tidal kites 5 of its 6 reports")
                .doesNotContain("Glass roofs");
        assertThat(site.page("technologies/index.html").text()).contains("Tidal kites 5 of its 6 reports");
    }

    @Test
    void momentumSaysWhereItIsOfWhatIsNarrower() throws IOException {
        for (int week = 1; week <= 12; week++) {
            String digest = String.format("2025%02d%02d", 1 + week / 4, 1 + 7 * (week % 4));
            report("r" + week, digest, technologies((week <= 3 ? "Kites" : "Kites of sort " + week) + " | Kites."));
        }
        assertThat(build().page("technologies/kites.html").select(".movement").text())
                .contains("including narrower topics, named about as often");
    }
}
