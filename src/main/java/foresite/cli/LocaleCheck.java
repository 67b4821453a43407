package foresite.cli;

import foresite.build.BuildFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Whether Java could read arguments and file names. In the locale C it knows only ASCII letters, and replaces all others by
 * the same character.
 */
final class LocaleCheck {

    private static final char REPLACEMENT = '\uFFFD';

    private LocaleCheck() {}

    /** Returns whether no argument has lost letters. */
    static boolean areComplete(String... arguments) {
        return isUtf8() || Arrays.stream(arguments).noneMatch(LocaleCheck::hasLostLetters);
    }

    /**
     * Checks the names in a folder.
     *
     * @throws BuildFailure if one has lost letters: names become addresses
     */
    static void requireNames(Path folder) {
        if (isUtf8() || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(path -> hasLostLetters(path.toString())).findFirst().ifPresent(lost -> {
                throw new BuildFailure(
                        "the name '" + lost + "' has letters that this locale does not know; set LC_ALL=C.UTF-8");
            });
        } catch (IOException | UncheckedIOException e) {
            // Reported when the folder is read.
            return;
        }
    }

    private static boolean isUtf8() {
        return System.getProperty("sun.jnu.encoding", "").equalsIgnoreCase("UTF-8");
    }

    private static boolean hasLostLetters(String text) {
        return text.indexOf(REPLACEMENT) >= 0;
    }
}
