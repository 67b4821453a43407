package foresite.cli;

/**
 * Text from the content, such as names, labels and file names, as it may be printed on a terminal. A terminal obeys some
 * characters instead of showing them: they could clear the screen, rename the window, or hide part of a line.
 */
final class Printable {

    /** From here on Unicode has pictures of the control characters of ASCII, in their order. */
    private static final char PICTURES = '\u2400';

    private static final char PICTURE_OF_DELETE = '\u2421';

    private static final char REPLACEMENT = '\uFFFD';

    private Printable() {}

    /**
     * Returns a text with a picture or a sign in place of each character that a terminal obeys: control characters (C0, C1)
     * and those that change the direction of text. Line breaks and tabs stay.
     */
    static String of(String text) {
        if (text.chars().noneMatch(Printable::isObeyed)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.chars().forEach(c -> shown.append(isObeyed(c) ? picture(c) : (char) c));
        return shown.toString();
    }

    /** Returns the same with no line breaks and tabs either, for a text that must not look like a line of its own. */
    static String line(String text) {
        return of(text).replace('\n', (char) (PICTURES + '\n')).replace('\t', ' ');
    }

    private static boolean isObeyed(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t') || isDirection(c);
    }

    /** Embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX 9), and the two line separators. */
    private static boolean isDirection(int c) {
        return (c >= '\u2028' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    private static char picture(int c) {
        if (c < ' ') {
            return (char) (PICTURES + c);
        }
        return c == 0x7F ? PICTURE_OF_DELETE : REPLACEMENT;
    }
}
