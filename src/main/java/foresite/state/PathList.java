package foresite.state;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A list of paths that builds leave for the next and for people, one a line, as plain text in UTF-8. */
public final class PathList {

    private PathList() {}

    /**
     * Returns the lines of a list as they are; none where there is no such file. What is damaged may have anything in a
     * line.
     *
     * @throws IOException if the file cannot be read, or is not in UTF-8; the message names it
     */
    public static List<String> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            // The cause knows neither the file nor what to do.
            throw new IOException("'" + file + "' is no list in UTF-8; save it as UTF-8, or move it away");
        }
    }
}
