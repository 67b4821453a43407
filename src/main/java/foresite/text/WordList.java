package foresite.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads the word lists of the jar: UTF-8 text with entries line by line, and comments behind {@code #}. */
public final class WordList {

    private static final String FOLDER = "/foresite/";

    private WordList() {}

    /**
     * Returns the single words of a list, in its order; a line may have many, with spaces between.
     *
     * @param name of the file below {@code foresite/}, such as {@code text/stop-words.en.txt}
     * @throws UncheckedIOException if the jar has no such list
     */
    public static List<String> words(String name) {
        return lines(name).stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .toList();
    }

    /** Returns the lines of a list without comments, surrounding spaces and empty lines, in its order. */
    public static List<String> lines(String name) {
        try (InputStream in = WordList.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException("the program has no list '" + name + "'");
            }
            Stream<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
