package foresite.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** New files that are written together: all of them, or none. */
final class NewFiles {

    /** The files and folders created so far, the newest first. */
    private final Deque<Path> created = new ArrayDeque<>();

    private NewFiles() {}

    /**
     * Writes texts to new files, and creates the folders they need.
     *
     * @throws IOException if one cannot be written; then none of them is left
     */
    static void write(Map<Path, String> texts) throws IOException {
        write(texts, Map.of());
    }

    /**
     * Writes texts to new files and copies files, and creates the folders they need.
     *
     * @param copies the file to copy to each new path
     * @throws IOException if one cannot be written; then none of them is left
     */
    static void write(Map<Path, String> texts, Map<Path, Path> copies) throws IOException {
        NewFiles files = new NewFiles();
        for (Map.Entry<Path, String> text : texts.entrySet()) {
            files.create(text.getKey(), file -> Files.writeString(file, text.getValue()));
        }
        for (Map.Entry<Path, Path> copy : copies.entrySet()) {
            files.create(copy.getKey(), file -> Files.copy(copy.getValue(), file, StandardCopyOption.REPLACE_EXISTING));
        }
    }

    private interface Content {
        void writeTo(Path file) throws IOException;
    }

    private void create(Path file, Content content) throws IOException {
        try {
            createFolders(file.toAbsolutePath().getParent());
            created.push(Files.createFile(file));
            content.writeTo(file);
        } catch (IOException e) {
            for (Path each : created) {
                Files.delete(each);
            }
            throw FailureMessage.at(file, e);
        }
    }

    private void createFolders(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            createFolders(folder.getParent());
            created.push(Files.createDirectory(folder));
        }
    }
}
