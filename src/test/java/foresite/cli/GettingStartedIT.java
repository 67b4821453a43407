package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's first commands, taken from its page and run by a shell as a new user would, with the jar as it is shipped. */
final class GettingStartedIT {

    private static final Path GUIDE = Path.of("content/pages/guide");
    private static final Pattern COMMANDS =
            Pattern.compile("```\\n(java -jar foresite\\.jar init.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private static String commands(String page) throws IOException {
        Matcher found = COMMANDS.matcher(Files.readString(GUIDE.resolve(page)));
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    @Test
    void fewerThanFiveCommandsLeadToASiteWithAReportOfOnesOwn() throws IOException, InterruptedException {
        Files.copy(Jar.path(), folder.resolve("foresite.jar"));
        String commands = commands("getting-started.md");
        assertThat(commands.lines()).hasSizeLessThan(5);

        String said = run(commands);

        assertThat(said)
                .contains("Reports      3 in 1 digest", "Drafts       1 left out", "0 errors, 0 warnings, 1 note");
        fillIn(folder.resolve("my-site/content/digests"));
        said = run("cd my-site\njava -jar ../foresite.jar build");
        assertThat(said).contains("Reports      4 in 1 digest", "0 errors, 0 warnings, 0 notes");
        BuiltSite site = new BuiltSite(folder.resolve("my-site/site-output"), 0, said, "");
        assertThat(site.page("reports/robots-learn-to-fold-laundry.html")
                        .select("h1")
                        .text())
                .isEqualTo("Robots Learn to Fold Laundry");
        assertThat(site.page("index.html").text()).contains("Robots Learn to Fold Laundry");
        assertThat(BuiltSite.faults(site.folder())).isEmpty();
    }

    private static void fillIn(Path digests) throws IOException {
        try (Stream<Path> files = Files.walk(digests)) {
            Path report = files.filter(file -> file.endsWith("robots-learn-to-fold-laundry.md"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(
                    report, Files.readString(report).replace("## Summary\n", "## Summary\n\nThey fold shirts.\n"));
        }
    }

    @Test
    void theGuidesFirstPageHasTheSameCommands() throws IOException {
        assertThat(commands("index.md")).isEqualTo(commands("getting-started.md"));
    }

    /** Runs commands in the temporary folder, where the first one that fails ends them; returns all that was said. */
    private String run(String commands) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder(List.of("sh", "-e", "-c", commands)).directory(folder.toFile());
        String java = Path.of(System.getProperty("java.home"), "bin").toString();
        shell.environment().merge("PATH", java, (path, own) -> own + ":" + path);
        Path said = folder.resolve("said.txt");
        int exit = shell.redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        String text = Files.readString(said);
        assertThat(exit).as(text).isZero();
        return text;
    }
}
