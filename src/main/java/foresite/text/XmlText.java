package foresite.text;

/**
 * Text that HTML and XML can contain (XML 1.0, production 2; HTML, "Preprocessing the input stream"). No editor types what
 * they forbid, but an escape in YAML or a damaged file can contain it.
 */
public final class XmlText {

    private XmlText() {}

    /**
     * Returns a text with a space in place of each character that HTML or XML forbids, also as a reference; most texts have
     * none. This is for what is written; {@link #of(String)} is for what is read, where the controls from U+0080 on may
     * still be letters that were read in the wrong encoding.
     */
    public static String withoutForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isForbidden(text.charAt(i))) {
                StringBuilder allowed = new StringBuilder(text);
                for (int j = i; j < text.length(); j++) {
                    if (isForbidden(text.charAt(j))) {
                        allowed.setCharAt(j, ' ');
                    }
                }
                return allowed.toString();
            }
        }
        return text;
    }

    /** Returns whether a character is forbidden: controls other than tab and line breaks, U+FFFE and U+FFFF. */
    static boolean isForbidden(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || (c >= '\u007F' && c <= '\u009F') || c >= '\uFFFE';
    }

    /**
     * Replaces what neither HTML nor XML may contain (controls, half surrogates) by spaces, and line breaks other than LF
     * and CRLF: a lone CR by LF, the separators of Unicode by spaces. Patterns would end a line there.
     */
    public static String of(String text) {
        return of(text.toCharArray(), text.length());
    }

    /** The same for the first {@code length} characters of an array, which it changes. */
    public static String of(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c == '\r' && (i + 1 == length || text[i + 1] != '\n')) {
                text[i] = '\n';
            } else if ((c < ' ' && c != '\n' && c != '\r' && c != '\t')
                    || c == '\u007F'
                    || isSeparator(c)
                    || c >= '\uFFFE') {
                text[i] = ' ';
            } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text[i + 1])) {
                i++;
            } else if (Character.isSurrogate(c)) {
                text[i] = ' ';
            }
        }
        return new String(text, 0, length);
    }

    private static boolean isSeparator(char c) {
        return c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}
