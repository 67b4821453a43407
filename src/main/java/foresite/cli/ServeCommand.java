package foresite.cli;

import foresite.serve.BasePath;
import foresite.serve.Preview;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code foresite serve}: shows the site while it is being written. */
@Command(
        name = "serve",
        description = "Builds the site, shows it on this computer, and rebuilds it whenever a file changes.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes: 130 ended by Ctrl+C; 1 it cannot serve; 2 wrong usage.",
            "",
            "Example:",
            "  java -jar foresite.jar serve --content my-reports --base-path /futures/ --open"
        })
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private BuildOptions options;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description =
                    "Port of the preview; if taken, a free port is used and shown; 0 means any (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--base-path",
            paramLabel = "PATH",
            defaultValue = "/",
            description = "Path to serve under, as GitHub Pages does with /repository/ (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String basePath;

    @Option(names = "--open", description = "Open the site in the browser.")
    private boolean open;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port requires a number from 0 to " + HIGHEST_PORT);
        }
        BasePath base = BasePath.of(basePath)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--base-path requires a path of letters, digits and . _ ~ - such as /repository/, not '"
                                + basePath + "'"));
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        SiteBuild build = options.build(true);
        List<Path> watched = watched();
        Rebuild rebuild = new Rebuild(build, out, err);
        List<Path> cache = build.cache().folder().map(List::of).orElse(List.of());
        try (Preview preview = Preview.of(rebuild, options.output(), watched, cache, words -> err.println(words))) {
            // Ctrl+C: the JVM ends when this has.
            Runtime.getRuntime().addShutdownHook(new Thread(preview::close, "end"));
            preview.build();
            int got = preview.serve(base, port);
            if (port != 0 && got != port) {
                err.println("Port " + port + " is taken; serving on port " + got + " instead.");
            }
            String address = "http://127.0.0.1:" + got + base.path();
            out.println("Serving      " + address);
            out.println("Watching     "
                    + watched.stream().map(Path::toString).map(Printable::line).collect(Collectors.joining(", ")));
            out.println("Ctrl+C ends.");
            if (open) {
                BrowserWindow.open(address, err);
            }
            preview.watch();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    /** The folders that a build reads. */
    private List<Path> watched() {
        List<Path> watched = new ArrayList<>(List.of(options.content()));
        options.templates().ifPresent(watched::add);
        return watched;
    }
}
