package foresite.cli;

/**
 * The characters of names and texts of the content as they may be printed. A terminal obeys some characters instead of
 * showing them: they could clear the screen, rename the window, or hide part of a line. {@link ConsoleWriter} applies this to
 * all that is printed; only a text that must stay on one line needs {@link #line} before.
 */
final class Printable {

    /** From here on Unicode has pictures of the control characters of ASCII, in their order. */
    private static final char PICTURES = '\u2400';

    private static final char PICTURE_OF_DELETE = '\u2421';

    private static final char REPLACEMENT = '\uFFFD';

    private Printable() {}

    /**
     * Returns a character, or a picture or sign in place of one that a terminal obeys: control characters (C0, C1) and those
     * that change the direction of text or separate lines. Line feeds and tabs stay.
     */
    static char shown(char c) {
        if (c == '\n' || c == '\t' || !(Character.isISOControl(c) || isDirection(c))) {
            return c;
        }
        if (c < ' ') {
            return (char) (PICTURES + c);
        }
        return c == 0x7F ? PICTURE_OF_DELETE : REPLACEMENT;
    }

    /** Returns a text that cannot begin a line of its own: with pictures in place of its line breaks as well. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line.append(c == '\n' ? (char) (PICTURES + c) : c == '\t' ? ' ' : shown(c));
        }
        return line.toString();
    }

    /** Embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX 9), and the two line separators. */
    private static boolean isDirection(char c) {
        return (c >= '\u2028' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
