package foresite.corpus;

import static java.util.Objects.requireNonNullElse;

import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Problem;
import foresite.model.Signal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives the cells of a report's tables their meaning: rows become findings or signals. Not for use by several threads. */
final class FindingTable {

    private static final List<Column> SIGNAL_ORDER = List.of(Column.values());
    private static final List<Column> FINDING_ORDER = List.of(Column.NAME, Column.DESCRIPTION, Column.RELEVANCY);
    private static final Set<String> NOTHING = Set.of("", "nan", "none", "null", "n/a", "na", "-", "–", "—");
    private static final Pattern SCORE = Pattern.compile("([1-5])(?:\\.0*)?(?:\\s*/\\s*5)?");

    /** The cells of a row by their meaning; a cell whose column is not known follows the description. */
    private record Cells(Map<Column, String> byColumn, int relevancy) {

        String of(Column column) {
            return requireNonNullElse(byColumn.get(column), "");
        }
    }

    private final Headings headings;
    private final Told told;
    /** The lines of the heads that were read: rows that a stray line has cut off bring theirs again. */
    private final Set<Integer> heads = new HashSet<>();

    FindingTable(Headings headings, Told told) {
        this.headings = headings;
        this.told = told;
    }

    List<Signal> signals(Table table) {
        return rows(table, SIGNAL_ORDER).stream()
                .map(cells -> new Signal(
                        cells.of(Column.NAME),
                        cells.of(Column.DESCRIPTION),
                        cells.of(Column.CHANGE),
                        cells.of(Column.OUTLOOK),
                        cells.of(Column.DRIVING_FORCE),
                        cells.relevancy()))
                .toList();
    }

    List<Finding> findings(Table table, Kind kind) {
        return rows(table, FINDING_ORDER).stream()
                .map(cells -> new Finding(kind, cells.of(Column.NAME), described(cells), cells.relevancy()))
                .toList();
    }

    /** A finding has no place for a signal's cells; where a table has them all the same, they join its description. */
    private static String described(Cells cells) {
        String description = cells.of(Column.DESCRIPTION);
        for (Column column : List.of(Column.CHANGE, Column.OUTLOOK, Column.DRIVING_FORCE)) {
            description = (description + " " + cells.of(column)).strip();
        }
        return description;
    }

    private List<Cells> rows(Table found, List<Column> order) {
        Table table = headed(found);
        List<Optional<Column>> columns = columns(table, order);
        List<Cells> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Map<Column, StringJoiner> joined = new EnumMap<>(Column.class);
            for (int i = 0; i < row.cells().size(); i++) {
                String cell = row.cells().get(i);
                Optional<Column> column = i < columns.size() ? columns.get(i) : Optional.empty();
                if (cell.isEmpty() || (column.isPresent() && column.get() != Column.NAME && isNothing(cell))) {
                    continue;
                }
                String text = column.isPresent() || i >= table.head().size()
                        ? cell
                        : table.head().get(i) + ": " + cell;
                joined.computeIfAbsent(column.orElse(Column.DESCRIPTION), none -> new StringJoiner(" "))
                        .add(text);
            }
            Map<Column, String> byColumn = new EnumMap<>(Column.class);
            joined.forEach((column, text) -> byColumn.put(column, text.toString()));
            named(row, byColumn).ifPresent(rows::add);
        }
        return rows;
    }

    /** A first row of column names is a head, even where the rule below it is missing. */
    private Table headed(Table table) {
        if (!table.head().isEmpty() || table.rows().isEmpty()) {
            return table;
        }
        Table.Row first = table.rows().get(0);
        boolean head = first.cells().size() > 1
                && first.cells().stream().allMatch(cell -> headings.column(cell).isPresent());
        return head
                ? new Table(
                        first.line(),
                        first.cells(),
                        table.rows().subList(1, table.rows().size()))
                : table;
    }

    /** Tells whether a cell says that it says nothing. */
    static boolean isNothing(String cell) {
        return cell.length() <= 4 && NOTHING.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** Returns a row that has a name, or none when nothing in it says anything. */
    private Optional<Cells> named(Table.Row row, Map<Column, String> byColumn) {
        String written = requireNonNullElse(byColumn.get(Column.NAME), "");
        String name = tidy(NameText.of(written));
        if (name.isEmpty()) {
            Column instead = byColumn.containsKey(Column.DESCRIPTION) ? Column.DESCRIPTION : Column.CHANGE;
            name = NameText.of(requireNonNullElse(byColumn.remove(instead), ""));
            if (name.isEmpty()) {
                boolean empty = byColumn.values().stream().allMatch(String::isEmpty);
                if (empty) {
                    return Optional.empty();
                }
                name = "—";
            }
            told.tell(Problem.UNNAMED_ROW, row.line(), "the row has no name; read as " + Told.quote(name));
        }
        byColumn.put(Column.NAME, name);
        String description = requireNonNullElse(byColumn.get(Column.DESCRIPTION), "");
        byColumn.put(Column.DESCRIPTION, NameText.withLink(description, written));
        @Nullable String relevancy = byColumn.remove(Column.RELEVANCY);
        return Optional.of(new Cells(byColumn, relevancy(row, relevancy)));
    }

    private int relevancy(Table.Row row, @Nullable String cell) {
        if (cell == null || isNothing(cell)) {
            return 0;
        }
        Matcher score = SCORE.matcher(cell);
        if (score.matches()) {
            return score.group(1).charAt(0) - '0';
        }
        told.tell(
                Problem.ODD_RELEVANCY,
                row.line(),
                Math.max(1, row.line().text().lastIndexOf(cell) + 1),
                Told.quote(cell) + " is not a relevancy from 1 to 5");
        return 0;
    }

    private List<Optional<Column>> columns(Table table, List<Column> order) {
        if (table.head().isEmpty()) {
            return order.stream().map(Optional::of).toList();
        }
        List<Optional<Column>> columns = new ArrayList<>();
        for (String head : table.head()) {
            columns.add(headings.column(head).filter(column -> !columns.contains(Optional.of(column))));
        }
        if (!columns.contains(Optional.of(Column.NAME))) {
            columns.set(0, Optional.of(Column.NAME));
        }
        boolean anew = heads.add(table.at().number());
        for (int i = 0; i < columns.size(); i++) {
            if (anew && columns.get(i).isEmpty()) {
                told.tell(
                        Problem.UNKNOWN_COLUMN,
                        table.at(),
                        "the column " + Told.quote(table.head().get(i)) + " is not known");
            }
        }
        return columns;
    }

    /** Drops what is not part of a name: a comma at its end. */
    static String tidy(String name) {
        return name.length() > 1 && name.endsWith(",")
                ? name.substring(0, name.length() - 1).strip()
                : name;
    }
}
