package foresite.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into words and folds them: case, accents, punctuation, possessive and plural are gone. What distinguishes
 * names stays: the signs of {@code C++} and {@code C#}, digits and what belongs to them ({@code 3D}, {@code GPT-4o},
 * {@code 3.5}), letters of every script. Thread-safe.
 */
public final class Tokenizer {

    private Tokenizer() {}

    /**
     * One word.
     *
     * @param word folded; never empty
     * @param from where it begins in {@link Letters#unaccented}
     * @param to where it ends there
     */
    public record Token(String word, int from, int to) {}

    /** Returns the folded words of a text, in its order. */
    public static List<String> words(String text) {
        return tokens(text).stream().map(Token::word).toList();
    }

    /** Returns the words of a text, in its order, with their places in {@link Letters#unaccented}. */
    public static List<Token> tokens(String text) {
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
            } else if (!isApostrophe(c) || word.isEmpty() || isElided(word)) {
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
            tokens.add(new Token(Plural.singular(word.toString()), from, to));
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

    /** The French article or preposition before an apostrophe is a word of its own: l'eau, d'informations. */
    private static boolean isElided(StringBuilder word) {
        return word.length() == 1 && "dlDL".indexOf(word.charAt(0)) >= 0;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ';
    }

    private static boolean isPossessive(String text, int at) {
        return at < text.length()
                && text.charAt(at) == 's'
                && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }
}
