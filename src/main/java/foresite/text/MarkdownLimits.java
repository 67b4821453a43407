package foresite.text;

import com.vladsch.flexmark.util.ast.Node;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a Markdown text must not exceed to be parsed. flexmark's time grows with the square of some numbers, and it calls
 * itself for each level of nesting; so these are counted before and after it parses. A text beyond them is shown as it is
 * written. The result depends on the text alone, not on the size of a thread's stack.
 */
final class MarkdownLimits {

    /** The longest text, in characters. The longest real report has 31,000. */
    static final int MAX_LENGTH = 200_000;

    /**
     * The deepest node below the document. A level of a list has two, so this is a list of 30 levels; honest ones have
     * three or four. flexmark needs a stack of 1 KB or more for each.
     */
    static final int MAX_DEPTH = 64;

    /** The deepest nesting that the beginning of a line may mean. Code may be indented by more than any list. */
    static final int MAX_LINE_DEPTH = 100;

    /** Brackets, tags and code spans in one paragraph: 1,000 links take 50 ms, and ten times as many a hundred times that. */
    static final int MAX_MARKS = 1_000;

    /**
     * The number of comments, instructions and declarations that a paragraph begins, times its length in characters: for
     * each that is not closed flexmark reads on to the paragraph's end.
     */
    static final long MAX_READ_AGAIN = 1_000_000;

    /**
     * Different lengths of runs of back-ticks: for each run without a partner flexmark reads the whole text again. Honest
     * texts have two or three.
     */
    static final int MAX_BACK_TICK_LENGTHS = 40;

    /**
     * The longest title of a link, tag or address between angle brackets, in characters: flexmark's regular expressions
     * call themselves for each character of one, and twice as many exhaust the 1 MB of a thread's stack.
     */
    static final int MAX_SPAN = 1_000;

    /** Lines of a table times the cells of its longest line, since missing cells are added to every row. */
    static final long MAX_CELLS = 100_000;

    /** Columns of a table: flexmark's regular expression calls itself for each of them, and 545 exhaust a stack of 1 MB. */
    static final int MAX_COLUMNS = 200;

    /**
     * Lines that are read again: for each line of a paragraph or table that begins with a sign, flexmark copies the lines
     * before it. A table of 2,000 rows has so many.
     */
    static final long MAX_LINES_READ_AGAIN = 2_000_000;

    private static final int COLUMNS_OF_TAB = 4;
    private static final int COLUMNS_A_LEVEL = 2;
    private static final int MAX_DIGITS = 9;

    private final String text;
    private final BitSet backTicks = new BitSet();
    private long marks;
    private long openings;
    private long length;
    private long lines;
    private long paragraphLines;
    private long linesReadAgain;
    private final Span span = new Span();
    private long cells;

    private MarkdownLimits(String text) {
        this.text = text;
    }

    /** Returns what a text exceeds, as the end of a sentence that begins with the text; empty if it can be parsed. */
    static Optional<String> exceeded(String text) {
        if (text.length() <= MAX_LINE_DEPTH) {
            // No other limit is as small: most texts are cells of a table, and shorter.
            return Optional.empty();
        }
        return text.length() > MAX_LENGTH
                ? Optional.of("has more than " + MAX_LENGTH + " characters")
                : new MarkdownLimits(text).exceeded();
    }

