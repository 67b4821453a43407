package foresite.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What names that differ only in writing have in common: case, accents, punctuation, plural and a bracketed acronym are
 * folded away. What tells names apart stays: the signs of {@code C++} and {@code C#}, digits and what clings to them
 * ({@code 3D}, {@code GPT-4o}, {@code 3.5}), letters of every script. Thread-safe.
 */
final class Fold {

    /** Words that end in s and are no plurals, beyond those that {@link #singular} knows by their ending. */
    private static final Set<String> NO_PLURALS = Set.of(
            "news",
            "series",
            "species",
            "lens",
            "gas",
            "bias",
            "atlas",
            "canvas",
            "alias",
            "texas",
            "paris",
            "chaos",
            "ethos",
            "cosmos",
            "pathos",
            "aws",
            "gps",
            "ios",
            "dns",
            "cms",
            "gis",
            "sms",
            "mars",
            "diabetes",
            "rabies");

    /** English words in -ie, whose plural looks like that of a word in -y. */
    private static final Set<String> IN_IE = Set.of(
            "calorie",
            "cookie",
            "genie",
            "hoodie",
            "junkie",
            "movie",
            "prairie",
            "rookie",
            "selfie",
            "smoothie",
            "zombie");

    private Fold() {}

    /** Returns the key of a name; never empty. */
    static String key(String name) {
        String key = String.join(" ", words(BracketedAcronym.dropped(name)));
        return key.isEmpty() ? "=" + Normalizer.normalize(name, Normalizer.Form.NFC) : key;
    }

    /** Returns the folded words of a text, in its order. */
    static List<String> words(String text) {
        String plain = Letters.unaccented(text);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            int next = i + Character.charCount(c);
            if (Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK
                    || clings(plain, i, c)) {
                word.appendCodePoint(c);
            } else if (!isApostrophe(c) || word.isEmpty()) {
                flush(word, words);
                if (c == '&') {
                    words.add("and");
                }
            } else if (isPossessive(plain, next)) {
                next++;
            }
            i = next;
        }
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(singular(word.toString()));
            word.setLength(0);
        }
    }

    /** A plus or hash behind a letter, a point between digits or before a first letter (.NET) are part of the word. */
    private static boolean clings(String text, int at, int c) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        boolean last = at + 1 >= text.length();
        return switch (c) {
            case '+', '#' ->
                (Character.isLetterOrDigit(before) || before == c)
                        && (last || !Character.isLetterOrDigit(text.charAt(at + 1)));
            case '.' ->
                !last
                        && ((Character.isDigit(before) && Character.isDigit(text.charAt(at + 1)))
                                || (Character.isWhitespace(before) && Character.isLetter(text.charAt(at + 1))));
            default -> false;
        };
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ';
    }

    private static boolean isPossessive(String text, int at) {
        return at < text.length()
                && text.charAt(at) == 's'
                && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    /** Returns the singular of an English or French word, in lower case, by its ending. */
    private static String singular(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int length = lower.length();
        if (length < 3 || !lower.endsWith("s") || NO_PLURALS.contains(lower)) {
            return lower;
        }
        if (length == 3) {
            // TVs is a plural, GAS and gas are none.
            boolean acronym = Character.isUpperCase(word.charAt(0)) && Character.isUpperCase(word.charAt(1));
            return acronym && word.charAt(2) == 's' ? lower.substring(0, 2) : lower;
        }
        if (lower.endsWith("ss") || lower.endsWith("us") || lower.endsWith("is") || lower.endsWith("ics")) {
            boolean acronym = word.endsWith("s") && Character.isUpperCase(word.charAt(length - 2));
            return acronym ? lower.substring(0, length - 1) : lower;
        }
        if (lower.endsWith("ies") && length > 4 && !IN_IE.contains(lower.substring(0, length - 1))) {
            return lower.substring(0, length - 3) + "y";
        }
        if (lower.endsWith("sses") || lower.endsWith("ches") || lower.endsWith("shes") || lower.endsWith("xes")) {
            return lower.substring(0, length - 2);
        }
        return lower.substring(0, length - 1);
    }
}
