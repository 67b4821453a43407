package foresite.corpus;

import foresite.model.Problem;
import foresite.text.HiddenText;
import foresite.text.MarkdownStructure;
import foresite.text.ReferenceLinks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a file as its readers may see it, and what Markdown makes of it: nothing hidden is in it, its links have
 * their addresses with them, and fences that are never closed are gone.
 *
 * @param lines as many as the file has behind its front matter
 * @param items the items of lists by the index of their first line
 * @param notes its footnotes, a Markdown list; empty if it has none
 */
record ReportBody(
        List<Line> lines,
        MarkdownStructure structure,
        Map<Integer, MarkdownStructure.Item> items,
        ReferenceLinks links,
        String notes) {

    static ReportBody of(List<Line> written, Headings headings, Told told) {
        HiddenText shown = HiddenText.of(texts(written));
        shown.open()
                .ifPresent(open -> told.tell(
                        Problem.OPEN_COMMENT,
                        written.get(open),
                        "the comment is never closed; all text after it is hidden"));
        Fences repaired = Fences.of(lines(written, shown.lines()), headings, told);
        Footnotes footnotes = Footnotes.of(repaired.lines(), repaired::isCode);
        ReferenceLinks links = ReferenceLinks.of(texts(footnotes.lines()));
        MarkdownStructure structure = MarkdownStructure.of(links.lines());
        Map<Integer, MarkdownStructure.Item> items = new HashMap<>();
        structure.items().forEach(item -> items.put(item.from(), item));
        return new ReportBody(lines(written, links.lines()), structure, items, links, footnotes.notes());
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    private static List<Line> lines(List<Line> numbered, List<String> texts) {
        List<Line> lines = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            lines.add(new Line(numbered.get(i).number(), texts.get(i)));
        }
        return lines;
    }

    private Entry entry(int index) {
        Line line = lines.get(index);
        if (structure.code().get(index)) {
            return new Entry(Entry.Kind.CODE, line, line.text());
        }
        Line said = line.isThematicBreak() ? new Line(line.number(), "") : line;
        return new Entry(Entry.Kind.TEXT, said, said.text());
    }

    /** Returns what the lines from one index to another are. */
    List<Entry> entries(int from, int to) {
        List<Entry> entries = new ArrayList<>();
        for (int i = from; i < to; i++) {
            MarkdownStructure.Item item = items.get(i);
            if (item == null) {
                entries.add(entry(i));
                continue;
            }
            StringBuilder text = new StringBuilder(item.first());
            int next = i + 1;
            // To Markdown a row right below an item belongs to it; to its author it does not.
            while (next < Math.min(item.to(), to) && !Table.isRow(lines.get(next))) {
                if (!lines.get(next).isBlank()) {
                    text.append(' ').append(lines.get(next).trimmed());
                }
                next++;
            }
            entries.add(new Entry(Entry.Kind.ITEM, lines.get(i), text.toString()));
            i = next - 1;
        }
        return entries;
    }
}
