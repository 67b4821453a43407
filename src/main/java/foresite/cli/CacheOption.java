package foresite.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where builds of a site remember: a folder for each site, so that two sites do not keep each other's promises. */
final class CacheOption {

    private static final Path ALL = Path.of(".foresite");

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Folder in which builds remember what has not changed, and which addresses were published"
                    + " (default: .foresite/ and the name of the output folder).")
    private @Nullable Path given;

    /** Returns the folder for a site in an output folder. */
    Path of(Path output) {
        Path name = output.toAbsolutePath().normalize().getFileName();
        return given != null ? given : ALL.resolve(name == null ? "site" : name.toString());
    }
}
