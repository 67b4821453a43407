package foresite.corpus;

import foresite.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pipe table, read from its lines rather than from a Markdown tree: in a tree, a table behind an open fence or right
 * below a line of text is no table at all, and cells beyond the head's are gone.
 *
 * @param at its first line
 * @param head the cells of that line; empty when it has no head
 * @param rows each with at most as many cells as the head, if there is one; missing cells are none, since filling a
 *     wide table with them takes the square of its size
 */
record Table(Line at, List<String> head, List<Row> rows) {

    /** Tables of more rows are told; real ones have at most a few dozen. */
    static final int LONG = 1_000;

    private static final Pattern BREAK = Pattern.compile("(?:(?<!\\s)\\s+)?<br\\s*/?>\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK_IN_CODE = Pattern.compile("`[^`]*<br\\s*/?>[^`]*`", Pattern.CASE_INSENSITIVE);

    /** A row and where it stands. */
    record Row(Line line, List<String> cells) {}

    /** Tells whether a line belongs to a table. */
    static boolean isRow(Line line) {
        String text = line.trimmed();
        return text.startsWith("|") || (text.indexOf('|') > 0 && text.endsWith("|"));
    }

    /** Tells whether a table begins at a line that has pipes between its cells only: the rule below it gives it away. */
    static boolean startsWithoutOuterPipes(List<Line> lines, int at) {
        return at + 1 < lines.size()
                && lines.get(at).text().indexOf('|') >= 0
                && lines.get(at + 1).text().indexOf('|') >= 0
                && isRule(lines.get(at + 1));
    }

    /** Returns the first cell of a row. */
    static String firstCell(Line line) {
        return cells(line.trimmed()).get(0);
    }

    /** Tells whether a line is the rule between head and body: dashes, colons and pipes only. */
    static boolean isRule(Line line) {
        boolean dashes = false;
        for (int i = 0; i < line.text().length(); i++) {
            char c = line.text().charAt(i);
            if (c != '-' && c != '|' && c != ':' && c != ' ' && c != '\t') {
                return false;
            }
            dashes |= c == '-';
        }
        return dashes;
    }

    /** Reads consecutive lines of a table. */
    static Table of(List<Line> lines, Told told) {
        boolean headed = lines.size() > 1 && isRule(lines.get(1));
        List<String> head = headed ? cells(lines.get(0).trimmed()) : List.of();
        List<Integer> pipes = headed ? pipes(lines.get(1).text()) : List.of();
        List<Row> rows = new ArrayList<>();
        for (Line line : lines.subList(headed ? 2 : 0, lines.size())) {
            if (!isRule(line)) {
                rows.add(new Row(line, headed ? fitted(line, head.size(), pipes, told) : cells(line.trimmed())));
            }
        }
        if (rows.size() > LONG) {
            told.tell(Problem.LONG_TABLE, lines.get(0), "the table has " + rows.size() + " rows");
        }
        return new Table(lines.get(0), head, rows);
    }

    private static List<String> fitted(Line line, int width, List<Integer> pipes, Told told) {
        List<String> cells = cells(line.trimmed());
        if (cells.size() > width) {
            told.tell(Problem.STRAY_PIPE, line, "the row has " + cells.size() + " cells, the table " + width);
            return rejoined(line, cells, width, pipes);
        }
        return cells;
    }

    /**
     * Finds the true cells of a row with a pipe too many: by the columns of a table that is set in columns, else by
     * the spaces that true separators have around them, else by joining the surplus in the middle.
     */
    private static List<String> rejoined(Line line, List<String> cells, int width, List<Integer> pipes) {
        String text = line.text();
        if (pipes.size() == width + 1 && isLaidOut(text, pipes)) {
            List<String> aligned = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                aligned.add(unescaped(text.substring(pipes.get(i) + 1, pipes.get(i + 1))));
            }
            return aligned;
        }
        List<String> spaced = new ArrayList<>(
                List.of(unescaped(withoutOuterPipes(text.strip())).split("\\s\\|\\s", -1)));
        List<String> best = spaced.size() >= width ? spaced : new ArrayList<>(cells);
        if (best.size() > width && best.get(0).isBlank()) {
            best.remove(0);
        }
        if (best.size() > width) {
            List<String> surplus =
                    best.subList(Math.min(1, width - 1), Math.min(1, width - 1) + best.size() - width + 1);
            String together = String.join(" | ", surplus);
            surplus.clear();
            best.add(Math.min(1, width - 1), together);
        }
        best.replaceAll(String::strip);
        return best;
    }

    /** Tells whether a row has pipes where the rule has them, and nothing before the first or behind the last. */
    private static boolean isLaidOut(String row, List<Integer> pipes) {
        int first = pipes.get(0);
        int last = pipes.get(pipes.size() - 1);
        return row.stripTrailing().length() == last + 1
                && row.substring(0, first).isBlank()
                && pipes.stream().allMatch(at -> row.charAt(at) == '|');
    }

    private static String withoutOuterPipes(String row) {
        int start = 0;
        int end = row.length();
        while (start < end && row.charAt(start) == '|') {
            start++;
        }
        while (end > start && row.charAt(end - 1) == '|') {
            end--;
        }
        return row.substring(start, end);
    }

    /** Splits a row at its pipes; a pipe behind a backslash is part of the cell. */
    private static List<String> cells(String row) {
        int end = row.length() > 1 && row.endsWith("|") && !row.endsWith("\\|") ? row.length() - 1 : row.length();
        int start = row.startsWith("|") ? 1 : 0;
        List<String> cells = new ArrayList<>();
        int from = start;
        for (int i = start; i < end; i++) {
            if (row.charAt(i) == '|' && row.charAt(Math.max(0, i - 1)) != '\\') {
                cells.add(unescaped(row.substring(from, i)));
                from = i + 1;
            }
        }
        cells.add(unescaped(row.substring(Math.min(from, end), end)));
        return cells;
    }

    private static String unescaped(String cell) {
        String text = cell.strip();
        String whole = text.indexOf('\\') < 0 ? text : text.replace("\\|", "|");
        return unbroken(whole);
    }

    /** Returns a cell on one line. */
    static String unbroken(String whole) {
        // A cell has one line: what breaks it in HTML is a space. In code it is code.
        return whole.indexOf('<') < 0
                        || (whole.indexOf('`') >= 0
                                && BREAK_IN_CODE.matcher(whole).find())
                ? whole
                : BREAK.matcher(whole).replaceAll(" ").strip();
    }

    private static List<Integer> pipes(String line) {
        List<Integer> pipes = new ArrayList<>();
        for (int at = line.indexOf('|'); at >= 0; at = line.indexOf('|', at + 1)) {
            pipes.add(at);
        }
        return pipes;
    }
}
