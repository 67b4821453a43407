package foresite.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that reverse or change a meaning, such as no, loss, high: {@code text/polarity.txt} in the jar. Thread-safe. */
public final class Polarity {

    private static final List<String> ENTRIES = WordList.words("text/polarity.txt");

    private static final Set<String> WORDS =
            ENTRIES.stream().filter(entry -> !entry.endsWith("*")).collect(Collectors.toUnmodifiableSet());

    private static final List<String> BEGINNINGS = ENTRIES.stream()
            .filter(entry -> entry.endsWith("*"))
            .map(entry -> entry.substring(0, entry.length() - 1))
            .toList();

    private Polarity() {}

    /** Returns whether a word reverses or changes a meaning; case does not count. */
    public static boolean reverses(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return WORDS.contains(lower) || BEGINNINGS.stream().anyMatch(lower::startsWith);
    }
}
