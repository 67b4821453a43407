package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The sample corpus that the project brings along, built as the README says. */
final class SampleSiteIT {

    private static final Path CONTENT = Path.of("content");

    @TempDir
    static Path output;

    private static BuiltSite site;

    @BeforeAll
    static void build() {
        site = BuiltSite.of(CONTENT, output, "--strict");
    }

    @Test
    void buildsWithoutErrorsOrWarnings() {
        assertThat(site.exit()).as(site.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages/about.md", "vocabulary.yaml", "digests"})
    void itsPagesNeedNothingThatANewcomerMayDelete(String deleted, @TempDir Path folder) throws IOException {
        Path content = folder.resolve("content");
        FileUtils.copyDirectory(CONTENT.toFile(), content.toFile());
        FileUtils.forceDelete(content.resolve(deleted).toFile());
        BuiltSite.write(content, "digests/20250810/mine.md", BuiltSite.REPORT);
        BuiltSite built = BuiltSite.of(content, folder.resolve("out"), "--strict");
        assertThat(built.exit()).as(built.err()).isZero();
        assertThat(BuiltSite.faults(built.folder())).isEmpty();
    }

    @Test
    void everyLinkLeadsSomewhereAndEveryPageIsReached() throws IOException {
        assertThat(BuiltSite.faults(output)).isEmpty();
    }

    @Test
    void holdsAtLeastFourDigestsWithTwentyEightReports() throws IOException {
        assertThat(site.json("data/digests.json").size()).isGreaterThanOrEqualTo(4);
        assertThat(site.json("data/reports.json").size()).isGreaterThanOrEqualTo(28);
    }

    @Test
    void conceptsRecurAcrossDigests() throws IOException {
        for (String kind : List.of("themes", "technologies", "concerns")) {
            long recurring = site.json("data/" + kind + ".json")
                    .valueStream()
                    .filter(concept -> concept.get("reports").size() > 1)
                    .count();
            assertThat(recurring).as(kind).isGreaterThan(15);
        }
    }

    @Test
    void frenchReportsSayThatTheyAreFrench() throws IOException {
        long french = site.json("data/reports.json")
                .valueStream()
                .filter(report -> report.get("language").asString().equals("fr"))
                .count();
        assertThat(french).isEqualTo(2);
        assertThat(site.page("reports/phagotherapie-retour.html")
                        .select("article")
                        .attr("lang"))
                .isEqualTo("fr");
    }

    @Test
    void noTopicLeadsToItself() throws IOException {
        for (JsonNode concept : site.json("data/technologies.json")) {
            String url = concept.get("url").asString();
            String self = url.substring(url.indexOf('/') + 1);
            assertThat(site.page(url).select("main a").eachAttr("href"))
                    .as(url)
                    .isNotEmpty()
                    .doesNotContain(self);
        }
    }

    @Test
    void theGuideDescribesEveryDiagnostic() throws IOException {
        String guide = Files.readString(CONTENT.resolve("pages/guide/diagnostics.md"));
        assertThat(Arrays.stream(Problem.values()).map(Problem::code))
                .allSatisfy(code -> assertThat(guide)
                        .contains("| [" + code + "](#" + code.toLowerCase(Locale.ROOT) + ") |", "### " + code + "\n"));
    }

    @Test
    void theGuideListsEveryTemplate() throws IOException {
        String guide = Files.readString(CONTENT.resolve("pages/guide/templates.md"));
        Path templates = Path.of("templates");
        try (Stream<Path> files = Files.walk(templates)) {
            assertThat(files.filter(file -> file.toString().endsWith(".peb")))
                    .isNotEmpty()
                    .map(file -> templates.relativize(file).toString().replace('\\', '/'))
                    .allSatisfy(name -> assertThat(guide).contains("| `" + name.replace(".peb", "") + "` |"));
        }
    }

    @Test
    void codesAreGivenOnce() {
        assertThat(Arrays.stream(Problem.values()).map(Problem::code)).doesNotHaveDuplicates();
    }

    @Test
    void largestPageAndMedianStayWithinTheirBudget() throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            long[] sizes = files.filter(
                            file -> file.toString().matches(".*/(reports|themes|technologies|concerns)/[^/]*\\.html"))
                    .mapToLong(file -> file.toFile().length())
                    .sorted()
                    .toArray();
            assertThat(sizes[sizes.length / 2]).isLessThan(12_000);
            assertThat(sizes[sizes.length - 1]).isLessThan(150_000);
        }
    }
}
