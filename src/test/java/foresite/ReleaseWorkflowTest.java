package foresite;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.cli.GithubRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell steps of the release workflow, with other programs in the place of Maven, Java and GitHub's command line. */
final class ReleaseWorkflowTest {

    private static final Path WORKFLOW = Path.of(".github/workflows/release.yml");

    @TempDir
    private Path folder;

    private Path workspace;

    @BeforeEach
    void aCheckout() throws IOException {
        workspace = Files.createDirectories(folder.resolve("workspace"));
        Path script = Path.of(".github/release/jar.sh");
        Files.createDirectories(workspace.resolve(script).getParent());
        Files.copy(script, workspace.resolve(script));
    }

    /** Returns the job that makes the jar: Maven packages what {@code jar} prints, and pom.xml has the version 1.2.0. */
    private GithubRun jarJob(String tag, String jar) throws IOException {
        return GithubRun.ofJob(folder, "ada/foresite", "refs/tags/" + tag, WORKFLOW, "jar")
                .command("java", "echo 'foresite 1.2.0'\n")
                .command(
                        "mvn",
                        "echo \"$@\" >>\"$RUNNER_TEMP/mvn.txt\"\nrm -rf target\nmkdir target\n" + jar
                                + " >target/foresite.jar\necho '{}' >target/foresite.cdx.json\n");
    }

    private GithubRun releaseJob() throws IOException {
        return GithubRun.ofJob(folder, "ada/foresite", "refs/tags/v1.2.0", WORKFLOW, "release")
                .command("gh", "echo \"$@ with $GH_TOKEN\"\n");
    }

    @Test
    void aTagGivesAJarAndItsChecksum() throws IOException, InterruptedException {
        GithubRun run = jarJob("v1.2.0", "echo bytes");
        assertThat(run.run()).as(run.said()).isZero();
        assertThat(folder.resolve("runner/mvn.txt"))
                .hasContent(
                        "-B -ntp verify\n-B -ntp -q -Dmaven.test.skip=true clean package\n-B -ntp -q cyclonedx:makeBom\n");
        assertThat(workspace.resolve("target/release")).isDirectoryContaining("glob:**/foresite.jar");
        assertThat(workspace.resolve("target/release/foresite.cdx.json")).hasContent("{}");
        assertThat(workspace.resolve("target/release/foresite.jar")).hasContent("bytes");
        assertThat(workspace.resolve("target/release/foresite.jar.sha256"))
                .content()
                .startsWith("95cc8e8ec552664096b998c62dfd5dfd0a41c96154de6814d918d1ca34bfc225  foresite.jar\n")
                .endsWith("  foresite.cdx.json\n");
    }

    @Test
    void aTagOfAnotherVersionIsRefused() throws IOException, InterruptedException {
        GithubRun run = jarJob("v1.3.0", "echo bytes");
        assertThat(run.run()).isEqualTo(1);
        assertThat(run.said())
                .isEqualTo("::error::the tag is v1.3.0, but pom.xml has the version 1.2.0;"
                        + " tag a commit with the right version\n");
    }

    @Test
    void aJarThatIsNotTheSameTwiceIsRefused() throws IOException, InterruptedException {
        GithubRun run = jarJob("v1.2.0", "wc -l \"$RUNNER_TEMP/mvn.txt\"");
        assertThat(run.run()).isEqualTo(1);
        assertThat(run.said()).endsWith("::error::the jar is not the same when it is packaged again\n");
        assertThat(workspace.resolve("target/release")).doesNotExist();
    }

    @Test
    void theReleaseHasTheJarAndItsChecksum() throws IOException, InterruptedException {
        Files.writeString(workspace.resolve("foresite.jar"), "");
        Files.writeString(
                workspace.resolve("foresite.jar.sha256"),
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  foresite.jar\n");
        GithubRun run = releaseJob();
        assertThat(run.run()).as(run.said()).isZero();
        assertThat(run.said())
                .isEqualTo("foresite.jar: OK\n"
                        + "release create v1.2.0 --repo ada/foresite --verify-tag --title Foresite 1.2.0"
                        + " --generate-notes foresite.jar foresite.cdx.json foresite.jar.sha256 with a-token\n");
    }

    @Test
    void aDamagedJarIsNotReleased() throws IOException, InterruptedException {
        Files.writeString(workspace.resolve("foresite.jar"), "damaged");
        Files.writeString(
                workspace.resolve("foresite.jar.sha256"),
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  foresite.jar\n");
        GithubRun run = releaseJob();
        assertThat(run.run()).isEqualTo(1);
        assertThat(run.said()).contains("foresite.jar: FAILED").doesNotContain("release create");
    }
}
