package foresite.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word someone probably meant, by Levenshtein's distance (1965). */
final class NearestWord {

    /** A word within one letter, or within a third of those that were written, is taken for the same. */
    private static final int LETTERS_A_MISTAKE = 3;

    private NearestWord() {}

    /** Returns the known word that was probably meant; empty where all are far from what was written. */
    static Optional<String> meant(String written, List<String> known) {
        String nearest = to(written, known);
        int mistakes = distance(written.toLowerCase(Locale.ROOT), nearest.toLowerCase(Locale.ROOT));
        return mistakes <= Math.max(1, written.length() / LETTERS_A_MISTAKE) ? Optional.of(nearest) : Optional.empty();
    }

    static String to(String written, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String word) ->
                                distance(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
