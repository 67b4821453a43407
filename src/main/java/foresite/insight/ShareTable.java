package foresite.insight;

import foresite.model.Concept;
import java.util.List;
import java.util.Optional;

/**
 * Parts of all reports over time.
 *
 * @param periods what the columns are, in words, oldest first: years or quarters
 * @param rows each with one share for each period
 * @param finding what the table shows, in a sentence without a full stop; empty where nothing can be said
 */
public record ShareTable(List<String> periods, List<Row> rows, String finding) {

    public ShareTable {
        periods = List.copyOf(periods);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.shares().size() != periods.size()) {
                throw new IllegalArgumentException(row.name() + " does not have a share for each period");
            }
        }
    }

    /**
     * One category or theme.
     *
     * @param concept of a theme; empty for a category
     */
    public record Row(String name, Optional<Concept> concept, List<Share> shares) {

        public Row {
            shares = List.copyOf(shares);
        }
    }
}
