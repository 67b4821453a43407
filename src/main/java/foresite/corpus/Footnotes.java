package foresite.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text whose footnotes stand apart from it: wherever their definitions are, they belong to no section.
 *
 * @param lines as many as before; definitions are blank
 * @param notes a Markdown list of the notes; empty if there are none
 */
record Footnotes(List<Line> lines, String notes) {

    private static final Pattern DEFINITION = Pattern.compile(" {0,3}\\[\\^([^\\]\\s]{1,60})]:\\s*(.*)");
    private static final Pattern CONTINUED = Pattern.compile("(?: {2,}|\\t)\\S.*");

    /**
     * Takes the footnotes out of a text.
     *
     * @param isCode whether the line of an index is code
     */
    static Footnotes of(List<Line> lines, IntPredicate isCode) {
        if (lines.stream().noneMatch(line -> line.text().contains("[^"))) {
            return new Footnotes(lines, "");
        }
        List<Line> rest = new ArrayList<>(lines);
        Map<String, StringBuilder> notes = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher definition = DEFINITION.matcher(lines.get(i).text());
            if (isCode.test(i) || !definition.matches()) {
                continue;
            }
            StringBuilder note = notes.computeIfAbsent(definition.group(1), none -> new StringBuilder());
            note.append(note.isEmpty() ? "" : " ").append(definition.group(2));
            blank(rest, i);
            while (i + 1 < lines.size()
                    && CONTINUED.matcher(lines.get(i + 1).text()).matches()) {
                i++;
                note.append(' ').append(lines.get(i).trimmed());
                blank(rest, i);
            }
        }
        if (notes.isEmpty()) {
            return new Footnotes(lines, "");
        }
        StringBuilder list = new StringBuilder();
        notes.forEach((label, note) -> list.append(list.isEmpty() ? "* " : "\n* ")
                .append(mark(label))
                .append(' ')
                .append(note));
        return new Footnotes(rest, list.toString());
    }

    private static void blank(List<Line> lines, int index) {
        lines.set(index, new Line(lines.get(index).number(), ""));
    }

    private static String mark(String label) {
        return "\\[" + NameText.escaped(label) + "\\]";
    }
}
