package foresite.corpus;

import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a section says of one kind of finding, in tables or in a list.
 *
 * @param rest the lines that are neither
 */
record FindingSection(List<Signal> signals, List<Finding> findings, List<Line> rest) {

    static FindingSection of(Section section, Kind kind, FindingTable tables, Headings headings, Told told) {
        Reader reader = new Reader(kind, tables, headings, told);
        reader.read(section.entries(), section.lines());
        return new FindingSection(List.copyOf(reader.signals), List.copyOf(reader.findings), List.copyOf(reader.rest));
    }

    private static final class Reader {

        private static final Pattern DESCRIBED = Pattern.compile(
                "(?:\\*\\*|__)?(.{1,300}?)(?:\\*\\*|__)?(?:\\s*:\\s+|\\s*:(?:\\*\\*|__)\\s+|\\s+[–—-]\\s+)(.*)");

        private final Kind kind;
        private final FindingTable tables;
        private final Headings headings;
        private final Told told;
        private final List<Signal> signals = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<Line> rest = new ArrayList<>();
        /** The head of the last table. */
        private final List<Line> carried = new ArrayList<>();

        Reader(Kind kind, FindingTable tables, Headings headings, Told told) {
            this.kind = kind;
            this.tables = tables;
            this.headings = headings;
            this.told = told;
        }

        void read(List<Entry> entries, List<Line> lines) {
            List<Line> table = new ArrayList<>();
            boolean bare = false;
            for (Entry entry : entries) {
                Line line = entry.at();
                bare = !entry.isCode()
                        && line.text().indexOf('|') >= 0
                        && (bare
                                || Table.startsWithoutOuterPipes(
                                        lines, line.number() - lines.get(0).number()));
                if (bare || (!entry.isCode() && Table.isRow(line))) {
                    if (Table.isRule(line) && headsAnother(table)) {
                        Line head = table.remove(table.size() - 1);
                        table(table);
                        table.clear();
                        table.add(head);
                    }
                    table.add(line);
                    continue;
                }
                if (!line.isBlank() || !rest.isEmpty()) {
                    table(table);
                    table.clear();
                }
                if (entry.isItem() && !entry.text().isBlank()) {
                    bullet(entry.text().strip());
                } else if (!entry.isItem() && !line.isBlank()) {
                    rest.add(line);
                }
            }
            table(table);
        }

        /** Returns whether the last row, which has a rule below it, stands apart from the rows above it. */
        private static boolean headsAnother(List<Line> rows) {
            int last = rows.size() - 1;
            return last > 0 && rows.get(last).number() - rows.get(last - 1).number() > 1;
        }

        /** Rows that a stray line has cut off from their table still have its head, unless they bring their own. */
        private List<Line> withHead(List<Line> lines) {
            if (lines.size() > 1 && Table.isRule(lines.get(1))) {
                carried.clear();
                carried.addAll(lines.subList(0, 2));
                return lines;
            }
            if (carried.isEmpty()
                    || headings.column(Table.firstCell(lines.get(0))).isPresent()) {
                return lines;
            }
            List<Line> whole = new ArrayList<>(carried);
            whole.addAll(lines);
            return whole;
        }

        private void table(List<Line> lines) {
            if (lines.isEmpty()) {
                return;
            }
            Table table = Table.of(withHead(lines), told);
            if (kind == Kind.SIGNAL) {
                signals.addAll(tables.signals(table));
            } else {
                findings.addAll(tables.findings(table, kind));
            }
        }

        /** A section may list its findings instead of tabulating them: {@code * Name: description}. */
        private void bullet(String text) {
            Matcher described = DESCRIBED.matcher(text);
            String written = described.matches() ? described.group(1) : text;
            String name = NameText.of(written);
            String description = NameText.withLink(described.matches() ? described.group(2) : "", written);
            if (kind == Kind.SIGNAL) {
                signals.add(new Signal(name, description, "", "", "", 0));
            } else {
                findings.add(new Finding(kind, name, description, 0));
            }
        }
    }
}
