package foresite.insight;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many reports of a topic, or of all, there are in each dated digest.
 *
 * @param digests the dates of all dated digests of the corpus, oldest first
 * @param reports how many reports each of them has, from 0
 */
public record TrendSeries(List<LocalDate> digests, List<Integer> reports) {

    public TrendSeries {
        if (digests.size() != reports.size()) {
            throw new IllegalArgumentException(reports.size() + " counts for " + digests.size() + " digests");
        }
        digests = List.copyOf(digests);
        reports = List.copyOf(reports);
    }

    /**
     * Reports of one quarter.
     *
     * @param quarter from 1 to 4
     */
    public record Quarter(int year, int quarter, int reports) {}

    /** Returns the number of reports in the digests from one (included, from 0) to another (excluded). */
    public int between(int from, int to) {
        return reports.subList(from, to).stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the digests with a report, as places in the list of digests, oldest first. */
    public List<Integer> digestsWithReports() {
        return IntStream.range(0, reports.size())
                .filter(digest -> reports.get(digest) > 0)
                .boxed()
                .toList();
    }

    /** Returns the quarters from the first with a report to the newest digest's; none if there is no report. */
    public List<Quarter> quarters() {
        List<Integer> with = digestsWithReports();
        if (with.isEmpty()) {
            return List.of();
        }
        int first = quarter(digests.get(with.get(0)));
        int[] counts = new int[quarter(digests.get(digests.size() - 1)) - first + 1];
        with.forEach(digest -> counts[quarter(digests.get(digest)) - first] += reports.get(digest));
        List<Quarter> quarters = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            quarters.add(new Quarter((first + i) / 4, (first + i) % 4 + 1, counts[i]));
        }
        return quarters;
    }

    private static int quarter(LocalDate date) {
        return date.getYear() * 4 + date.get(IsoFields.QUARTER_OF_YEAR) - 1;
    }
}
