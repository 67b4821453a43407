package foresite.corpus;

import foresite.model.Problem;
import foresite.state.Encoder;
import foresite.state.Key;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * The bytes of a file of the content folder, or why it has none that can be used. This is the only way in which files of
 * the content are opened: never through a link that leads out of the folder, never a device or a pipe, and never more
 * bytes than a limit. Immutable.
 */
final class RawFile {

    private static final byte[] NOTHING = new byte[0];

    /**
     * The largest text file that is read, in bytes. The largest of 3,252 real reports has 31 KB; a digest file of a hundred
     * such reports would stay below this.
     */
    static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;

    private final byte[] bytes;
    private final Optional<Problem> problem;
    private final String message;

    private RawFile(byte[] bytes, Optional<Problem> problem, String message) {
        this.bytes = bytes;
        this.problem = problem;
        this.message = message;
    }

    private static RawFile failed(Problem problem, String message) {
        return new RawFile(NOTHING, Optional.of(problem), message);
    }

    /**
     * Reads a file.
     *
     * @param root the real path of the content folder
     * @param maxBytes larger files are not read
     */
    static RawFile read(Path file, Path root, int maxBytes) {
        try {
            Path real = file.toRealPath();
            BasicFileAttributes is = Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!real.startsWith(root) || (!is.isRegularFile() && Files.isSymbolicLink(file))) {
                return failed(Problem.LINK_OUTSIDE, "the link does not lead to a file of the content folder");
            }
            if (is.isDirectory()) {
                return failed(Problem.UNREADABLE_FILE, "it is a folder, not a file; rename it");
            }
            if (!is.isRegularFile()) {
                // Reading a pipe would wait for ever for someone to write; a device may never end.
                return failed(Problem.UNREADABLE_FILE, "it is neither a file nor a folder");
            }
            return is.size() > maxBytes ? oversized(is.size(), maxBytes) : readReal(real, maxBytes);
        } catch (IOException e) {
            return Files.isSymbolicLink(file)
                    ? failed(Problem.LINK_OUTSIDE, "the link does not lead to a file of the content folder")
                    : failed(
                            Problem.UNREADABLE_FILE,
                            "the file cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** The file may have been replaced by a link, or may have grown, since it was looked at. */
    private static RawFile readReal(Path real, int maxBytes) throws IOException {
        try (InputStream in = Files.newInputStream(real, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            return bytes.length > maxBytes
                    ? oversized(bytes.length, maxBytes)
                    : new RawFile(bytes, Optional.empty(), "");
        }
    }

    private static RawFile oversized(long size, int maxBytes) {
        return failed(
                Problem.OVERSIZED_FILE,
                "the file has " + (size + MEGABYTE - 1) / MEGABYTE + " MB and was not read; at most "
                        + maxBytes / MEGABYTE + " MB are");
    }

    /** Returns the bytes; none where there is a problem. */
    byte[] bytes() {
        return bytes;
    }

    /** Returns why the file could not be read. */
    Optional<Problem> problem() {
        return problem;
    }

    /** Returns the problem in words; empty if there is none. */
    String message() {
        return message;
    }

    /** Returns what tells this file's content from any other. */
    Key key() {
        return problem.isEmpty()
                ? Key.of(bytes)
                : new Encoder().text(problem.get().code()).text(message).toKey();
    }

    /** Returns the line, from 1, on which a text is first found at or behind a line; 0 when it is not. */
    int line(String text, int from) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\\r\\n?|\\n", -1);
        for (int i = Math.max(0, from - 1); i < lines.length; i++) {
            if (lines[i].contains(text)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Returns the text, or empty when there is none (and reports why). */
    Optional<String> text(Told told) {
        problem.ifPresent(why -> told.tell(why, message));
        return problem.isPresent() ? Optional.empty() : TextFile.decode(bytes, told);
    }
}
