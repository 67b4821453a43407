package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command line promises: exit codes, help, clear sentences. */
final class CommandLineTest {

    private static final String REPORT = """
            # __A title__, (from page [20250810](https://example.org/p/20250810).)

            ## Themes

            * energy
            """;

    /** As many as picocli prints on a line. */
    private static final int COLUMNS = 80;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Foresite.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private BuiltSite build(String report, String... options) throws IOException {
        BuiltSite.write(folder, "content/digests/a.md", report);
        return BuiltSite.of(folder.resolve("content"), folder.resolve("out"), options);
    }

    @Test
    void helpShowsAnExample() {
        assertThat(run("build", "--help")).isZero();
        assertThat(out.toString())
                .contains("--content", "--output", "--strict", "Example:", "java -jar foresite.jar build");
    }

    @Test
    void checkTellsItsExitCodesAndAnExample() {
        assertThat(run("check", "--help")).isZero();
        assertThat(out.toString())
                .contains("--external", "--fail-on", "Exit codes: 0", "Example:", "java -jar foresite.jar check");
        assertThat(run("check", "--recheck-days", "-1")).isEqualTo(2);
    }

    @Test
    void whatCannotBePrintedIsAFailure() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        PrintWriter lost = new PrintWriter(full, false, StandardCharsets.UTF_8);
        assertThat(Foresite.run(lost, new PrintWriter(err, true), "--version")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("foresite: standard output cannot be written")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"check, tomorrow", "check, 2025-02-30", "init, 2025-02-30", "new digest, 20250230"})
    void aDayThatIsNoneIsToldInPlainWords(String command, String day) {
        assertThat(run((command + " --today " + day).split(" "))).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("Invalid value for option '--today'")
                .contains("it requires a date such as 2025-08-10, not '" + day + "'.")
                .doesNotContain("java.", "Exception");
    }

    @Test
    void aDayMayBeWrittenAsDigestsAreNamed() throws IOException {
        String content = folder.resolve("content").toString();
        BuiltSite.write(folder, "content/digests/a.md", REPORT);
        String[] check = {
            "check", "--content", content, "--output", folder.resolve("none").toString(), "--today"
        };
        assertThat(run(Stream.concat(Stream.of(check), Stream.of("20250809")).toArray(String[]::new)))
                .isZero();
        assertThat(out.toString()).contains("F032");
    }

    @Test
    void helpIsACommandAsWell() {
        assertThat(run("help")).isZero();
        assertThat(out.toString()).contains("Usage: foresite", "build", "Example:");
        assertThat(run("help", "build")).isZero();
        assertThat(out.toString()).contains("Usage: foresite build");
    }

    /** Returns a command and all below it, but for picocli's own. */
    private static Stream<CommandLine> commands(CommandLine line) {
        return Stream.concat(
                        Stream.of(line), line.getSubcommands().values().stream().flatMap(CommandLineTest::commands))
                .filter(command -> !command.getCommandSpec().helpCommand());
    }

    @Test
    void everyCommandTellsItsExitCodes() {
        assertThat(commands(new CommandLine(new Foresite()))
                        .filter(command -> command.getSubcommands().isEmpty()))
                .hasSizeGreaterThan(8)
                .allSatisfy(command -> assertThat(command.getUsageMessage().replaceAll("\\s+", " "))
                        .containsPattern("Exit codes: (0|130) .*; 1 .*; 2 wrong usage\\."));
    }

    @Test
    void everyExampleRunsAsItIsPrinted() {
        assertThat(commands(new CommandLine(new Foresite()))).allSatisfy(command -> {
            List<String> printed = command.getUsageMessage().lines().toList();
            List<String> example = printed.subList(printed.indexOf("Example:") + 1, printed.size());
            assertThat(example)
                    .as(command.getCommandName())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS));
            List<String> before = example.subList(0, example.size() - 1);
            assertThat(example.get(0)).startsWith("  java -jar foresite.jar ");
            assertThat(before).allSatisfy(line -> assertThat(line).endsWith(" \\"));
        });
    }

    @ParameterizedTest
    @CsvSource({"suggest", "evaluate", "export", "explain x"})
    void missingContentFolderExitsWithOne(String command) {
        String[] arguments = ("vocabulary " + command + " --content " + folder.resolve("none")).split(" ");
        assertThat(run(arguments)).isEqualTo(1);
    }

    @Test
    void versionIsThatOfTheProject() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).matches("foresite \\d+\\.\\d+\\.\\d+\\s+");
    }

    @Test
    void wrongUsageExitsWithTwo() {
        assertThat(run("build", "--colour")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(run("build", "--base-url", "javascript:alert(1)")).isEqualTo(2);
    }

    @Test
    void missingContentFolderIsOneClearSentence() {
        assertThat(run("build", "--content", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("foresite: there is no content folder")
                .doesNotContain("\tat ");
    }

    @Test
    void diagnosticsFailOnlyTheStrictBuild() throws IOException {
        String damaged = REPORT.replace("20250810]", "13214.0]").replace("p/20250810", "p/13214.0");
        assertThat(build(damaged).exit()).isZero();
        assertThat(build(damaged, "--strict").exit()).isEqualTo(1);
        assertThat(build(REPORT, "--strict").exit()).isZero();
    }

    @Test
    void diagnosticsAreToldAsJson() throws IOException {
        BuiltSite site =
                build(REPORT.replace("20250810]", "x]").replace("p/20250810", "p/x"), "--format", "json", "--quiet");
        JsonNode told = JsonMapper.builder().build().readTree(site.out());
        assertThat(told.get(0).get("code").asString()).isEqualTo("F008");
        assertThat(told.get(0).get("file").asString()).isEqualTo("digests/a.md");
        assertThat(told.get(0).get("line").asInt()).isEqualTo(1);
    }

    @Test
    void closingWordsSumUpTheBuild() throws IOException {
        assertThat(build(REPORT).out()).contains("Reports      1 in 1 digest", "1 theme", "0 errors", "index.html");
        assertThat(build(REPORT, "--quiet").out()).isEmpty();
    }

    @Test
    void brokenTemplateNamesItselfAndLeavesTheOldSite() throws IOException {
        assertThat(build(REPORT).exit()).isZero();
        String before = Files.readString(folder.resolve("out/index.html"));
        BuiltSite.write(folder, "templates/home.peb", "{{ view.nothing }}");
        BuiltSite failed =
                build(REPORT, "--templates", folder.resolve("templates").toString());
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.err()).contains("the template 'home' fails", "home:1").doesNotContain("\tat ");
        assertThat(folder.resolve("out/index.html")).hasContent(before);
        assertThat(folder.resolve("out/.foresite-new")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            {{ "a" | link }}                       → fails: 'link' requires an address such as site.home (parts/foot:2)
            {{ site.titel }}                       → fails: there is no field 'titel' of 'site'; write 'title' if you meant that; the fields are title, language, contentLanguage,
            {{ site.menu[0].adress }}              → fails: there is no field 'adress'; write 'address' if you meant that; the fields are section, label, address (parts/foot:2)
            {{ site.zzz() }}                       → fails: there is no field 'zzz' of 'site'; the fields are title,
            {{ sitte.title }}                      → fails: there is no variable 'sitte'; write 'site' if you meant that; the variables are here, section, site (parts/foot:2)
            {{ site.title.lenght }}                → fails: there is no field 'lenght' in that value (parts/foot:2)
            {% include "parts/none" %}             → fails: there is no template 'parts/none' (parts/foot:2)
            {% extends "none" %}                   → fails: there is no template 'none' (parts/foot:2)
            {% embed "none" %}{% endembed %}       → fails: there is no template 'none' (parts/foot:2)
            {% include "parts/foot" %}             → fails: it does not end; does a template extend or include itself? (parts/foot:2)
            {% extends "parts/foot" %}             → fails: it does not end; does a template extend or include itself? (parts/foot:2)
            {% import "parts/none" %}              → fails: there is no template 'parts/none' (parts/foot:2)
            {% import "parts/none" as macros %}    → fails: there is no template 'parts/none' (parts/foot:2)
            {% from "parts/none" import x %}       → fails: there is no template 'parts/none' (parts/foot:2)
            {% include "../../secret" %}           → fails: there is no template '../../secret' (parts/foot:2)
            {% include "/etc/passwd" %}            → fails: there is no template '/etc/passwd' (parts/foot:2)
            {% macro m() %}{{ m() }}{% endmacro %}{{ m() }} → fails: it does not end; does a template extend or include itself? (parts/foot:2)
            {% block b %}{{ block("b") }}{% endblock %} → fails: it does not end; does a template extend or include itself? (parts/foot:2)
            {% set a = "x" | abs %}                → fails: The 'abs' filter does require as input a number. (parts/foot:2)
            {% include 7 %}                        → fails: a value is missing or of the wrong sort, such as a number where a text is required (parts/foot:2)
            {{ i18n("foresite.render.Renderer", "x") }} → fails: Function or Macro [i18n] does not exist. (parts/foot:2)
            """)
    void aMistakeInATemplateIsToldWithItsPlace(String mistake, String told) throws IOException {
        BuiltSite.write(folder, "templates/parts/foot.peb", "<footer>\n%s\n</footer>".formatted(mistake));
        BuiltSite failed = build(
                REPORT, "--quiet", "--templates", folder.resolve("templates").toString());
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.err())
                .startsWith("foresite: the template 'parts/foot' " + told)
                .doesNotContain("java.", "foresite.")
                .hasLineCount(1);
    }

    @Test
    void aBuildThatFailsTellsWhatIsWrongWithTheContentAsWell() throws IOException {
        BuiltSite.write(folder, "templates/home.peb", "{{ view.nothing }}");
        BuiltSite failed = build(
                REPORT.replace("20250810]", "x]").replace("p/20250810", "p/x"),
                "--templates",
                folder.resolve("templates").toString());
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.err()).containsSubsequence("digests/a.md:1:", "F008", "the template 'home' fails");
    }

    @Test
    void aSiteReplacesTemplatesAndAssetsByName() throws IOException {
        BuiltSite.write(folder, "templates/404.peb", "<!doctype html><title>x</title><main><h1>Ours</h1></main>");
        BuiltSite.write(folder, "templates/assets/style.css", "body { color: black; }");
        BuiltSite.write(folder, "templates/assets/logo.svg", "<svg/>");
        BuiltSite site =
                build(REPORT, "--templates", folder.resolve("templates").toString());
        assertThat(site.text("404.html")).contains("Ours");
        assertThat(site.text("assets/style.css")).isEqualTo("body { color: black; }");
        assertThat(site.text("assets/logo.svg")).isEqualTo("<svg/>");
        assertThat(site.text("assets/filter.js")).contains("use strict");
    }

    @Test
    void theAddressOfAFileLeadsOnWhenItBecomesADigest() throws IOException {
        assertThat(build(REPORT).page("reports/a.html").select("h1").text()).isEqualTo("A title");
        BuiltSite site = build(REPORT + "\n# __Another__\n");
        assertThat(site.page("reports/a.html").select("a").attr("href")).isEqualTo("a-1.html");
        assertThat(site.page("reports/a-2.html").select("h1").text()).isEqualTo("Another");
    }

    @Test
    void linksToHeadingsThatAreNotThereAreToldAndNotMade() throws IOException {
        BuiltSite.write(folder, "content/pages/one.md", "# One\n\n## Here\n\n[a](#here) [b](#gone) [c](two.md#gone)\n");
        BuiltSite.write(folder, "content/pages/two.md", "# Two\n\n[d](one.md#here)\n");
        BuiltSite site = build(REPORT);
        assertThat(site.err())
                .contains("F206: the link '#gone' leads nowhere", "F206: the link 'two.md#gone' leads nowhere");
        assertThat(site.page("pages/one.html").select("article a").eachAttr("href"))
                .containsExactly("#here");
        assertThat(site.page("pages/two.html").select("article a").eachAttr("href"))
                .containsExactly("one.html#here");
    }

    @Test
    void contentAndOutputMustDiffer() {
        assertThat(run("build", "--content", folder.toString(), "--output", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("same folder");
    }
}
