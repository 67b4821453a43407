package foresite.corpus;

import foresite.model.Problem;
import foresite.state.Encoder;
import foresite.state.Key;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** What a file holds before it is understood as text, or why it holds nothing that can be. */
final class RawFile {

    private static final byte[] NOTHING = new byte[0];

    /**
     * The largest file that is read, in bytes. The largest of 3,252 real reports has 31 KB; a digest file of a hundred
     * such reports would stay below this.
     */
    static final long MAX_BYTES = 8L * 1024 * 1024;

    private final byte[] bytes;
    private final Optional<Problem> problem;
    private final String message;

    private RawFile(byte[] bytes, Optional<Problem> problem, String message) {
        this.bytes = bytes;
        this.problem = problem;
        this.message = message;
    }

    static RawFile of(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return new RawFile(
                        NOTHING, Optional.of(Problem.UNREADABLE_FILE), "it is a folder, not a file; rename it");
            }
            long size = attributes.size();
            if (size > MAX_BYTES) {
                return new RawFile(
                        NOTHING,
                        Optional.of(Problem.OVERSIZED_FILE),
                        "the file has " + size / (1024 * 1024) + " MB and was not read; at most "
                                + MAX_BYTES / (1024 * 1024) + " MB are");
            }
            return new RawFile(Files.readAllBytes(path), Optional.empty(), "");
        } catch (IOException e) {
            return new RawFile(
                    NOTHING,
                    Optional.of(Problem.UNREADABLE_FILE),
                    "the file cannot be read (" + e.getClass().getSimpleName() + ")");
        }
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

    /** Returns the text, or empty when there is none (and tells why). */
    Optional<String> text(Told told) {
        problem.ifPresent(why -> told.tell(why, message));
        return problem.isPresent() ? Optional.empty() : TextFile.decode(bytes, told);
    }
}
