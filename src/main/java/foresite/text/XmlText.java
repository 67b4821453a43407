package foresite.text;

/** Text that HTML and XML can contain. */
public final class XmlText {

    private XmlText() {}

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
