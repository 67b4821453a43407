package foresite.insight;

import foresite.text.Letters;
import java.util.Locale;

/**
 * Reads a text word by word: runs of letters and digits, folded to lower case without accents, possessive and plural.
 * A whole corpus passes through here, so that one scanner is reused and a plain word makes no object. For one thread.
 */
final class WordScanner {

    /** A longer run of letters is a key or a picture written as text, no word. */
    private static final int MAX_LENGTH = 48;

    /** The letters and digits of ASCII in lower case; 0 for any other sign. */
    private static final char[] PLAIN = new char[0x80];

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
    }

    /** The letters of the word last met, folded; only the first {@link #length} of them count. */
    char[] letters = new char[MAX_LENGTH];

    int length;

    /** A hash of these letters, as that of a string. */
    int hash;

    /** The text, copied out: a string's own characters are slow to get one by one. */
    private char[] chars = new char[1 << 10];

    private int size;
    private int at;
    private int start;
    private int end;
    private boolean first;
    private boolean begins;

    /** Begins a text. */
    void read(String next) {
        size = next.length();
        if (size > chars.length) {
            chars = new char[2 * size];
        }
        next.getChars(0, size, chars, 0);
        at = 0;
        begins = true;
    }

    /** Goes to the text's next word; returns false when there is none. */
    boolean next() {
        while (true) {
            skipToWord();
            if (at >= size) {
                return false;
            }
            first = begins;
            begins = false;
            if (fold()) {
                return true;
            }
        }
    }

    /** Tells whether the word stands within a sentence, where a capital is the word's own. */
    boolean isWithinSentence() {
        return !first;
    }

    /** Returns the word as it is written. */
    String written() {
        return new String(chars, start, end - start);
    }

    private void skipToWord() {
        char[] within = chars;
        int from = at;
        while (from < size && !isOfWord(within[from])) {
            char c = within[from];
            begins |= c == '.' || c == ':' || c == '!' || c == '?' || c == '\n';
            from++;
        }
        at = from;
    }

    /** Reads and folds the word that starts here; returns false when it is too long to be one. */
    private boolean fold() {
        // C1, the compiler of short runs, reads a field anew in each round of a loop, but not a variable.
        char[] within = chars;
        char[] folded = letters;
        char[] plain = PLAIN;
        int from = at;
        int limit = Math.min(size, from + MAX_LENGTH);
        int to = from;
        int code = 0;
        while (to < limit && within[to] < 0x80 && plain[within[to]] != 0) {
            char c = plain[within[to]];
            folded[to - from] = c;
            code = 31 * code + c;
            to++;
        }
        length = to - from;
        while (to < size && isOfWord(within[to])) {
            to++;
        }
        start = from;
        end = to;
        at = to;
        hash = code;
        skipPossessive();
        if (to - from > MAX_LENGTH) {
            return false;
        }
        boolean changed = length < to - from;
        if (changed) {
            String unaccented = Letters.unaccented(written()).toLowerCase(Locale.ROOT);
            length = Math.min(unaccented.length(), MAX_LENGTH);
            unaccented.getChars(0, length, letters, 0);
        }
        if (foldEnding() || changed) {
            rehash();
        }
        return length > 0;
    }

    private void rehash() {
        hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + letters[i];
        }
    }

    private void skipPossessive() {
        if (at + 1 < size
                && (chars[at] == '\'' || chars[at] == '’')
                && chars[at + 1] == 's'
                && (at + 2 == size || !isOfWord(chars[at + 2]))) {
            at += 2;
        }
    }

    /**
     * Drops the mark of an English or French plural, and makes -ie a -y, since plurals in -ies do not tell which they
     * were; returns whether there was one. It is a stemmer of the weakest kind (the "S stemmer" of Harman, 1991): it
     * hardly ever makes one word of two.
     */
    private boolean foldEnding() {
        int n = length;
        if (n < 4) {
            return false;
        }
        if (letters[n - 1] == 's') {
            char before = letters[n - 2];
            if (before == 's' || before == 'u' || before == 'i' || (before == 'c' && letters[n - 3] == 'i')) {
                return false;
            }
            n -= before == 'e' && n > 4 && isHissing(letters[n - 4], letters[n - 3]) ? 2 : 1;
        }
        if (n > 3 && letters[n - 1] == 'e' && letters[n - 2] == 'i') {
            letters[n - 2] = 'y';
            n--;
        }
        boolean folded = n < length;
        length = n;
        return folded;
    }

    /** A word that ends in these sounds makes its plural in -es: classes, boxes, watches, crashes. */
    private static boolean isHissing(char a, char b) {
        return b == 'x' || (b == 's' && a == 's') || (b == 'h' && (a == 'c' || a == 's'));
    }

    private static boolean isOfWord(char c) {
        return c < 0x80
                ? PLAIN[c] != 0
                : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
