package foresite.model;

/**
 * Text without the characters that HTML and XML forbid, also as references (XML 1.0, production 2; HTML, "Preprocessing the
 * input stream"). No editor types them, but an escape in YAML or a damaged file can contain them.
 */
public final class AllowedText {

    private AllowedText() {}

    /** Returns a text with a space in place of each forbidden character; most texts have none. */
    public static String of(String text) {
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

    /** Tells whether a character is forbidden: controls other than tab and line breaks, U+FFFE and U+FFFF. */
    static boolean isForbidden(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r')
                || (c >= '\u007F' && c <= '\u009F')
                || c == '\uFFFE'
                || c == '\uFFFF';
    }
}