    private Optional<String> exceeded() {
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            if (depth(from, to) > MAX_LINE_DEPTH) {
                return Optional.of(nested());
            }
            count(from, to);
            countLine(from, to);
            if (marks > MAX_MARKS || openings * length > MAX_READ_AGAIN) {
                return Optional.of("has more than " + MAX_MARKS + " links, tags and code spans in one paragraph");
            }
            if (span.longest > MAX_SPAN) {
                return Optional.of("has a title of a link, or a tag, of more than " + MAX_SPAN + " characters");
            }
            if (lines * cells > MAX_CELLS) {
                return Optional.of("has a table of more than " + MAX_CELLS + " cells");
            }
            if (linesReadAgain > MAX_LINES_READ_AGAIN) {
                return Optional.of("has a table, or a paragraph of lines that begin with a sign, of too many lines");
            }
            if (cells > MAX_COLUMNS) {
                return Optional.of("has a table of more than " + MAX_COLUMNS + " columns");
            }
            from = to + 1;
        }
        return backTicks.cardinality() > MAX_BACK_TICK_LENGTHS
                ? Optional.of("has back-ticks in runs of more than " + MAX_BACK_TICK_LENGTHS + " lengths")
                : Optional.empty();
    }

    static String nested() {
        return "is nested too deeply";
    }

    /** Returns whether any node is deeper than {@value #MAX_DEPTH}; without recursion. */
    static boolean isTooDeep(Node root) {
        int depth = 0;
        Node node = root;
        while (true) {
            @Nullable Node next = node.getFirstChild();
            if (next == null) {
                while (node != root && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                if (node == root) {
                    return false;
                }
                next = node.getNext();
            } else if (++depth > MAX_DEPTH) {
                return true;
            }
            node = next;
        }
    }

    /** Returns at least as many levels as a line can be in: a quotation's are a sign each, a list's two columns. */
    private int depth(int from, int to) {
        int markers = 0;
        int columns = 0;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            int marker = c == '>' ? 1 : markerLength(i, to);
            if (c == ' ' || c == '\t') {
                columns += c == ' ' ? 1 : COLUMNS_OF_TAB;
                i++;
            } else if (marker > 0) {
                markers++;
                i += marker;
            } else {
                break;
            }
        }
        return markers + columns / COLUMNS_A_LEVEL;
    }

    private int markerLength(int from, int to) {
        int end = from;
        while (end < to && end - from < MAX_DIGITS && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        boolean sign = end < to && (end == from ? "*+-" : ".)").indexOf(text.charAt(end)) >= 0;
        boolean blank = end + 1 >= to || text.charAt(end + 1) == ' ' || text.charAt(end + 1) == '\t';
        return sign && blank ? end + 1 - from : 0;
    }

    /** Counts what a paragraph has up to the end of a line; a blank line begins another. */
    private void count(int from, int to) {
        boolean blank = true;
        int pipes = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            blank &= Character.isWhitespace(c);
            span.add(i == 0 ? ' ' : text.charAt(i - 1), c, i + 1 < to ? text.charAt(i + 1) : ' ');
            if (c == '`') {
                int start = i;
                while (i + 1 < to && text.charAt(i + 1) == '`') {
                    i++;
                }
                backTicks.set(i - start);
                marks++;
            } else if (c == '[' || c == '<') {
                marks++;
                openings += c == '<' && i + 1 < to && "!?".indexOf(text.charAt(i + 1)) >= 0 ? 1 : 0;
            } else if (c == '|') {
                pipes++;
            }
        }
        if (blank) {
            span.close = 0;
        }
        length = blank ? 0 : length + to - from;
        marks = blank ? 0 : marks;
        openings = blank ? 0 : openings;
        lines = blank || pipes == 0 ? 0 : lines + 1;
        cells = lines == 0 ? 0 : Math.max(cells, pipes + 1L);
    }

    private void countLine(int from, int to) {
        int start = from;
        while (start < to && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '>')) {
            start++;
        }
        boolean begins = start == to || text.charAt(start) == '#' || markerLength(start, to) > 0;
        paragraphLines = begins ? 0 : paragraphLines + 1;
        linesReadAgain += begins || Character.isLetter(text.charAt(start)) ? 0 : paragraphLines;
    }

    /** What is open of a link's title, or of a tag, up to a place of a paragraph; a plain address is read without recursion. */
    private static final class Span {

        private char close;
        private int length;
        private int longest;

        void add(char before, char c, char next) {
            length++;
            boolean tag = c == '<' && (Character.isLetter(next) || next == '/');
            boolean link = before == ']' && (c == '(' || c == ':');
            boolean quoted = (c == '"' || c == '\'') && Character.isWhitespace(before);
            boolean angled = c == '<' && (before == '(' || before == ':' || Character.isWhitespace(before));
            if (close == ')' && (quoted || angled)) {
                close = c == '<' ? '>' : c;
                length = 0;
            } else if (close != 0 && c == close) {
                close = close == '"' || close == '\'' ? ')' : 0;
                length = 0;
            } else if (close == 0 && (tag || link)) {
                close = tag ? '>' : ')';
                length = 0;
            }
            longest = close == 0 || close == ')' ? longest : Math.max(longest, length);
        }
    }
}
