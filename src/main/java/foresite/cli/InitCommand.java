package foresite.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code foresite init}: makes a new site in an empty folder. */
@Command(
        name = "init",
        description = "Makes a new site: content with a sample digest, settings, a workflow for GitHub Pages.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "A folder that holds files is refused, unless --force is given: then what is",
            "not there is written, and nothing that is there is touched.",
            "",
            "Exit codes: 0 made; 1 not made; 2 wrong usage.",
            "",
            "Example:",
            "  java -jar foresite.jar init my-site"
        })
final class InitCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = ".",
            description = "Folder for the new site; made if it is not there (default: this one).")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--action",
            paramLabel = "OWNER/REPO@REF",
            description = "Repository on GitHub that holds Foresite, for the workflow, with a branch, tag or commit.")
    private @Nullable String action;

    @Option(names = "--force", description = "Write what is not there into a folder that holds files.")
    private boolean force;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private TodayOption today;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (action != null && !action.matches("[\\w.-]+/[\\w.-]+@[\\w./-]+")) {
            throw new ParameterException(
                    spec.commandLine(), "--action wants a repository such as ada/foresite@v1, not '" + action + "'.");
        }
        PrintWriter out = spec.commandLine().getOut();
        NewSite site = new NewSite(folder, today.lastSunday(), action == null ? NewSite.NO_ACTION : action);
        List<Path> written = force ? site.complete() : site.make();
        written.forEach(path -> out.println("Wrote " + path));
        out.println(written.isEmpty() ? "All of it is already there; nothing was written." : "");
        out.println("Next:");
        if (!folder.toAbsolutePath().normalize().equals(Path.of("").toAbsolutePath())) {
            out.println("  cd " + quoted(folder.toString()));
        }
        out.println("  java -jar " + quoted(jar()) + " build");
        out.println("and open "
                + quoted(folder.resolve("site-output/index.html").normalize().toString())
                + " in a browser. README.md tells what to do then.");
        return 0;
    }

    /** Returns the program's jar as it is reached from the new site. */
    private String jar() {
        String started = System.getProperty("java.class.path", "");
        if (!started.endsWith(".jar") || started.contains(File.pathSeparator)) {
            return "foresite.jar";
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
