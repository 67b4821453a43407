package foresite.insight;

import foresite.insight.ShareTable.Row;
import foresite.insight.TrendSeries.Point;
import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the corpus covers over time, and from how few sources. Thread-safe. */
public final class CorpusCoverage {

    private static final int CATEGORIES = 8;
    private static final int SITES = 10;
    private static final int THEMES = 40;

    private final Corpus corpus;
    private final Vocabulary vocabulary;
    private final Trends trends;

    CorpusCoverage(Corpus corpus, Vocabulary vocabulary, Trends trends) {
        this.corpus = corpus;
        this.vocabulary = vocabulary;
        this.trends = trends;
    }

    /** A value with its part of the reports. */
    public record Part(String name, Share share) {}

    /** Returns the largest categories as parts of each year's dated reports, the largest first. */
    public ShareTable<String> categoriesByYear() {
        List<Report> dated = corpus.reports().stream()
                .filter(report -> report.date().isPresent())
                .toList();
        TreeMap<Integer, List<Report>> years = dated.stream()
                .collect(Collectors.groupingBy(
                        report -> report.date().map(LocalDate::getYear).orElse(0), TreeMap::new, Collectors.toList()));
        List<Row<String>> rows = largest(dated, Report::category, CATEGORIES).stream()
                .map(part -> new Row<>(
                        part.name(),
                        years.values().stream()
                                .map(reports -> new Share(
                                        (int) reports.stream()
                                                .filter(report ->
                                                        report.category().equals(part.name()))
                                                .count(),
                                        reports.size()))
                                .toList()))
                .toList();
        return new ShareTable<>(years.keySet().stream().map(String::valueOf).toList(), rows);
    }

    /** Returns the sites with most reports, the largest first, as parts of all reports whose site is known. */
    public List<Part> largestSites() {
        return largest(corpus.reports(), report -> report.link().site(), SITES);
    }

    /** Returns the number of different sites. */
    public int sites() {
        return (int) corpus.reports().stream()
                .map(report -> report.link().site())
                .filter(site -> !site.isEmpty())
                .distinct()
                .count();
    }

    private static List<Part> largest(List<Report> reports, Function<Report, String> value, int limit) {
        Map<String, Integer> counts = new TreeMap<>();
        reports.forEach(report -> counts.merge(value.apply(report), 1, Integer::sum));
        counts.remove("");
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(count -> new Part(count.getKey(), new Share(count.getValue(), all)))
                .toList();
    }

    /**
     * Returns the themes whose part of the reports changes most from quarter to quarter, by Pearson's chi-square (1900)
     * against an even spread; in the order of the quarter in which each was largest. Themes of fewer than
     * {@value Trends#MIN_REPORTS} reports and those that flood the corpus are left out.
     */
    public ShareTable<Concept> themesByQuarter(FloodTopics flood) {
        record Weighed(Row<Concept> row, double weight) {}
        List<String> quarters = new ArrayList<>();
        List<Weighed> themes = new ArrayList<>();
        for (Concept theme : vocabulary.concepts(Kind.THEME)) {
            if (theme.reports().size() >= Trends.MIN_REPORTS && !flood.contains(theme)) {
                List<Point> points = trends.series(theme).points();
                if (quarters.isEmpty()) {
                    points.forEach(point -> quarters.add(point.quarter().words()));
                }
                Row<Concept> row =
                        new Row<>(theme, points.stream().map(Point::share).toList());
                themes.add(new Weighed(row, chiSquare(row.shares())));
            }
        }
        return new ShareTable<>(
                quarters,
                themes.stream()
                        .sorted(Comparator.comparingDouble((Weighed theme) -> -theme.weight())
                                .thenComparing(theme -> theme.row().of(), Mentions.MOST_REPORTED))
                        .limit(THEMES)
                        .map(Weighed::row)
                        .sorted(Comparator.comparingInt((Row<Concept> row) -> row.peak())
                                .thenComparing(Row::of, Mentions.MOST_REPORTED))
                        .toList());
    }

    private static double chiSquare(List<Share> shares) {
        int reports = shares.stream().mapToInt(Share::reports).sum();
        int all = shares.stream().mapToInt(Share::of).sum();
        double sum = 0;
        for (Share share : shares) {
            double expected = (double) reports * share.of() / Math.max(1, all);
            sum += expected == 0 ? 0 : (share.reports() - expected) * (share.reports() - expected) / expected;
        }
        return sum;
    }
}
