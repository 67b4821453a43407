package foresite.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A line of a file: its number, from 1, and its text without the line break. */
record Line(int number, String text) {

    private static final Pattern RULE = Pattern.compile(" {0,3}([-*_])[ \\t]*(?:\\1[ \\t]*+){2,}+");

    /** Splits text at LF and CRLF. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            int stop = end < 0 ? text.length() : end;
            if (stop > start && text.charAt(stop - 1) == '\r') {
                stop--;
            }
            lines.add(new Line(lines.size() + 1, text.substring(start, stop)));
            start = next;
        }
        return lines;
    }

    /** Returns whether the line only parts what is above it from what is below. */
    boolean isThematicBreak() {
        // Most lines are none; a look at two signs saves the pattern.
        return text.length() > 2
                && text.charAt(0) <= '_'
                && !Character.isLetterOrDigit(text.charAt(text.length() - 1))
                && RULE.matcher(text).matches();
    }

    boolean isBlank() {
        return text.isBlank();
    }

    String trimmed() {
        return text.strip();
    }
}
