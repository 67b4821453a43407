package foresite.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words that have capitals wherever they stand, such as {@code AI}, {@code 5G}, {@code mRNA}. Thread-safe. */
public final class KnownCapitals {

    private static final Map<String, String> WORDS = read();

    /** A word of a list may have a hyphen or an ampersand: the longest that is known counts, then its parts. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-&][\\p{L}\\p{N}]+)*");

    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}]+");

    private KnownCapitals() {}

    /** Returns a text in which the words of the list are written as there, and all others as before. */
    public static String in(String text) {
        return WORD.matcher(text)
                .replaceAll(word -> WORDS.getOrDefault(
                        folded(word.group()),
                        PART.matcher(word.group())
                                .replaceAll(part -> WORDS.getOrDefault(folded(part.group()), part.group()))));
    }

    private static Map<String, String> read() {
        Map<String, String> words = new HashMap<>();
        for (String word : WordList.words("text/capitals.txt")) {
            words.put(folded(word), word);
            if (Character.isUpperCase(word.charAt(word.length() - 1))) {
                words.putIfAbsent(folded(word) + "s", word + "s");
            }
        }
        return Map.copyOf(words);
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
