package foresite.state;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Replaces a file as a whole or not at all: the new content goes into a file beside it, which then takes its place. The
 * file beside it is always created by this class. A link that somebody left under its name is removed, never followed.
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
     * @throws IOException if it cannot be written; the old file is then as it was
     */
    public static void write(Path file, Content content) throws IOException {
        Path beside = prepare(file, content);
        try {
            settle(file);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /**
     * Writes the new content beside a file, and leaves the file as it is until {@link #settle}.
     *
     * @return the file beside it
     * @throws IOException if it cannot be written; nothing is left of it then
     */
    public static Path prepare(Path file, Content content) throws IOException {
        Path beside = beside(file);
        Files.deleteIfExists(beside);
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            content.writeTo(out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
        return beside;
    }

    /**
     * Puts the prepared content in the file's place.
     *
     * @throws IOException if it cannot be moved
     */
    public static void settle(Path file) throws IOException {
        Files.move(beside(file), file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + SUFFIX);
    }
}
