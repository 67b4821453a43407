package foresite.text;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which lines of a Markdown text are headings, items of lists, and code. What stands in a quotation is text.
 *
 * @param headings those of the text itself, in its order
 * @param items those of all lists, nested ones as well, in their order
 * @param code the indexes of lines that are code or raw HTML
 */
public record MarkdownStructure(List<HeadingLine> headings, List<Item> items, BitSet code) {

    /** Deeper nesting is read as text: honest lists have three or four levels, and flexmark needs a stack for each. */
    static final int MAX_DEPTH = 32;

    private static final Pattern MARKERS = Pattern.compile("(?:\\s*(?:>|[*+•-](?=\\s|$)|\\d{1,9}[.)](?=\\s|$)))++\\s*");
    private static final Pattern DOT = Pattern.compile("^(\\s{0,3})[•‣◦▪●○■□·➢–](?=\\s)");
    private static final Pattern NO_SPACE = Pattern.compile("(#{2,6})([^#\\s].*)");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?=\\s+\\S)");
    private static final Pattern UNDERLINE = Pattern.compile("(?:-{3,}|={3,})\\s*");
    private static final int COLUMNS_A_LEVEL = 4;
    /** What a line is shows at its start; flexmark's time grows with the square of a line's length. */
    private static final int LONGEST = 200;

    /**
     * A heading.
     *
     * @param from the index of its first line
     * @param to the index of the line behind it: one with an underline has two
     * @param level 1 to 6
     * @param text its inline Markdown
     */
    public record HeadingLine(int from, int to, int level, String text) {}

    /**
     * An item of a list, without those nested in it.
     *
     * @param from the index of its first line
     * @param to the index of the line behind its last
     * @param first its first line behind the marker
     */
    public record Item(int from, int to, String first) {}

    /** Returns the structure of a text. */
    public static MarkdownStructure of(List<String> lines) {
        List<String> views = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            views.add(
                    isNumberedHeading(lines, i)
                            ? NUMBER.matcher(lines.get(i)).replaceFirst("$1\\\\$2")
                            : view(lines.get(i)));
        }
        views = OpenBlocks.escaped(views);
        try {
            return new Reader(lines, views).read();
        } catch (RuntimeException e) {
            // What flexmark cannot parse is a text without structure: nothing is lost.
            return new MarkdownStructure(List.of(), List.of(), new BitSet());
        }
    }

    /** Markdown takes a number before an underlined heading for a list of one item. */
    private static boolean isNumberedHeading(List<String> lines, int at) {
        return at + 1 < lines.size()
                && UNDERLINE.matcher(lines.get(at + 1)).matches()
                && (at == 0 || lines.get(at - 1).isBlank())
                && NUMBER.matcher(lines.get(at)).lookingAt();
    }

    /** Returns a line as it was meant: with a marker that Markdown knows, and not too deep for it. */
    private static String view(String line) {
        if (line.isEmpty() || (line.charAt(0) > 'A' && line.charAt(0) < 'z')) {
            return line;
        }
        if (line.charAt(0) == '|') {
            // The rows of tables are read from their lines; most of a real report is such rows.
            return "";
        }
        Matcher heading = NO_SPACE.matcher(line);
        if (heading.matches()) {
            return heading.group(1) + " " + heading.group(2);
        }
        Matcher markers = MARKERS.matcher(line);
        if (markers.lookingAt() && markers.end() > 2 * MAX_DEPTH) {
            return line.substring(markers.end());
        }
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) <= ' ') {
            indent++;
        }
        if (indent > COLUMNS_A_LEVEL * MAX_DEPTH) {
            return line.substring(indent);
        }
        return DOT.matcher(line).replaceFirst("$1*");
    }

    private static final class Reader {

        private final List<String> lines;
        private final List<String> views;
        /** Where each line starts in the text that was parsed with it. */
        private final int[] starts;

        private int first;
        private int last;
        private final List<HeadingLine> headings = new ArrayList<>();
        private final BitSet code = new BitSet();
        /** For each line that begins an item the column of its text, and the line behind the outermost list. */
        private final TreeMap<Integer, int[]> items = new TreeMap<>();

        Reader(List<String> lines, List<String> views) {
            this.lines = lines;
            this.views = views;
            starts = new int[views.size()];
        }

        MarkdownStructure read() {
            int from = 0;
            while (from < views.size()) {
                int to = Chunks.end(views, from);
                read(from, to);
                from = to;
            }
            return new MarkdownStructure(List.copyOf(headings), listed(), code);
        }

        private void read(int from, int to) {
            StringBuilder text = new StringBuilder();
            first = from;
            last = to;
            for (int i = from; i < to; i++) {
                String view = views.get(i);
                starts[i] = text.length();
                text.append(view, 0, Math.min(LONGEST, view.length())).append('\n');
            }
            Document document = MarkdownParser.BLOCKS.parse(text.toString());
            for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof Heading heading) {
                    heading(heading);
                } else {
                    block(node, line(node.getEndOffset() - 1) + 1);
                }
            }
        }

        private int line(int offset) {
            int found = Arrays.binarySearch(starts, first, last, offset);
            return found >= 0 ? found : -found - 2;
        }

        private void heading(Heading heading) {
            int from = line(heading.getStartOffset());
            int to = line(heading.getEndOffset() - 1) + 1;
            boolean whole = views.subList(from, to).stream().allMatch(view -> view.length() <= LONGEST);
            String text = whole ? heading.getText().toString() : text(views.subList(from, to));
            headings.add(new HeadingLine(from, to, heading.getLevel(), text.strip()));
        }

        /** Returns the text of a heading that is too long for flexmark; by hand, since patterns need time as well. */
        private static String text(List<String> views) {
            String text = String.join("\n", views.size() > 1 ? views.subList(0, views.size() - 1) : views)
                    .strip();
            int start = 0;
            int end = text.length();
            while (views.size() == 1 && text.charAt(start) == '#') {
                start++;
            }
            while (views.size() == 1 && end > start && text.charAt(end - 1) == '#') {
                end--;
            }
            return text.substring(start, end);
        }

        private void block(Node node, int end) {
            if (node instanceof BlockQuote) {
                return;
            }
            int from = line(node.getStartOffset());
            if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock || node instanceof HtmlBlockBase) {
                code.set(from, line(Math.max(node.getStartOffset(), node.getEndOffset() - 1)) + 1);
            }
            if (node instanceof ListItem item) {
                int column = item.getOpeningMarker().getEndOffset() - starts[from];
                items.putIfAbsent(from, new int[] {column, end});
            }
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                block(child, end);
            }
        }

        private List<Item> listed() {
            List<Item> listed = new ArrayList<>();
            for (var entry : items.entrySet()) {
                int from = entry.getKey();
                Integer next = items.higherKey(from);
                int to = next == null ? entry.getValue()[1] : Math.min(next, entry.getValue()[1]);
                while (to > from + 1 && lines.get(to - 1).isBlank()) {
                    to--;
                }
                boolean same = views.get(from).length() == lines.get(from).length();
                String first = (same ? lines : views).get(from).substring(entry.getValue()[0]);
                listed.add(new Item(from, to, first.isEmpty() ? first : first.substring(1)));
            }
            return List.copyOf(listed);
        }
    }
}
