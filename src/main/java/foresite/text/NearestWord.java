package foresite.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the word someone probably meant, by the letters that are wrong, missing, too many, or swapped with the next one
 * (optimal string alignment, after Damerau, 1964).
 */
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
        int apart = Math.abs(a.length() - b.length());
        if (apart > b.length()) {
            // It is no less than that, and a hostile word is long.
            return apart;
        }
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                int substituted = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                rows[i][j] = Math.min(substituted, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
                if (isSwapped(a, i, b, j)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[a.length()][b.length()];
    }

    private static boolean isSwapped(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
