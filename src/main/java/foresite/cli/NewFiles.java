package foresite.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
     * Writes texts to new files, and makes the folders they need.
     *
     * @throws IOException if one cannot be written; then none of them is left
     */
    static void write(Map<Path, String> texts) throws IOException {
        write(texts, Map.of());
    }

    /**
     * Writes texts to new files and copies files, and makes the folders they need.
     *
     * @param copies which file goes to each new path
     * @throws IOException if one cannot be written; then none of them is left
     */
    static void write(Map<Path, String> texts, Map<Path, Path> copies) throws IOException {
        NewFiles files = new NewFiles();
        for (Map.Entry<Path, String> text : texts.entrySet()) {
            files.make(text.getKey(), file -> Files.writeString(file, text.getValue()));
        }
        for (Map.Entry<Path, Path> copy : copies.entrySet()) {
            files.make(copy.getKey(), file -> Files.copy(copy.getValue(), file, StandardCopyOption.REPLACE_EXISTING));
        }
    }

    private interface Filling {
        void fill(Path file) throws IOException;
    }

    private void make(Path file, Filling filling) throws IOException {
        try {
            folders(file.toAbsolutePath().getParent());
            made.push(Files.createFile(file));
            filling.fill(file);
        } catch (IOException e) {
            takeBack();
            throw Failure.at(file, e);
        }
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
