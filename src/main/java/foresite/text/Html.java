package foresite.text;

import org.jspecify.annotations.Nullable;

/** Text made safe for HTML, in elements and in quoted attributes. */
public final class Html {

    private Html() {}

    /**
     * Returns a text with the five characters escaped that mean something in HTML, and a space in place of each that HTML
     * forbids; most texts have none of them.
     */
    public static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c <= '>' || c >= '\u007F') && (entity(c) != null || XmlText.isForbidden(c))) {
                return escapedFrom(text, i);
            }
        }
        return text;
    }

    private static String escapedFrom(String text, int first) {
        StringBuilder html = new StringBuilder(text.length() + 32).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            String entity = entity(c);
            if (entity == null) {
                html.append(XmlText.isForbidden(c) ? ' ' : c);
            } else {
                html.append(entity);
            }
        }
        return html.toString();
    }

    private static @Nullable String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }
}
