package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code foresite vocabulary} promises an editor. */
final class VocabularyCommandTest {

    private static final List<String> NAMES = List.of(
            "Water Scarcity in Cities",
            "Water Scarcity in Farming",
            "Water Scarcity among Herders",
            "Water Scarcity and Migration",
            "Water Scarcity near Mines",
            "Liquified Gas Leakage",
            "Liquefied Gas Leakage",
            "Normalisation of Cruelty",
            "Normalisaton of Cruelty");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        for (int i = 0; i < NAMES.size(); i++) {
            BuiltSite.write(folder, "content/digests/r" + i + ".md", """
                    # __Title %d__, (from page [20250810](https://example.org/p/20250810).)

                    ## Concerns

                    | name | description |
                    |:-----|:------------|
                    | %s | Words |
                    """.formatted(i, NAMES.get(i)));
        }
    }

    private int run(String command, String... arguments) {
        out.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("vocabulary", command));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--content", folder.resolve("content").toString()));
        return Foresite.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    @Test
    void negativeLimitIsWrongUsage() {
        assertThat(run("suggest", "--limit", "-1")).isEqualTo(2);
        assertThat(err.toString()).contains("--limit requires a number from 0, not -1");
    }

    @Test
    void theVocabularyIsExportedForAWebAddressOnly() {
        assertThat(run("export", "--base-url", "not a url")).isEqualTo(2);
        assertThat(err.toString()).contains("--base-url requires a web address such as https://example.org/futures/");
        assertThat(run("export", "--base-url", "https://example.org/futures/")).isZero();
        assertThat(out.toString()).contains("https://example.org/futures/");
    }

    @Test
    void anExportReplacesAFileAsAWholeOrNotAtAll() throws IOException {
        Path file = folder.resolve("vocabulary.jsonld");
        Files.writeString(file, "old");
        Path aside = Files.createDirectory(folder.resolve("vocabulary.jsonld.new"));
        Path inside = Files.createFile(aside.resolve("x"));
        assertThat(run("export", "--output", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("vocabulary.jsonld").doesNotContain("bug in Foresite");
        assertThat(file).hasContent("old");
        Files.delete(inside);
        Files.delete(aside);
        assertThat(run("export", "--output", file.toString())).isZero();
        assertThat(Files.readString(file)).startsWith("{").contains("Water Scarcity");
        assertThat(aside).doesNotExist();
    }

    @Test
    void anExportToAFullDiskNamesTheFile() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no full device");
        assertThat(run("export", "--output", full.toString())).isEqualTo(1);
        assertThat(err.toString())
                .endsWith("foresite: '/dev/full' cannot be read or written (No space left on device).\n");
    }

    @Test
    void acceptingIsPastingBehindWhatTheFileHas() throws IOException {
        Path file = folder.resolve("content/vocabulary.yaml");
        Files.writeString(file, """
                concerns:
                  - prefLabel: Normalisation of Cruelty
                    related: [Water Scarcity]
                """);
        assertThat(run("suggest")).isZero();
        assertThat(out.toString()).contains("Liquefied Gas Leakage", "Normalisaton of Cruelty");
        Files.writeString(file, Files.readString(file) + out);
        BuiltSite site = BuiltSite.of(folder.resolve("content"), folder.resolve("out"), "--strict");
        assertThat(site.err()).doesNotContain("F10");
        assertThat(site.exit()).isZero();
        assertThat(run("suggest")).isZero();
        assertThat(out.toString()).startsWith("# Nothing to suggest.");
    }

    @Test
    void unknownNameIsToldWhereItWouldStand() {
        assertThat(run("explain", "Water Scarcity in Deserts", "--kind", "concern"))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("no report and no entry of vocabulary.yaml uses it", "a concept of its own")
                .containsPattern("broader +Water Scarcity \\(0 reports, 6 including narrower\\): its names contain");
    }

    @Test
    void headingSaysThatNoReportNamesIt() {
        assertThat(run("explain", "Water Scarcity", "--kind", "concern")).isZero();
        assertThat(out.toString()).contains("no report names it by itself; 5 names contain it");
    }

    @Test
    void nameThatMeansWhatTheFileListsSaysSo() throws IOException {
        Files.writeString(folder.resolve("content/vocabulary.yaml"), """
                concerns:
                  - prefLabel: Leaks
                    altLabel: [Leakage of Liquefied Gas]
                """);
        assertThat(run("explain", "Liquefied Gas Leakage", "--kind", "concern")).isZero();
        assertThat(out.toString()).contains("a name that vocabulary.yaml lists means the same");
        assertThat(run("explain", "Leakage of Liquefied Gas", "--kind", "concern"))
                .isZero();
        assertThat(out.toString()).contains("vocabulary.yaml lists it");
    }
}
