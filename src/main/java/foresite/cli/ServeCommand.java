package foresite.cli;

import foresite.build.SiteBuild;
import foresite.serve.BasePath;
import foresite.serve.Preview;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code foresite serve}: shows the site while it is being written. */
@Command(
        name = "serve",
        description = "Builds the site, shows it on this computer, and rebuilds it whenever a file changes.",
        footer = {
            "",
            "Exit codes: 130 ended by Ctrl+C; 1 the site cannot be served; 2 wrong usage.",
            "",
            "Example:",
            "  java -jar foresite.jar serve --content my-reports --base-path /futures/ --open"
        })
final class ServeCommand extends ConsoleCommand {

    private static final int HIGHEST_PORT = 65_535;

    /** Seconds within which a command that opens a browser fails; one that runs longer has become the browser. */
    private static final int FAILS_WITHIN = 2;

    @Mixin
    private BuildArguments arguments;

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
            description = "Path to serve under, such as /repository/ on GitHub Pages (default: ${DEFAULT-VALUE}).")
    private String basePath;

    @Option(names = "--open", description = "Open the site in the browser.")
    private boolean open;

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw wrongUsage("--port requires a number from 0 to " + HIGHEST_PORT);
        }
        BasePath base = BasePath.of(basePath)
                .orElseThrow(() -> wrongUsage(
                        "--base-path requires a path of letters, digits and . _ ~ - such as /repository/, not '"
                                + basePath + "'"));
        SiteBuild build = arguments.build(this, true);
        List<Path> watched = new ArrayList<>(List.of(build.content()));
        build.templates().ifPresent(watched::add);
        List<Path> cache = build.cache().folder().map(List::of).orElse(List.of());
        ConsoleRebuild rebuild = new ConsoleRebuild(build, out(), err());
        try (Preview preview = Preview.of(rebuild, build.output(), watched, cache, err()::println)) {
            // Ctrl+C: the JVM waits for this.
            Runtime.getRuntime().addShutdownHook(new Thread(preview::close, "end"));
            preview.build();
            int used = preview.serve(base, port);
            if (port != 0 && used != port) {
                err().println("Port " + port + " is taken; serving on port " + used + " instead.");
            }
            String address = "http://127.0.0.1:" + used + base.path();
            out().println("Serving      " + address);
            out().println("Watching     "
                    + watched.stream()
                            .map(Path::toString)
                            .map(ConsoleWriter::line)
                            .collect(Collectors.joining(", ")));
            out().println("Press Ctrl+C to stop.");
            if (open) {
                openBrowser(address);
            }
            preview.watch();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private void openBrowser(String address) throws InterruptedException {
        List<String> command = browserCommand(System.getProperty("os.name", ""), address);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(FAILS_WITHIN, TimeUnit.SECONDS) || process.exitValue() == 0) {
                return;
            }
        } catch (IOException e) {
            // This system does not have the command.
        }
        err().println("'" + command.get(0) + "' cannot open a browser; open " + address + " yourself.");
    }

    /** Returns the command that opens an address in the default browser of an operating system. */
    static List<String> browserCommand(String system, String address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", address);
    }
}
