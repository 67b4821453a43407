package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.WorkflowRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workflow that {@code init} writes for a released jar and for any other, and its shell steps as GitHub runs them. */
final class NewSiteWorkflowIT {

    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final String RELEASED = "repository=ada/foresite\ncommit=" + COMMIT + "\nref=refs/tags/v0.1.0\n";

    /** What Maven leaves where GitHub's variables are not set. */
    private static final String ELSEWHERE =
            "repository=${env.GITHUB_REPOSITORY}\ncommit=${env.GITHUB_SHA}\nref=${env.GITHUB_REF}\n";

    @TempDir
    private Path folder;

    private Path site() {
        return folder.resolve("workspace");
    }

    private Path workflow() {
        return site().resolve(".github/workflows/publish.yml");
    }

    /** Runs {@code init workspace} beside a jar, and returns what it printed. */
    private String init(String origin) throws IOException, InterruptedException {
        Jar.copy(folder.resolve("foresite.jar"), origin);
        return init(folder, "workspace");
    }

    private String init(Path here, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "foresite.jar", "init"));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("init.txt");
        int exit = new ProcessBuilder(command)
                .directory(here.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertThat(exit).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }

    private GithubRun buildJob() throws IOException {
        return GithubRun.ofJob(folder, "Ada/Futures", "refs/heads/main", workflow(), "build");
    }

    @Test
    void aReleasedJarWritesAWorkflowWithTheActionOfItsRelease() throws IOException, InterruptedException {
        String said = init(RELEASED);
        assertThat(said).contains("java -jar ../foresite.jar build").doesNotContain("Copy foresite.jar");
        assertThat(workflow())
                .content()
                .contains("      - uses: ada/foresite/.github/actions/foresite@" + COMMIT + " # v0.1.0\n")
                .doesNotContain("%");
        assertThat(WorkflowRules.broken(Files.readString(workflow()))).isEmpty();
        assertThat(site().resolve("README.md"))
                .content()
                .contains("Foresite's repository, ada/foresite@v0.1.0.")
                .doesNotContain("%");
        assertThat(site().resolve("foresite.jar")).doesNotExist();

        GithubRun action = GithubRun.ofAction(folder, "Ada/Futures");
        assertThat(action.run()).as(action.said()).isZero();
        assertThat(action.key("own")).isEqualTo("false");
        assertThat(site().resolve("site-output/reports/repair-cafes-multiply.html"))
                .exists();
    }

    @Test
    void anyOtherJarIsCopiedAndTheWorkflowRunsIt() throws IOException, InterruptedException {
        String said = init(ELSEWHERE);
        assertThat(said).contains("Wrote workspace/foresite.jar", "\n  java -jar foresite.jar build\n");
        assertThat(site().resolve("foresite.jar")).hasSameBinaryContentAs(folder.resolve("foresite.jar"));
        assertThat(WorkflowRules.broken(Files.readString(workflow()))).isEmpty();
        assertThat(workflow()).content().doesNotContain("%%", "%S", "%U");
        assertThat(site().resolve("README.md"))
                .content()
                .contains("runs the `foresite.jar` in this folder")
                .doesNotContain("%");

        GithubRun job = buildJob().found("pages", "base_url", "https://ada.github.io/Futures");
        assertThat(job.run()).as(job.said()).isZero();
        assertThat(job.ran())
                .hasSize(4)
                .startsWith("rm -rf site-output .foresite")
                .contains("java -jar foresite.jar check --format github");
        assertThat(site().resolve("site-output/sitemap.xml"))
                .content()
                .contains("<loc>https://ada.github.io/Futures/reports/repair-cafes-multiply.html</loc>");
        assertThat(job.summary()).content().contains("[Repair Cafés Multiply]");
    }

    @Test
    void onlyWhatTheBuildWroteIsPublished() throws IOException, InterruptedException {
        init(ELSEWHERE);
        BuiltSite.write(site(), "site-output/.foresite-manifest", "phish.html\n");
        BuiltSite.write(site(), "site-output/phish.html", "<h1>Log in</h1>");
        GithubRun job = buildJob();
        assertThat(job.run()).as(job.said()).isZero();
        Path published = folder.resolve("runner/foresite-site");
        assertThat(published.resolve("reports/repair-cafes-multiply.html")).exists();
        assertThat(published.resolve("phish.html")).doesNotExist();
        assertThat(published.resolve(".foresite-manifest")).doesNotExist();
    }

    @Test
    void untilPagesIsEnabledTheWorkflowBuildsWithoutAnAddress() throws IOException, InterruptedException {
        init(ELSEWHERE);
        GithubRun job = buildJob();
        assertThat(job.run()).as(job.said()).isZero();
        assertThat(site().resolve("site-output/index.html")).exists();
        assertThat(site().resolve("site-output/sitemap.xml")).doesNotExist();
    }

    @Test
    void anErrorInTheContentFailsTheWorkflowWithAnAnnotation() throws IOException, InterruptedException {
        init(ELSEWHERE);
        BuiltSite.write(site(), "content/site.yaml", "title: My site\nauthor: [Ada\n");
        GithubRun job = buildJob();
        assertThat(job.run()).isEqualTo(1);
        assertThat(job.said()).contains("::error file=content/site.yaml,line=");
    }

    @Test
    void aMissingJarIsOneSentence() throws IOException, InterruptedException {
        init(ELSEWHERE);
        Files.delete(site().resolve("foresite.jar"));
        GithubRun job = buildJob();
        assertThat(job.run()).isEqualTo(1);
        assertThat(job.said().lines())
                .isEqualTo(List.of(
                        "::error::foresite.jar is missing; copy it into the root of this repository and commit it"));
    }

    @Test
    void aJarInTheFolderOfTheSiteIsNotInTheWay() throws IOException, InterruptedException {
        Files.createDirectories(site());
        Path jar = Jar.copy(site().resolve("foresite.jar"), ELSEWHERE);
        init(site());
        assertThat(jar).exists();
        assertThat(workflow()).content().contains("java -jar foresite.jar build");
    }
}
