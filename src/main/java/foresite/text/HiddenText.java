package foresite.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text without what its author hid: HTML comments and {@linkplain HiddenElement hidden elements}, Obsidian's
 * {@code %%…%%}, and the comments, instructions and anchors of {@link TemplateMarks}. Code keeps all of them. When in
 * doubt, text is hidden: an HTML comment or hidden element that is never closed hides everything behind it, as in HTML.
 *
 * @param lines as many as before; what was hidden is missing from them
 * @param open the index of the line with a comment or element that is never closed, if there is one
 */
public record HiddenText(List<String> lines, OptionalInt open) {

    static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})([^`]*)");
    private static final Pattern BULLET = Pattern.compile(" {0,3}(?:[*+-]|\\d{1,9}[.)])(?:[ \\t].*)?");
    private static final Pattern INDENTED = Pattern.compile("(?: {4}| {0,3}\\t).*");
    private static final Pattern MAY_HIDE = Pattern.compile("<[a-z][^<]*\\s(?:hidden|style)", Pattern.CASE_INSENSITIVE);
    private static final String COMMENT = "<!--";
    private static final String PERCENT = "%%";

    /** Returns the lines without what is hidden in them. */
    public static HiddenText of(List<String> lines) {
        boolean marked = lines.stream()
                .anyMatch(line -> (line.indexOf('<') >= 0
                                && (line.contains(COMMENT)
                                        || MAY_HIDE.matcher(line).find()))
                        || (line.indexOf('%') >= 0 && line.contains(PERCENT))
                        || TemplateMarks.mayBeIn(line));
        return marked ? new Scanner(lines).result() : new HiddenText(List.copyOf(lines), OptionalInt.empty());
    }

    /** Goes through the text once, from left to right: what opens first decides what the rest means. */
    private static final class Scanner {

        private final List<String> lines;
        private final List<String> shown = new ArrayList<>();
        /** For each length of a run of back-ticks the line up to which none closes it. */
        private final Map<Integer, Integer> unclosed = new HashMap<>();

        private int line;
        private int at;
        private StringBuilder kept = new StringBuilder();
        private OptionalInt open = OptionalInt.empty();
        private boolean inList;
        private boolean raw;

        Scanner(List<String> lines) {
            this.lines = lines;
        }

        HiddenText result() {
            while (line < lines.size()) {
                if (at == 0 && kept.isEmpty() && codeBlock()) {
                    continue;
                }
                if (at == 0 && kept.isEmpty() && TemplateMarks.isStatement(lines.get(line))) {
                    endLine("");
                    continue;
                }
                rest(lines.get(line));
            }
            return new HiddenText(List.copyOf(shown), open);
        }

        /** Copies a closed fence or a line of indented code as it is, if one begins here. */
        private boolean codeBlock() {
            String text = lines.get(line);
            if (BULLET.matcher(text).matches()) {
                inList = true;
            } else if (!text.isBlank() && !Character.isWhitespace(text.charAt(0)) && isBlank(line - 1)) {
                inList = false;
            }
            Matcher fence = FENCE.matcher(text);
            if (fence.matches()) {
                int end = closing(fence.group(1));
                while (line <= end) {
                    endLine(lines.get(line));
                }
                return end >= 0;
            }
            boolean indented =
                    !inList && !text.isBlank() && INDENTED.matcher(text).matches();
            if (indented
                    && (isBlank(line - 1)
                            || INDENTED.matcher(lines.get(line - 1)).matches())) {
                endLine(text);
                return true;
            }
            return false;
        }

        private int closing(String mark) {
            for (int i = line + 1; i < lines.size(); i++) {
                if (isClosing(lines.get(i), mark)) {
                    return i;
                }
            }
            return -1;
        }

        private boolean isBlank(int index) {
            return index < 0 || lines.get(index).isBlank();
        }

        /** Handles one sign of a line, or its end. */
        private void rest(String text) {
            if (at >= text.length()) {
                endLine("");
                return;
            }
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                copy(text, at + 2);
            } else if (c == '`') {
                codeSpan(text);
            } else if (text.startsWith(COMMENT, at)) {
                comment(text);
            } else if (text.startsWith(PERCENT, at)) {
                percent(text);
            } else if (c == '<') {
                tag(text);
            } else if (c == '{') {
                brace(text);
            } else if (c == '^' && TemplateMarks.isAnchor(text, at)) {
                at = text.length();
            } else {
                copy(text, at + 1);
            }
        }

        private void tag(String text) {
            Optional<HiddenElement> hidden = HiddenElement.at(text, at);
            if (hidden.isEmpty()) {
                copy(text, at + 1);
            } else if (hidden.get().isEmpty()) {
                at = hidden.get().end();
            } else if (!skipElement(hidden.get().tags())) {
                hideRest();
            }
        }

        /** Hides an element that begins here, with those of its name in it; does nothing where none of its tags closes it. */
        private boolean skipElement(Pattern tags) {
            int depth = 0;
            for (int i = line; i < lines.size(); i++) {
                Matcher tag = tags.matcher(lines.get(i));
                int from = i == line ? at : 0;
                while (tag.find(from)) {
                    depth += tag.group(1) == null ? 1 : -1;
                    from = tag.end();
                    if (depth == 0) {
                        while (line < i) {
                            endLine("");
                        }
                        at = from;
                        return true;
                    }
                }
            }
            return false;
        }

        /** Hides a template's comment or instruction; between {@code raw} and {@code endraw} there are none. */
        private void brace(String text) {
            boolean was = raw;
            raw = TemplateMarks.isRawAfter(text, at, raw);
            int end = was && raw ? -1 : TemplateMarks.instructionEnd(text, at);
            String close = was ? "" : TemplateMarks.closing(text, at);
            if (!close.isEmpty() && skipTo(close, at + 1, lines.size())) {
                return;
            }
            if (end < 0) {
                copy(text, at + 1);
            } else {
                at = end;
            }
        }

        private void copy(String text, int to) {
            kept.append(text, at, to);
            at = to;
        }

        private void endLine(String end) {
            shown.add(kept.append(end).toString());
            kept = new StringBuilder();
            line++;
            at = 0;
        }

        private void comment(String text) {
            if (text.startsWith("<!-->", at) || text.startsWith("<!--->", at)) {
                at = text.indexOf('>', at) + 1;
            } else if (!skipTo("-->", at + COMMENT.length(), lines.size())) {
                hideRest();
            }
        }

        /**
         * Hides what is between two marks. The second one may be in another paragraph, unless the first one stands between
         * spaces, where it may be no mark.
         */
        private void percent(String text) {
            int behind = at + PERCENT.length();
            char before = at == 0 ? ' ' : text.charAt(at - 1);
            boolean first = text.substring(0, at).isBlank();
            boolean between = behind < text.length() && Character.isWhitespace(text.charAt(behind));
            boolean far = first || (Character.isWhitespace(before) && !between);
            boolean opens = !Character.isLetterOrDigit(before);
            if (opens && skipTo(PERCENT, behind, far ? lines.size() : paragraphEnd())) {
                return;
            }
            if (text.strip().equals(PERCENT)) {
                hideRest();
            } else {
                copy(text, at + PERCENT.length());
            }
        }

        private void hideRest() {
            open = OptionalInt.of(line);
            while (line < lines.size()) {
                endLine("");
            }
        }

        /** Hides what stands before a mark and the mark itself; does nothing where the mark is not found. */
        private boolean skipTo(String mark, int from, int end) {
            int start = from;
            for (int i = line; i < end; i++) {
                int found = lines.get(i).indexOf(mark, start);
                if (found >= 0) {
                    while (line < i) {
                        endLine("");
                    }
                    at = found + mark.length();
                    return true;
                }
                start = 0;
            }
            return false;
        }

        private void codeSpan(String text) {
            int end = runEnd(text, at);
            int length = end - at;
            int last = paragraphEnd();
            if (unclosed.getOrDefault(length, -1) < last) {
                for (int i = line; i < last; i++) {
                    int close = closingRun(lines.get(i), i == line ? end : 0, length);
                    if (close >= 0) {
                        while (line < i) {
                            endLine(lines.get(line).substring(at));
                        }
                        copy(lines.get(line), close);
                        return;
                    }
                }
                unclosed.put(length, last);
            }
            copy(text, end);
        }

        private static int closingRun(String text, int from, int length) {
            for (int i = text.indexOf('`', from); i >= 0; i = text.indexOf('`', i)) {
                int end = runEnd(text, i);
                if (end - i == length) {
                    return end;
                }
                i = end;
            }
            return -1;
        }

        private static int runEnd(String text, int from) {
            int end = from;
            while (end < text.length() && text.charAt(end) == '`') {
                end++;
            }
            return end;
        }

        /** Returns the index of the line behind the paragraph of this one: no code span goes on there. */
        private int paragraphEnd() {
            int end = line + 1;
            while (end < lines.size() && !beginsBlock(lines.get(end))) {
                end++;
            }
            return end;
        }

        private static boolean beginsBlock(String text) {
            String start = text.strip();
            return start.isEmpty()
                    || "#|>".indexOf(start.charAt(0)) >= 0
                    || BULLET.matcher(text).matches()
                    || FENCE.matcher(text).matches();
        }
    }

    /** Returns whether a line closes a fence that a mark has opened. */
    public static boolean isClosing(String line, String mark) {
        String text = line.strip();
        return text.length() >= mark.length() && text.chars().allMatch(c -> c == mark.charAt(0));
    }

    /** Returns the text of several lines. */
    public static List<String> of(String text) {
        return of(Arrays.asList(text.split("\n", -1))).lines();
    }
}
