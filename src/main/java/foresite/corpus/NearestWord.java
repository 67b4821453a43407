package foresite.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the word someone probably meant, by Levenshtein's distance (1965). */
final class NearestWord {

    private NearestWord() {}

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
