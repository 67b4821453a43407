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

    /** One folded word, and where it stands in the text without accents. */
    record Token(String word, int from, int to) {}

    /** Returns the key of a name; never empty. */
    static String key(String name) {
        String key = String.join(" ", words(BracketedAcronym.dropped(name)));
        return key.isEmpty() ? "=" + Normalizer.normalize(name, Normalizer.Form.NFC) : key;
    }

    /** Returns the folded words of a text, in its order. */
    static List<String> words(String text) {
        return tokens(text).stream().map(Token::word).toList();
    }

    /** Returns the words of a text, in its order, with their places in {@link Letters#unaccented}. */
    static List<Token> tokens(String text) {
        String plain = Letters.unaccented(text);
        List<Token> tokens = new ArrayList<>();
        int from = -1;
        int to = 0;
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            int next = i + Character.charCount(c);
            if (Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK
                    || clings(plain, i, c)) {
                from = word.isEmpty() ? i : from;
                to = next;
                word.appendCodePoint(c);
            } else if (isInitial(plain, i)) {
                to = next;
            } else if (!isApostrophe(c) || word.isEmpty()) {
                flush(word, from, to, tokens);
                if (c == '&') {
                    tokens.add(new Token("and", i, next));
                }
            } else if (isPossessive(plain, next)) {
                next++;
                to = next;
            }
            i = next;
        }
        flush(word, from, to, tokens);
        return tokens;
    }

    private static void flush(StringBuilder word, int from, int to, List<Token> tokens) {
        if (!word.isEmpty()) {
            tokens.add(new Token(singular(word.toString()), from, to));
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

    /** The points of {@code A.I.} and {@code U.S.} stand behind single letters. */
    private static boolean isInitial(String text, int at) {
        return text.charAt(at) == '.' && isSingle(text, at - 1) && isSingle(text, at + 1);
    }

    private static boolean isSingle(String text, int at) {
        return at >= 0
                && at < text.length()
                && Character.isLetter(text.charAt(at))
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
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
