package foresite.evaluate;

import foresite.insight.RelatedReports;
import foresite.model.Corpus;
import foresite.model.Neighbor;
import foresite.model.Report;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * How many of the reports that older reports list under {@code Closest}, as a large language model found them at the time,
 * are found again.
 *
 * <p>Of a list, the different reports in the corpus count, without the report itself; a report whose list has none of them
 * does not count. A report's recall is the number of them among the first {@value #AT} found, divided by their number, or
 * by {@value #AT} if there are more.
 *
 * @param recall the mean over the reports that count, 0 to 1; 0 when there are none
 * @param reports how many count
 */
public record ClosestRecall(double recall, int reports) {

    /** How many of the reports found are compared with the list. */
    public static final int AT = 10;

    /** Measures related reports. */
    public static ClosestRecall of(Corpus corpus, RelatedReports related) {
        return of(
                corpus,
                report -> related.of(report, AT).stream()
                        .map(RelatedReports.Related::report)
                        .toList());
    }

    /** Measures a plain search by BM25 over titles and summaries, for comparison. */
    public static ClosestRecall ofPlainBm25(Corpus corpus) {
        PlainBm25 search = new PlainBm25(corpus);
        return of(corpus, report -> search.of(report, AT));
    }

    /** Measures whatever finds reports, best first. */
    public static ClosestRecall of(Corpus corpus, Function<Report, List<Report>> found) {
        Set<String> ids = new HashSet<>();
        corpus.reports().forEach(report -> ids.add(report.id()));
        double sum = 0;
        int count = 0;
        for (Report report : corpus.reports()) {
            Set<String> listed = new HashSet<>();
            report.closest().stream().map(Neighbor::id).filter(ids::contains).forEach(listed::add);
            listed.remove(report.id());
            if (!listed.isEmpty()) {
                long again = found.apply(report).stream()
                        .limit(AT)
                        .filter(other -> listed.contains(other.id()))
                        .count();
                sum += (double) again / Math.min(AT, listed.size());
                count++;
            }
        }
        return new ClosestRecall(count == 0 ? 0 : sum / count, count);
    }
}
