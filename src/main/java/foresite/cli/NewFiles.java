package foresite.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files that are made together: all of them, or none. */
final class NewFiles {

    /** What was made so far, the newest first. */
    private final Deque<Path> made = new ArrayDeque<>();

    private NewFiles() {}

    /**
     * Writes texts to files that are not there yet, and makes the folders they need.
     *
     * @throws IOException if one cannot be written; then nothing of this is left
     */
    static void write(Map<Path, String> texts) throws IOException {
        NewFiles files = new NewFiles();
        for (Map.Entry<Path, String> file : texts.entrySet()) {
            try {
                files.write(file.getKey(), file.getValue());
            } catch (IOException e) {
                files.takeBack();
                throw Failure.at(file.getKey(), e);
            }
        }
    }

    private void write(Path file, String text) throws IOException {
        folders(file.toAbsolutePath().getParent());
        made.push(Files.createFile(file));
        Files.writeString(file, text);
    }

    private void folders(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            folders(folder.getParent());
            made.push(Files.createDirectory(folder));
        }
    }

    private void takeBack() throws IOException {
        for (Path each : made) {
            Files.delete(each);
        }
    }
}
