package foresite.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which content folder a command reads. */
final class ContentOption {

    @Option(
            names = "--content",
            paramLabel = "DIR",
            defaultValue = "content",
            description = "Folder with digests/, pages/, site.yaml and vocabulary.yaml (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path content;

    /** Returns the folder, whose names this locale knows. */
    Path path() {
        Legible.check(content);
        return content;
    }

    /** Reads the folder, telling of its progress; diagnostics are for {@code build} to tell. */
    ContentFolder read(PrintWriter err) throws IOException {
        try (ProgressLines progress = ProgressLines.on(err)) {
            return ContentFolder.read(path(), Optional.empty(), progress);
        }
    }
}
