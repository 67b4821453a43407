package foresite.state;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * A list of paths that a build stores for the next build and for people: one path per line, as plain text in UTF-8. A path
 * with a control character, such as a line break, cannot be listed.
 */
public final class PathList {

    /** The list of the files that Foresite wrote into an output folder; it is in that folder. */
    public static final String MANIFEST = ".foresite-manifest";

    /** The list of all addresses that were ever published from a cache folder; it is in that folder. */
    public static final String ADDRESSES = "addresses.txt";

    private PathList() {}

    /** Returns a file's path below a folder, with {@code /} as separator on every system. */
    public static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace(File.separatorChar, '/');
    }

    /** Returns whether a path can be listed: it has no control characters. */
    public static boolean canHold(String path) {
        return path.chars().noneMatch(Character::isISOControl);
    }

    /**
     * Writes a list, sorted.
     *
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if a path cannot be listed
     */
    public static void write(Collection<String> paths, OutputStream out) throws IOException {
        for (String path : paths.parallelStream().sorted().toList()) {
            if (!canHold(path)) {
                throw new IllegalArgumentException("a path with a control character cannot be listed");
            }
            out.write(path.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
    }

    /**
     * Returns the lines of a list, unchecked; none if there is no such file.
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
            // The cause does not name the file.
            throw new IOException("'" + file + "' is not a UTF-8 text file; save it as UTF-8, or move it away");
        }
    }
}
