package foresite.cli;

import foresite.cli.CommandOptions.TodayOption;
import foresite.state.Program;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code foresite init}: creates a new site in an empty folder. */
@Command(
        name = "init",
        description = "Creates a new site: content with a sample digest, settings, a workflow for GitHub Pages.",
        footer = {
            "",
            "The workflow publishes the site without changes. It runs the action of the",
            "repository where this program was released. If there is none, it runs",
            "foresite.jar, which is copied into the new folder.",
            "",
            "A folder that contains files is refused. With --force the missing files are",
            "added, and no existing file is changed.",
            "",
            "Exit codes: 0 created; 1 not created; 2 wrong usage.",
            "",
            "Example:",
            "  java -jar foresite.jar init my-site"
        })
final class InitCommand extends ConsoleCommand {

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = ".",
            description = "Folder for the new site; created if it is missing (default: this folder).")
    private Path folder;

    @Option(
            names = "--action",
            paramLabel = "OWNER/REPO@REF",
            description = "Action that the workflow runs: a repository on GitHub that contains Foresite, with a tag, a"
                    + " commit or a branch (default: the one where this program was released).")
    private @Nullable String action;

    @Option(names = "--force", description = "Add missing files to a non-empty folder.")
    private boolean force;

    @Mixin
    private TodayOption today;

    @Override
    public Integer call() throws IOException {
        NewSite site =
                new NewSite(folder, today.lastSunday(), action(), Program.jar().orElse(null));
        List<Path> written = force ? site.addMissing() : site.create();
        written.forEach(path -> out().println("Wrote " + path));
        out().println(written.isEmpty() ? "Every file exists already; nothing was written." : "");
        if (site.lacksJar()) {
            out().println("Copy foresite.jar into " + quoted(folder.toString())
                    + " and commit it: the workflow runs it.\n");
        }
        out().println("Next:");
        if (!folder.toAbsolutePath().normalize().equals(Path.of("").toAbsolutePath())) {
            out().println("  cd " + quoted(folder.toString()));
        }
        out().println("  java -jar " + quoted(jar()) + " build");
        out().println("and open "
                + quoted(folder.resolve("site-output/index.html").normalize().toString())
                + " in a browser. README.md describes the next steps.");
        return 0;
    }

    /** Returns the action that the workflow runs; null if it runs a jar next to the content. */
    private @Nullable ActionReference action() throws IOException {
        if (action == null) {
            return ActionReference.builtIn(ProgramInfo.properties()).orElse(null);
        }
        return ActionReference.parse(action)
                .orElseThrow(() ->
                        wrongUsage("--action requires a repository such as ada/foresite@v1, not '" + action + "'."));
    }

    /** Returns the path from the new site to the program's jar. */
    private String jar() {
        String started = System.getProperty("java.class.path", "");
        if (Files.exists(folder.resolve(NewSite.JAR))
                || !started.endsWith(".jar")
                || started.contains(File.pathSeparator)) {
            return NewSite.JAR;
        }
        Path jar = Path.of(started);
        if (jar.isAbsolute()) {
            return jar.toString();
        }
        Path site = folder.toAbsolutePath().normalize();
        return site.relativize(jar.toAbsolutePath().normalize()).toString();
    }

    private static String quoted(String path) {
        return path.matches("[\\w./\\\\:~-]+") ? path : "\"" + path + "\"";
    }
}
