package foresite.evaluate;

import foresite.model.Corpus;
import foresite.model.Report;
import foresite.text.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What related reports are compared with: a plain search by BM25 (Robertson and Zaragoza, 2009; k1 and b as in Lucene) for
 * all terms of a report's title and summary among the titles and summaries of all. Each term is asked for once: on the real
 * corpus that finds more than asking as often as the report uses it. It compares every pair of reports, and is for measuring
 * only. Immutable.
 */
final class PlainBm25 {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final List<Report> reports;
    private final List<List<String>> terms = new ArrayList<>();
    private final List<Map<String, Integer>> counts = new ArrayList<>();
    private final Map<String, Integer> reportsWith = new HashMap<>();
    private final double meanLength;

    PlainBm25(Corpus corpus) {
        reports = corpus.reports();
        for (Report report : reports) {
            List<String> used = Stream.of(report.title(), report.summary())
                    .flatMap(text -> Terms.of(text, report.language()).stream())
                    .filter(term -> term.length() > 1)
                    .toList();
            Map<String, Integer> count = new HashMap<>();
            used.forEach(term -> count.merge(term, 1, Integer::sum));
            count.keySet().forEach(term -> reportsWith.merge(term, 1, Integer::sum));
            terms.add(used);
            counts.add(count);
        }
        meanLength = terms.stream().mapToInt(List::size).average().orElse(0);
    }

    /** Returns the reports found for one, best first, the newest first among equals; never itself. */
    List<Report> of(Report report, int limit) {
        record Found(Report report, double score) {}
        List<String> asked =
                terms.get(reports.indexOf(report)).stream().distinct().toList();
        return IntStream.range(0, reports.size())
                .filter(other -> !reports.get(other).id().equals(report.id()))
                .mapToObj(other -> new Found(reports.get(other), score(asked, other)))
                .filter(found -> found.score() > 0)
                .sorted(Comparator.comparingDouble((Found found) -> -found.score())
                        .thenComparing(found -> found.report().date().orElse(LocalDate.MIN), Comparator.reverseOrder()))
                .limit(limit)
                .map(Found::report)
                .toList();
    }

    private double score(List<String> asked, int place) {
        double length = terms.get(place).size();
        return asked.stream()
                .mapToDouble(term -> {
                    int count = counts.get(place).getOrDefault(term, 0);
                    int some = reportsWith.getOrDefault(term, 0);
                    double rarity = StrictMath.log(1 + (reports.size() - some + 0.5) / (some + 0.5));
                    return rarity * count * (K1 + 1) / (count + K1 * (1 - B + B * length / meanLength));
                })
                .sum();
    }
}
