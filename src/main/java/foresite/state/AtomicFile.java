package foresite.state;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Replaces a file completely or not at all: the new content is written to a temporary file next to it, which is then
 * renamed. This class always creates the temporary file itself; a link of the same name is deleted, never followed.
 */
public final class AtomicFile {

    private static final String SUFFIX = ".new";

    private AtomicFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Replaces a file.
     *
     * @throws IOException if it cannot be written; the old file then stays unchanged
     */
    public static void write(Path file, Content content) throws IOException {
        Path temporary = prepare(file, content);
        try {
            settle(file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Writes the new content to a temporary file, and leaves the file unchanged until {@link #settle}.
     *
     * @return the temporary file
     * @throws IOException if it cannot be written; no temporary file is left then
     */
    public static Path prepare(Path file, Content content) throws IOException {
        Path temporary = temporary(file);
        Files.deleteIfExists(temporary);
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            content.writeTo(out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
        return temporary;
    }

    /**
     * Replaces the file by the prepared content.
     *
     * @throws IOException if it cannot be moved
     */
    public static void settle(Path file) throws IOException {
        Files.move(temporary(file), file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path temporary(Path file) {
        return file.resolveSibling(file.getFileName() + SUFFIX);
    }
}
