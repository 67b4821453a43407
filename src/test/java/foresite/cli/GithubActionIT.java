package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The action's shell steps, run with the jar as it is shipped against a local folder in the place of GitHub's. */
final class GithubActionIT {

    private static final String REPORT = """
            # __A title__, (from page [20250810](https://example.org/p/20250810).)

            ## Themes

            * energy
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void aRepositoryWithOneReport() throws IOException {
        BuiltSite.write(folder, "workspace/content/digests/a.md", REPORT);
    }

    @Test
    void theStepsFindTheAddressBuildTheSiteAndTellOfIt() throws IOException, InterruptedException {
        GithubRun run = GithubRun.ofAction(folder, "Owner/Futures");
        int exit = run.run();
        assertThat(run.ran()).startsWith("base-url", "keys", "fresh", "package", "build");
        assertThat(exit).as(run.said()).isZero();
        assertThat(run.ran()).endsWith("check", "collect");
        assertThat(run.output("base_url")).isEqualTo("https://owner.github.io/Futures/");
        assertThat(run.output("base_path")).isEqualTo("/Futures/");
        assertThat(run.workspace().resolve("site-output/reports/a.html")).exists();
        assertThat(run.workspace().resolve("site-output/sitemap.xml"))
                .content()
                .contains("<loc>https://owner.github.io/Futures/reports/a.html</loc>");
        assertThat(run.summary())
                .content()
                .startsWith("## [Foresite](<https://owner.github.io/Futures/>)")
                .contains("[A title](<https://owner.github.io/Futures/reports/a.html>)");
    }

    @Test
    void inputsReachTheProgramAsTheyAre() throws IOException, InterruptedException {
        String odd = "my $(touch pwned) 'reports'; `touch pwned` \"x\"";
        BuiltSite.write(folder, "workspace/" + odd + "/digests/b.md", REPORT);
        BuiltSite.write(folder, "workspace/look/assets/logo.svg", "<svg/>");
        GithubRun run = GithubRun.ofAction(folder, "owner/futures")
                .with("content", odd)
                .with("output", "-public")
                .with("templates", "look")
                .with("base-url", "https://example.org/a");
        run.run();
        assertThat(run.ran()).contains("build");
        assertThat(run.output("base_url")).isEqualTo("https://example.org/a/");
        assertThat(run.workspace().resolve("-public/reports/b.html")).exists();
        assertThat(run.workspace().resolve("-public/assets/logo.svg")).hasContent("<svg/>");
        assertThat(run.workspace().resolve("pwned")).doesNotExist();
    }

    @Test
    void aJarOfTheSitesOwnBuildsIt() throws IOException, InterruptedException {
        GithubRun run = GithubRun.ofAction(folder, "owner/futures");
        Files.copy(Jar.path(), run.workspace().resolve("foresite.jar"));
        run.run();
        assertThat(run.workspace().resolve("site-output/index.html")).exists();
        assertThat(run.key("own")).isEqualTo("true");
        assertThat(run.key("jar"))
                .isEqualTo(run.workspace().resolve("foresite.jar").toString());
    }

    /** As on GitHub: the runner checks the action out beside the workspace, where nothing is packaged yet. */
    @Test
    void withoutAJarTheProgramIsPackagedFromTheActionsOwnSources() throws IOException, InterruptedException {
        Path checkout = folder.resolve("_actions/ada/foresite/v0.1.0");
        Path action = checkout.resolve(".github/actions/foresite");
        FileUtils.copyDirectory(Path.of(".github/actions/foresite").toFile(), action.toFile());
        BuiltSite.write(checkout, "pom.xml", "<project/>");
        GithubRun run = GithubRun.ofAction(folder, "owner/futures", action)
                .variable("PACKAGED", Jar.path().toAbsolutePath().toString())
                .command("mvn", """
                        echo "mvn $* for '${GITHUB_REPOSITORY-}${GITHUB_SHA-}${GITHUB_REF-}'" >"$RUNNER_TEMP/mvn.txt"
                        folder="$(dirname "$(printf '%s\n' "$@" | grep pom.xml)")"
                        mkdir "$folder/target"
                        cp "$PACKAGED" "$folder/target/foresite.jar"
                        """);
        assertThat(run.run()).as(run.said()).isZero();
        assertThat(run.ran()).containsExactly("base-url", "keys", "fresh", "package", "build", "check", "collect");
        assertThat(run.key("own")).isEqualTo("false");
        assertThat(run.key("program")).matches("[0-9a-f]{40}");
        assertThat(folder.resolve("runner/mvn.txt"))
                .hasContent("mvn -B -ntp -q -f " + checkout.toRealPath()
                        + "/pom.xml -Dmaven.test.skip=true package for ''");
        assertThat(run.workspace().resolve("site-output/reports/a.html")).exists();
    }

    @Test
    void theKeyOfTheProgramIsTheSameForEveryContent() throws IOException, InterruptedException {
        GithubRun run = GithubRun.ofAction(folder, "owner/futures").with("fail-on", "never");
        run.run();
        String program = run.key("program");
        assertThat(program).matches("[0-9a-f]{40}");
        BuiltSite.write(folder, "workspace/content/digests/b.md", REPORT);
        run.with("base-url", "https://example.org/").run();
        assertThat(run.key("program")).isEqualTo(program);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Owner/owner.github.io | - | - | -                | https://owner.github.io/
            Owner/Owner.GitHub.io | - | - | -                | https://owner.github.io/
            owner/other.github.io | - | - | -                | https://owner.github.io/other.github.io/
            owner/Futures         | - | - | futures.example  | https://futures.example/
            owner/Futures         | - | - | not a domain!    | https://owner.github.io/Futures/
            owner/Futures         | - | https://futures.example | other.example | https://futures.example/
            owner/Futures         | - | https://owner.github.io/Futures | - | https://owner.github.io/Futures/
            owner/Futures         | http://localhost:8000 | https://futures.example | - | http://localhost:8000/
            """)
    void theAddressIsFoundInOrder(String repository, String input, String pages, String cname, String expected)
            throws IOException, InterruptedException {
        if (cname != null) {
            BuiltSite.write(folder, "workspace/CNAME", cname + "\n");
        }
        GithubRun run = GithubRun.ofAction(folder, repository)
                .with("base-url", input == null ? "" : input)
                .found("pages", "base_url", pages == null ? "" : pages)
                .with("content", "none");
        run.run();
        assertThat(run.output("base_url")).isEqualTo(expected);
    }

    @Test
    void elsewhereThanOnGithubDotComTheAddressIsNotGuessed() throws IOException, InterruptedException {
        GithubRun run =
                GithubRun.ofAction(folder, "owner/futures").variable("GITHUB_SERVER_URL", "https://git.example");
        run.run();
        assertThat(run.output("base_url")).isEmpty();
        assertThat(run.output("base_path")).isEqualTo("/");
        assertThat(run.workspace().resolve("site-output/index.html")).exists();
        assertThat(run.workspace().resolve("site-output/sitemap.xml")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            base-url | javascript:alert(1)     | base-url | base-url requires a web address
            base-url | https://x.example/?a=b  | base-url | base-url requires a web address
            content  | none                    | build    | there is no content folder 'none'
            fail-on  | sometimes               | check    | fail-on must be error,
            """)
    void aWrongInputFailsItsStepWithASentence(String input, String value, String step, String said)
            throws IOException, InterruptedException {
        GithubRun run = GithubRun.ofAction(folder, "owner/futures").with(input, value);
        assertThat(run.run()).isNotZero();
        assertThat(run.ran()).endsWith(step);
        assertThat(run.said()).contains(said);
    }

    @Test
    void aLineEndInAnInputAddsNoOutput() throws IOException, InterruptedException {
        GithubRun run =
                GithubRun.ofAction(folder, "owner/futures").with("base-url", "https://x.example/\nbase_path=/pwned/");
        assertThat(run.run()).isEqualTo(1);
        assertThat(run.ran()).containsExactly("base-url");
        assertThat(run.output("base_path")).isEmpty();
    }

    @Test
    void onlyWhatTheBuildWroteIsPublished() throws IOException, InterruptedException {
        BuiltSite.write(folder, "workspace/site-output/.foresite-manifest", "phish.html\n");
        BuiltSite.write(folder, "workspace/site-output/phish.html", "<h1>Log in</h1>");
        BuiltSite.write(folder, "workspace/.foresite/addresses.txt", "forged");
        GithubRun run = GithubRun.ofAction(folder, "owner/futures");
        assertThat(run.run()).as(run.said()).isZero();
        Path site = Path.of(run.output("site"));
        assertThat(run.workspace().resolve("site-output/phish.html")).doesNotExist();
        assertThat(run.workspace().resolve(".foresite/addresses.txt"))
                .satisfiesAnyOf(
                        file -> assertThat(file).doesNotExist(),
                        file -> assertThat(file).content().doesNotContain("forged"));
        assertThat(files(site))
                .isEqualTo(Files.readAllLines(run.workspace().resolve("site-output/.foresite-manifest")).stream()
                        .sorted()
                        .toList())
                .contains("index.html", "reports/a.html")
                .doesNotContain("phish.html", ".foresite-manifest");
    }

    @Test
    void aFileThatAppearsAfterTheBuildIsNotPublished() throws IOException, InterruptedException {
        GithubRun run = GithubRun.ofAction(folder, "owner/futures");
        run.run();
        BuiltSite.write(folder, "workspace/site-output/late.html", "x");
        assertThat(run.run()).as(run.said()).isZero();
        assertThat(files(Path.of(run.output("site")))).contains("index.html").doesNotContain("late.html");
    }

    @Test
    void aLinkInPlaceOfTheOutputIsDeletedAndNotFollowed() throws IOException, InterruptedException {
        BuiltSite.write(folder, "elsewhere/keep.txt", "keep");
        GithubRun run = GithubRun.ofAction(folder, "owner/futures");
        Files.createSymbolicLink(run.workspace().resolve("site-output"), folder.resolve("elsewhere"));
        assertThat(run.run()).as(run.said()).isZero();
        assertThat(folder.resolve("elsewhere/keep.txt")).hasContent("keep");
        assertThat(folder.resolve("elsewhere/index.html")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "../elsewhere"})
    void anOutputOutsideTheRepositoryIsRefused(String output) throws IOException, InterruptedException {
        BuiltSite.write(folder, "elsewhere/keep.txt", "keep");
        GithubRun run = GithubRun.ofAction(folder, "owner/futures").with("output", output);
        assertThat(run.run()).isEqualTo(2);
        assertThat(run.said()).contains("output must be a folder within the repository");
        assertThat(folder.resolve("elsewhere/keep.txt")).hasContent("keep");
        assertThat(run.workspace().resolve("content/digests/a.md")).exists();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> walked = Files.walk(folder)) {
            return walked.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
