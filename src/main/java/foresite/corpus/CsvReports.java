package foresite.corpus;

import foresite.model.Fact;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Neighbor;
import foresite.model.Report;
import foresite.model.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads reports from a table with the columns of reports.csv; lists have a semicolon between their names. */
final class CsvReports {

    /** What a spreadsheet may put first, to tell itself how cells are parted. */
    private static final String SEPARATOR_LINE = "sep=";

    private static final String FORMULA = "=+-@\t\r";
    private static final List<String> COLUMNS = ImportedReports.FIELDS.stream()
            .filter(field -> !List.of("findings", "passages", "facts").contains(field))
            .toList();

    private CsvReports() {}

    static List<Report> parse(String text, String file, ConceptLabels labels) throws IOException {
        int skipped = text.toLowerCase(Locale.ROOT).startsWith(SEPARATOR_LINE) ? 1 : 0;
        String table = skipped == 0 ? text : text.substring(text.indexOf('\n') + 1);
        List<Report> reports = new ArrayList<>();
        CSVFormat form = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(table))
                .setIgnoreEmptyLines(true)
                .get();
        long line = 1;
        try (CSVParser rows = CSVParser.parse(table, form)) {
            List<String> head = List.of();
            for (CSVRecord row : rows) {
                String place = file + ":" + (line + skipped);
                if (head.isEmpty()) {
                    head = head(row, place);
                } else if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    Map<String, String> cells = cells(row, head, place);
                    if (cells.entrySet().stream()
                            .noneMatch(cell -> ImportedNames.hides(cell.getKey(), cell.getValue()))) {
                        reports.add(report(cells, place, labels));
                    }
                }
                line = rows.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new ImportException(file + ":" + (line + skipped)
                    + ": the row cannot be read as CSV; close each quotation mark, and write one within a cell twice");
        }
        return reports;
    }

    /** Cells are parted by what the first line has most of. */
    private static char delimiter(String table) {
        String first = table.lines().findFirst().orElse("");
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, most)) {
                most = candidate;
            }
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static List<String> head(CSVRecord row, String place) throws ImportException {
        List<String> head = new ArrayList<>();
        for (String cell : row) {
            String name = column(cell.strip().toLowerCase(Locale.ROOT), head);
            if (ImportedNames.isMark(name) || ImportedNames.isFact(name)) {
                head.add(name);
                continue;
            }
            if (!name.isEmpty() && !COLUMNS.contains(name)) {
                throw ImportedReports.unknown(place, "column", cell, COLUMNS);
            }
            if (!name.isEmpty() && head.contains(name)) {
                throw new ImportException(place + ": the column '" + name + "' is there twice; remove one of them");
            }
            head.add(name);
        }
        if (!head.contains("title")) {
            throw new ImportException(place + ": there is no column 'title'; the first row names the columns");
        }
        return head;
    }

    /** Returns the known name for a column's own, unless there is a column of that name already. */
    private static String column(String name, List<String> head) {
        return COLUMNS.contains(name)
                ? name
                : ImportedNames.known(name)
                        .filter(known -> !head.contains(known))
                        .orElse(name);
    }

    private static Map<String, String> cells(CSVRecord row, List<String> head, String place) throws ImportException {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String name = i < head.size() ? head.get(i) : "";
            if (name.isEmpty() && !row.get(i).isBlank()) {
                throw new ImportException(place + ": the cell " + Told.quote(row.get(i))
                        + " is in no column; name its column, or put quotation marks around cells with commas");
            }
            cells.put(name, unguarded(row.get(i)));
        }
        return cells;
    }

    /** Takes off the apostrophe that keeps a spreadsheet from running a cell as a formula. */
    private static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static Report report(Map<String, String> cells, String place, ConceptLabels labels) throws ImportException {
        Report plain = ImportedReports.report(cells, place);
        List<Finding> findings = new ArrayList<>();
        for (Kind kind : Kind.FINDINGS) {
            labels.of(kind, names(cells, kind.plural())).forEach(name -> findings.add(new Finding(kind, name, "", 0)));
        }
        return plain.saying(
                        names(cells, "keywords"),
                        labels.of(Kind.THEME, names(cells, "themes")),
                        names(cells, "signals").stream()
                                .map(name -> new Signal(name, "", "", "", "", 0))
                                .toList(),
                        findings,
                        List.of(),
                        names(cells, "closest").stream()
                                .map(id -> new Neighbor(id, id))
                                .toList())
                .withFacts(cells.entrySet().stream()
                        .filter(cell -> ImportedNames.isFact(cell.getKey())
                                && !cell.getValue().isBlank())
                        .map(cell ->
                                new Fact(cell.getKey(), List.of(cell.getValue().strip())))
                        .sorted(Comparator.comparing(Fact::label))
                        .toList());
    }

    private static List<String> names(Map<String, String> cells, String column) {
        return Arrays.stream(cells.getOrDefault(column, "").split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
