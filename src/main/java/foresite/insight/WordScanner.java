package foresite.insight;

import foresite.vocabulary.Letters;
import java.util.Locale;

/**
 * Reads a text word by word: runs of letters and digits, folded to lower case without accents, possessive and plural.
 * A whole corpus passes through here, so that one scanner is reused and a plain word makes no object. For one thread.
 */
final class WordScanner {

    /** A longer run of letters is a key or a picture written as text, no word. */
    private static final int MAX_LENGTH = 48;

    /** The letters of the word last met, folded; only the first {@link #length} of them count. */
    char[] letters = new char[MAX_LENGTH];

    int length;

    private String text = "";
    private int at;
    private int start;
    private int end;
    private boolean first;
    private boolean begins;

    /** Begins a text. */
    void read(String next) {
        text = next;
        at = 0;
        begins = true;
    }

    /** Goes to the text's next word; returns false when there is none. */
    boolean next() {
        while (true) {
            skipToWord();
            if (at >= text.length()) {
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
        return text.substring(start, end);
    }

    private void skipToWord() {
        int size = text.length();
        while (at < size) {
            char c = text.charAt(at);
            if (isOfWord(c)) {
                return;
            }
            if (c == '.' || c == ':' || c == '!' || c == '?' || c == '\n') {
                begins = true;
            }
            at++;
        }
    }

    /** Reads and folds the word that starts here; returns false when it is too long to be one. */
    private boolean fold() {
        int size = text.length();
        boolean plain = true;
        int count = 0;
        start = at;
        while (at < size) {
            char c = text.charAt(at);
            if (!isOfWord(c)) {
                break;
            }
            plain &= c < 0x80;
            if (count < MAX_LENGTH) {
                letters[count] = c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
            }
            count++;
            at++;
        }
        end = at;
        skipPossessive();
        length = count;
        if (count > MAX_LENGTH) {
            return false;
        }
        if (!plain) {
            String folded = Letters.unaccented(written()).toLowerCase(Locale.ROOT);
            length = Math.min(folded.length(), MAX_LENGTH);
            folded.getChars(0, length, letters, 0);
        }
        dropPlural();
        return length > 0;
    }

    private void skipPossessive() {
        if (at + 1 < text.length()
                && (text.charAt(at) == '\'' || text.charAt(at) == '’')
                && text.charAt(at + 1) == 's'
                && (at + 2 == text.length() || !isOfWord(text.charAt(at + 2)))) {
            at += 2;
        }
    }

    /**
     * Drops the mark of an English or French plural. It is a stemmer of the weakest kind (the "S stemmer" of Harman,
     * 1991): it hardly ever makes one word of two, and what it leaves is still a word.
     */
    private void dropPlural() {
        int n = length;
        if (n < 4 || letters[n - 1] != 's') {
            return;
        }
        char before = letters[n - 2];
        if (before == 's' || before == 'u' || before == 'i' || (before == 'c' && letters[n - 3] == 'i')) {
            return;
        }
        if (before == 'e' && letters[n - 3] == 'i' && n > 4) {
            letters[n - 3] = 'y';
            length = n - 2;
        } else if (before == 'e' && n > 4 && isHissing(letters[n - 4], letters[n - 3])) {
            length = n - 2;
        } else {
            length = n - 1;
        }
    }

    /** A word that ends in these sounds makes its plural in -es: classes, boxes, watches, crashes. */
    private static boolean isHissing(char a, char b) {
        return b == 'x' || (b == 's' && a == 's') || (b == 'h' && (a == 'c' || a == 's'));
    }

    private static boolean isOfWord(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
