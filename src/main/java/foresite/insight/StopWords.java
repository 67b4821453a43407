package foresite.insight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The words that every text of a language uses, and that tell nothing. The list is {@code foresite/stop-words.txt} in
 * the jar. They take the first numbers of a lexicon, so that a word met in a text is known for one by its number.
 * Immutable.
 */
final class StopWords {

    private final Map<String, boolean[]> byLanguage = new HashMap<>();
    private final boolean[] english;

    private StopWords(Lexicon lexicon) {
        for (String line : lines()) {
            WordScanner scanner = new WordScanner();
            String language = line.substring(0, line.indexOf(' '));
            scanner.read(line.substring(language.length()));
            boolean[] stops = new boolean[lexicon.size() + line.length()];
            while (scanner.next()) {
                stops[lexicon.number(scanner)] = true;
            }
            byLanguage.put(language, stops);
        }
        english = Objects.requireNonNull(byLanguage.get("en"), "stop-words.txt has no line for en");
    }

    /** Puts the stop words of all languages into a lexicon. */
    static StopWords into(Lexicon lexicon) {
        return new StopWords(lexicon);
    }

    /**
     * Returns which numbers are stop words of a language; English where the list has none of its own. Numbers beyond
     * the array are none.
     *
     * @param language a BCP 47 tag
     */
    boolean[] of(String language) {
        int end = language.indexOf('-');
        return byLanguage.getOrDefault(end < 0 ? language : language.substring(0, end), english);
    }

    private static Iterable<String> lines() {
        try (InputStream in = Objects.requireNonNull(
                        StopWords.class.getResourceAsStream("/foresite/stop-words.txt"), "stop-words.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the jar's own stop-words.txt", e);
        }
    }
}
