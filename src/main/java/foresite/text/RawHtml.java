package foresite.text;

import java.util.regex.Pattern;

/** HTML tags that stand in Markdown. None is ever passed on; what matters is which of them are text. */
public final class RawHtml {

    /** HTML that only formats what it contains: it is dropped. Any other tag is text, such as the {@code <T>} of a type. */
    private static final Pattern FORMATTING = Pattern.compile(
            "</?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub"
                    + "|sup|time|tt|u|var|wbr|p|div|center|details|summary|figure|figcaption|blockquote)"
                    + "(?:\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LINE_BREAK = Pattern.compile("<(?:br|hr)\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("<!--(?:-?>|[\\s\\S]*?-->|[\\s\\S]*)");

    private RawHtml() {}

    /** Returns the text of HTML: without comments and formatting tags, and with a line end for each line break. */
    public static String text(String html) {
        String breaks = LINE_BREAK.matcher(withoutComments(html)).replaceAll("\n");
        return FORMATTING.matcher(breaks).replaceAll("");
    }

    /** Returns a text without HTML comments; one that is never closed reaches to the end. */
    static String withoutComments(String text) {
        return COMMENT.matcher(text).replaceAll("");
    }
}
