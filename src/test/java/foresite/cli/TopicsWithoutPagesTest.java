package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code pages: {minReports: 2}}, what one report names is found at its place in the report. */
final class TopicsWithoutPagesTest {

    private static final String REPORT = """
            # __%1$s__, (from page [%2$s](https://example.org/p/%2$s).)

            ## Keywords

            * Tidal Turbines

            ## Themes

            * Energy
            * %3$s

            ## Concerns

            | name | description |
            |---|---|
            | Silted Harbors | Mud fills the basins. |

            ## Technologies

            | name | description |
            |---|---|
            | %4$s | They turn with the tide. |
            | Silted Harbors | A machine of that name. |
            """;

    private static final String TURBINES = "reports/a.html#technology_tidal-turbines";

    @TempDir
    private Path folder;

    @BeforeEach
    void content() throws IOException {
        BuiltSite.write(folder, "content/site.yaml", "pages: {minReports: 2}\n");
        report("a", "20250810", "Estuaries", "Tidal Turbines");
    }

    private void report(String name, String digest, String theme, String technology) throws IOException {
        BuiltSite.write(
                folder,
                "content/digests/" + name + ".md",
                REPORT.formatted("Report " + name, digest, theme, technology));
    }

    private BuiltSite build() {
        return BuiltSite.of(
                folder.resolve("content"),
                folder.resolve("out"),
                "--cache",
                folder.resolve("cache").toString());
    }

    @Test
    void linksLeadToThePlaceInTheReport() throws IOException {
        BuiltSite site = build();
        assertThat(site.folder().resolve("technologies/tidal-turbines.html")).doesNotExist();
        Document report = site.page("reports/a.html");
        assertThat(report.select("li#technology_tidal-turbines strong").text()).isEqualTo("Tidal Turbines");
        assertThat(report.select("li#theme_estuaries").text()).isEqualTo("Estuaries");
        // One idea is a concern and a technology, and each is found.
        assertThat(report.select("#concern_silted-harbors")).hasSize(1);
        assertThat(report.select("#technology_silted-harbors")).hasSize(1);
        assertThat(report.select(".keywords a").attr("href")).isEqualTo("a.html#technology_tidal-turbines");
        Document index = site.page("technologies/index.html");
        assertThat(index.select("main a").eachAttr("href")).contains("../" + TURBINES);
        assertThat(site.json("data/technologies.json").findValuesAsString("url"))
                .contains(TURBINES);
        assertThat(site.text("data/names-technologies.js")).contains(TURBINES);
        assertThat(BuiltSite.faults(site.folder())).isEmpty();
    }

    @Test
    void aSecondReportGivesATopicItsPage() throws IOException {
        build();
        report("b", "20250817", "Estuaries", "Tidal Turbines");
        BuiltSite site = build();
        assertThat(site.page("technologies/tidal-turbines.html").select("h1").text())
                .isEqualTo("Tidal Turbines");
        assertThat(site.page("reports/a.html").select("#technology_tidal-turbines"))
                .isEmpty();
        assertThat(BuiltSite.faults(site.folder())).isEmpty();
    }

    @Test
    void pagesThatWerePublishedBeforeStillAnswer() throws IOException {
        Files.delete(folder.resolve("content/site.yaml"));
        assertThat(build().page("technologies/tidal-turbines.html").select("h1").text())
                .isEqualTo("Tidal Turbines");
        content();
        report("c", "20250824", "Energy", "Kites");
        BuiltSite site = build();
        assertThat(site.page("technologies/tidal-turbines.html")
                        .select("meta[http-equiv=refresh]")
                        .attr("content"))
                .endsWith("../" + TURBINES);
        assertThat(site.folder().resolve("technologies/kites.html")).doesNotExist();
        assertThat(BuiltSite.faults(site.folder())).isEmpty();
    }

    @Test
    void aLinkOfAnOwnPageFindsTheTopic() throws IOException {
        BuiltSite.write(
                folder, "content/pages/about.md", "# About\n\n[Turbines](site:technologies/tidal-turbines.html)\n");
        BuiltSite site = build();
        assertThat(site.page("pages/about.html").select("main a").eachAttr("href"))
                .contains("../" + TURBINES);
        assertThat(site.err()).doesNotContain("error");
    }

    @Test
    void anotherNumberIsReported() throws IOException {
        BuiltSite.write(folder, "content/site.yaml", "pages: {minReports: 3}\n");
        BuiltSite site = build();
        assertThat(site.err()).contains("site.yaml:1", "'pages' is not 'minReports: 1' or 'minReports: 2'");
        assertThat(site.folder().resolve("technologies/tidal-turbines.html")).exists();
    }
}
