package foresite.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word someone probably meant by its {@link EditDistance}. */
public final class NearestWord {

    /** A word within one letter, or within a third of those that were written, is taken for the same. */
    private static final int LETTERS_A_MISTAKE = 3;

    private NearestWord() {}

    /** Returns the known word that was probably meant; empty where all are far from what was written. */
    public static Optional<String> meant(String written, List<String> known) {
        String nearest = to(written, known);
        int mistakes = distance(written.toLowerCase(Locale.ROOT), nearest.toLowerCase(Locale.ROOT));
        return mistakes <= Math.max(1, written.length() / LETTERS_A_MISTAKE) ? Optional.of(nearest) : Optional.empty();
    }

    /** Returns the way on from a word that is not known: the one that was probably meant, or else all that are known. */
    public static String wayOn(String written, List<String> known) {
        return meant(written, known)
                .map(near -> "write '" + near + "' if you meant that")
                .orElse("known are " + String.join(", ", known));
    }

    /** Returns the known word that is nearest, however far; empty text where none is known. */
    public static String to(String written, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String word) ->
                                distance(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    private static int distance(String a, String b) {
        // It is not less than the difference in length, and a hostile word is long.
        int apart = Math.abs(a.length() - b.length());
        return apart > b.length() ? apart : EditDistance.of(a, b);
    }
}
