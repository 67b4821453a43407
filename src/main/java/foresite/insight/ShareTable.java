package foresite.insight;

import java.util.List;

/**
 * Parts of all reports over time.
 *
 * @param periods what the columns are, oldest first: years or quarters in words
 * @param rows each with one share for each period
 */
public record ShareTable<T>(List<String> periods, List<Row<T>> rows) {

    public ShareTable {
        periods = List.copyOf(periods);
        rows = List.copyOf(rows);
    }

    /** One category or theme. */
    public record Row<T>(T of, List<Share> shares) {

        public Row {
            shares = List.copyOf(shares);
        }

        /** Returns the largest share, 0 to 1. */
        public double highest() {
            return shares.stream().mapToDouble(Share::value).max().orElse(0);
        }

        /** Returns the place of the first largest share. */
        public int peak() {
            int peak = 0;
            for (int i = 1; i < shares.size(); i++) {
                peak = shares.get(i).value() > shares.get(peak).value() ? i : peak;
            }
            return peak;
        }
    }
}
