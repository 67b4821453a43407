package foresite.corpus;

import java.util.ArrayList;
import java.util.List;

/** Writes a table whose first column is the name and whose cells are one line each. Not for use by several threads. */
final class TableText {

    private static final String SCORE = "relevancy";

    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    TableText(List<String> head) {
        this.head = List.copyOf(head);
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** Returns the table with its head; with an empty row where there is none and one is to be filled. */
    String written(boolean toFill) {
        StringBuilder text = new StringBuilder();
        text.append("| ").append(String.join(" | ", head)).append(" |\n|");
        head.forEach(column -> text.append(column.equals(SCORE) ? "---:|" : ":---|"));
        text.append('\n');
        for (List<String> row : rows) {
            text.append('|');
            for (int i = 0; i < row.size(); i++) {
                String cell = i == 0 ? name(row.get(i)) : row.get(i);
                text.append(' ').append(cell.replace("|", "\\|")).append(" |");
            }
            text.append('\n');
        }
        if (toFill && rows.isEmpty()) {
            text.append('|').append("  |".repeat(head.size())).append('\n');
        }
        return text.toString();
    }

    /** The reader drops a comma behind a name, and a row of dashes for a rule: a further comma saves both. */
    private static String name(String name) {
        boolean rule = name.chars().allMatch(c -> "-: \t".indexOf(c) >= 0);
        String written = NameText.written(name);
        return rule || !FindingTable.tidy(name).equals(name) ? written + "," : written;
    }
}
