package foresite.insight;

import static foresite.insight.Reports.later;
import static foresite.insight.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import foresite.insight.Trend.State;
import foresite.insight.TrendSeries.Point;
import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Digest;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A hundred weekly digests, each with nine reports about nothing, and reports that name Lidar in some weeks. */
final class TrendsTest {

    private static final int WEEKS = 100;

    private static final int OTHERS = 9;

    /** The first week of the newest four quarters: the first digest is of January 5, 2025, the last of November 29, 2026. */
    private static final int RECENT = 52;

    @Test
    void aTopicNamedFarMoreOftenInTheNewestFourQuartersIsRising() {
        Trend trend = trend(naming(weeks(RECENT, 20)));
        assertThat(trend.state()).isEqualTo(State.RISING);
        assertThat(trend.reports()).isEqualTo(20);
        assertThat(trend.total()).isEqualTo(20);
        assertThat(trend.expected()).isBetween(9.0, 11.0);
        assertThat(trend.p()).isLessThan(0.001);
    }

    @Test
    void aTopicNamedFarLessOftenIsFalling() {
        assertThat(trend(naming(weeks(0, 20))).state()).isEqualTo(State.FALLING);
    }

    @Test
    void aDifferenceThatMayBeChanceIsNoClearChange() {
        Trend trend = trend(naming(10, 20, 30, RECENT, 60, 70, 80, 90));
        assertThat(trend.state()).isEqualTo(State.NO_CLEAR_CHANGE);
        assertThat(trend.isClear()).isFalse();
    }

    @Test
    void underEightReportsAreTooFewToTell() {
        assertThat(trend(naming(weeks(RECENT, 7))).state()).isEqualTo(State.TOO_FEW);
        assertThat(trend(naming(weeks(RECENT, 8))).state()).isEqualTo(State.RISING);
    }

    @Test
    void aDifferenceClearByItselfIsNotWhereManyTopicsAreTested() {
        List<Report> reports = new ArrayList<>();
        reports.addAll(named("Lidar", weeks(RECENT, 8)));
        for (int n = 0; n < 60; n++) {
            reports.addAll(named("Thing" + n + "x", 1, 11, 21, 31, 61, 71, 81, 91));
        }
        assertThat(trend(corpus(reports)).p()).isLessThan(Trends.FALSE_DISCOVERIES / 2);
        assertThat(trend(corpus(reports)).state()).isEqualTo(State.NO_CLEAR_CHANGE);
    }

    @Test
    void aTopicOfUndatedReportsIsTooFewToTell() {
        List<Report> shelf = IntStream.range(0, 9)
                .mapToObj(n -> Reports.naming(report("shelf" + n, "Shelf", ""), "Lidar")
                        .undated())
                .toList();
        assertThat(trend(corpus(shelf))).isEqualTo(new Trend(State.TOO_FEW, 0, 0, 0, 1));
    }

    @Test
    void aSeriesHasASharePerQuarterFromTheFirstDigestToTheNewest() {
        Corpus corpus = naming(3, 3, 14);
        List<Point> points = trends(corpus).series(lidar(corpus)).points();
        assertThat(points).hasSize(8);
        assertThat(points.get(0)).isEqualTo(new Point(new Quarter(2025, 1), new Share(2, 13 * OTHERS + 2)));
        assertThat(points.get(1).share().reports()).isEqualTo(1);
        assertThat(points.get(7)).isEqualTo(new Point(new Quarter(2026, 4), new Share(0, 9 * OTHERS)));
    }

    @Test
    void theClearestOfRisingTopicsComesFirst() {
        List<Report> reports = new ArrayList<>(named("Lidar", weeks(RECENT, 12)));
        reports.addAll(named("Sonar", weeks(RECENT, 20)));
        reports.addAll(named("Radar", weeks(0, 20)));
        Corpus corpus = corpus(reports);
        assertThat(trends(corpus).rising(9)).extracting(Concept::label).containsExactly("Sonar", "Lidar");
        assertThat(trends(corpus).rising(1)).extracting(Concept::label).containsExactly("Sonar");
        assertThat(trends(corpus).falling(9)).extracting(Concept::label).containsExactly("Radar");
    }

    @Test
    void nothingIsKnownWhereAllReportsAreOfTheNewestFourQuarters() {
        List<Report> reports = named("Lidar", 0, 1, 2, 3, 4, 5, 6, 7, 8);
        Corpus young = new Corpus(reports, digests(reports), List.of());
        assertThat(trends(young).isKnown()).isFalse();
        assertThat(trend(young).state()).isEqualTo(State.TOO_FEW);
        assertThat(trends(naming()).isKnown()).isTrue();
    }

    @Test
    void aCorpusWithoutDatesHasNoTimeAxis() {
        Trends trends = trends(Reports.corpus());
        assertThat(trends.axis()).isEmpty();
        assertThat(trends.isKnown()).isFalse();
    }

    private static int[] weeks(int from, int count) {
        return IntStream.range(from, from + count).toArray();
    }

    private static Trends trends(Corpus corpus) {
        return new Trends(corpus, Vocabulary.of(corpus, ""));
    }

    private static Trend trend(Corpus corpus) {
        return trends(corpus).of(lidar(corpus));
    }

    private static Corpus naming(int... weeks) {
        return corpus(named("Lidar", weeks));
    }

    private static List<Report> named(String technology, int... weeks) {
        return IntStream.range(0, weeks.length)
                .mapToObj(n ->
                        later(Reports.naming(report(technology + "-" + n, technology, ""), technology), weeks[n]))
                .toList();
    }

    private static Concept lidar(Corpus corpus) {
        return Vocabulary.of(corpus, "").named(Kind.TECHNOLOGY, "Lidar").orElseThrow();
    }

    private static Corpus corpus(List<Report> further) {
        List<Report> reports = new ArrayList<>(further);
        for (int week = 0; week < WEEKS; week++) {
            for (int n = 0; n < OTHERS; n++) {
                reports.add(later(report("week-" + week + "-" + n, "Week", ""), week));
            }
        }
        reports.sort(Corpus.order());
        return new Corpus(reports, digests(reports), List.of());
    }

    private static List<Digest> digests(List<Report> reports) {
        return reports.stream()
                .filter(report -> report.date().isPresent())
                .collect(Collectors.groupingBy(Report::digest, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(digest ->
                        new Digest(digest.getKey(), digest.getValue().get(0).date(), digest.getValue()))
                .toList();
    }
}
