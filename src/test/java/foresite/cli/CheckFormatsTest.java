package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Position;
import foresite.model.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code check} tells of the golden corpus, in every format, as a person has approved it. After a wanted change run
 * with {@code -Dgolden.update=true}, and read the difference before committing it.
 */
final class CheckFormatsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    private String check(String format) {
        Foresite.run(
                new PrintWriter(out, true),
                new PrintWriter(new StringWriter(), true),
                "check",
                "--content",
                GOLDEN.resolve("content").toString(),
                "--output",
                folder.resolve("none").toString(),
                "--today",
                "2025-08-16",
                "--format",
                format);
        return out.toString()
                .replaceAll("Checked in .*", "Checked in")
                .replace(folder.toString(), "FOLDER")
                .replaceAll("\"semanticVersion\" : \"[^\"]+\"", "\"semanticVersion\" : \"VERSION\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "github", "sarif"})
    void isAsApproved(String format) throws IOException {
        Path approved = GOLDEN.resolve("check/" + format + ".approved");
        String told = check(format);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(approved.getParent());
            Files.writeString(approved, told);
        }
        assertThat(told).isEqualTo(Files.readString(approved));
    }

    /** Whatever the specification requires of a log, a run, a rule, a result and a place (SARIF 2.1.0, 3.13 to 3.49). */
    @Test
    void sarifHasWhatItsSpecificationRequires() {
        JsonNode log = JsonMapper.shared().readTree(check("sarif"));
        assertThat(log.get("version").asString()).isEqualTo("2.1.0");
        assertThat(URI.create(log.get("$schema").asString()).isAbsolute()).isTrue();
        assertThat(log.get("runs").size()).isEqualTo(1);
        JsonNode run = log.get("runs").get(0);
        JsonNode driver = run.get("tool").get("driver");
        assertThat(driver.get("name").asString()).isNotEmpty();
        List<String> rules = driver.get("rules")
                .valueStream()
                .map(rule -> rule.get("id").asString())
                .toList();
        assertThat(rules).doesNotHaveDuplicates().isNotEmpty();
        assertThat(Set.of("utf16CodeUnits", "unicodeCodePoints"))
                .contains(run.get("columnKind").asString());
        assertThat(run.get("results").size()).isPositive();
        for (JsonNode result : run.get("results")) {
            assertThat(result.get("message").get("text").asString()).isNotEmpty();
            assertThat(Set.of("none", "note", "warning", "error"))
                    .contains(result.get("level").asString());
            assertThat(rules.get(result.get("ruleIndex").asInt()))
                    .isEqualTo(result.get("ruleId").asString());
            JsonNode place = result.get("locations").get(0).get("physicalLocation");
            URI uri = URI.create(place.get("artifactLocation").get("uri").asString());
            assertThat(uri.isAbsolute()).isFalse();
            assertThat(Files.exists(Path.of(uri.getPath()))).as(uri.getPath()).isTrue();
            if (place.has("region")) {
                assertThat(place.get("region").get("startLine").asInt()).isPositive();
                assertThat(place.get("region").path("startColumn").asInt(1)).isPositive();
            }
        }
    }

    private static String github(Problem problem, Position at, String message) {
        StringWriter text = new StringWriter();
        new GithubAnnotations(
                        List.of(problem.at(at, message)),
                        found -> CheckCommand.path(Path.of("my content"), Path.of("out"), found))
                .print(new PrintWriter(text, true));
        return text.toString().strip();
    }

    @Test
    void annotationsAreEscaped() {
        assertThat(github(Problem.BAD_SETTING, new Position("a,b:c%.yaml", 3, 7), "100 %\r\n::error::x"))
                .startsWith("::warning file=my content/a%2Cb%3Ac%25.yaml,line=3,col=7,title=F203::"
                        + "100 %25%0D%0A::error::x. Correct");
    }

    @Test
    void annotationsNeitherControlATerminalNorReorderText() {
        assertThat(github(
                        Problem.BAD_SETTING, Position.ofFile("a\u001b.yaml"), "x\u001b[31m\u0007\u009b\u202ey\u2028z"))
                .startsWith("::warning file=my content/a␛.yaml,title=F203::x␛[31m␇\ufffd\ufffdy\ufffdz. Correct");
    }

    @Test
    void notesAreNoticesAndWholeFilesHaveNoLine() {
        assertThat(github(Problem.NOT_MARKDOWN, Position.ofFile("digests/a.pdf"), "it is no Markdown"))
                .startsWith("::notice file=my content/digests/a.pdf,title=F027::it is no Markdown. ");
    }

    @Test
    void whatIsInTheSiteIsPlacedThere() {
        assertThat(github(Problem.BROKEN_LINK, new Position("themes/x.html", 2, 1), "x"))
                .startsWith("::error file=out/themes/x.html,line=2,col=1,title=F301::x. ");
    }

    @Test
    void placesInSarifAreAddresses() {
        StringWriter text = new StringWriter();
        new SarifReport(
                        List.of(Problem.NO_TITLE.at(Position.ofFile("a b:é%.md"), "x")),
                        found -> CheckCommand.path(Path.of("."), Path.of("out"), found),
                        "1.0.0")
                .print(new PrintWriter(text, true));
        assertThat(text.toString()).contains("\"uri\" : \"a%20b:%C3%A9%25.md\"");
    }
}
