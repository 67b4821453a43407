package foresite.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where a site is, and where its builds remember: a folder for each site, so that no site is held to what another one has
 * promised.
 */
final class SitePlace {

    private static final Path CACHES = Path.of(".foresite");

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "site-output",
            description = "Folder of the website (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Folder in which builds remember what has not changed, and which addresses were published"
                    + " (default: .foresite/ and the name of the output folder).")
    private @Nullable Path cache;

    Path output() {
        return output;
    }

    Path cache() {
        if (cache != null) {
            return cache;
        }
        Path name = output.toAbsolutePath().normalize().getFileName();
        return CACHES.resolve(name == null ? "site" : name.toString());
    }
}
