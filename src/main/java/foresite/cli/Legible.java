package foresite.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Whether words from outside, such as arguments and names of files, came in as they were written. In the locale C, Java
 * knows the letters of ASCII only and puts the same sign in place of every other.
 */
final class Legible {

    private static final char LOST = '\uFFFD';

    private Legible() {}

    /** Tells whether an argument has lost letters. */
    static boolean are(String... arguments) {
        return isWholeHere() || Arrays.stream(arguments).noneMatch(Legible::hasLost);
    }

    /**
     * Looks at the names in a folder.
     *
     * @throws BuildFailure if one has lost letters: addresses are made of names
     */
    static void check(Path folder) {
        if (isWholeHere() || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(path -> hasLost(path.toString())).findFirst().ifPresent(lost -> {
                throw new BuildFailure(
                        "the name '" + lost + "' has letters that this locale does not know; set LC_ALL=C.UTF-8");
            });
        } catch (IOException | UncheckedIOException e) {
            // Whoever reads the folder is told.
            return;
        }
    }

    private static boolean isWholeHere() {
        return System.getProperty("sun.jnu.encoding", "").equalsIgnoreCase("UTF-8");
    }

    private static boolean hasLost(String text) {
        return text.indexOf(LOST) >= 0;
    }
}
