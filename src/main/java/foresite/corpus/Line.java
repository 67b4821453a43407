package foresite.corpus;

import java.util.ArrayList;
import java.util.List;

/** A line of a file: its number, from 1, and its text without the line break. */
record Line(int number, String text) {

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

    boolean isBlank() {
        return text.isBlank();
    }

    String trimmed() {
        return text.strip();
    }
}
