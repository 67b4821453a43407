package foresite.insight;

import static foresite.insight.Reports.later;
import static foresite.insight.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import foresite.insight.Trends.Momentum;
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

/** Sixty weekly digests, each with a report about nothing, and reports that name Lidar in some weeks. */
final class TrendsTest {

    private static final int WEEKS = 60;
    private static final int RECENT = WEEKS - Trends.RECENT;

    @Test
    void namedFirstInRecentDigestsIsNew() {
        assertThat(momentum(RECENT, RECENT + 3)).isEqualTo(Momentum.NEW);
    }

    @Test
    void namedAtLeastTwiceAsOftenIsRising() {
        assertThat(momentum(30, 40, RECENT, RECENT + 1, RECENT + 2)).isEqualTo(Momentum.RISING);
    }

    @Test
    void twoRecentReportsAreNoTrend() {
        assertThat(momentum(40, RECENT, RECENT + 1)).isEqualTo(Momentum.STEADY);
    }

    @Test
    void namedAtMostHalfAsOftenIsFading() {
        assertThat(momentum(IntStream.concat(IntStream.range(10, 50), IntStream.of(RECENT))
                        .toArray()))
                .isEqualTo(Momentum.FADING);
    }

    @Test
    void notNamedForHalfAYearIsDormant() {
        assertThat(momentum(1, 2, WEEKS - 1 - 26)).isEqualTo(Momentum.DORMANT);
        assertThat(momentum(1, 2, WEEKS - 26)).isEqualTo(Momentum.STEADY);
    }

    @Test
    void namedAgainAfterHalfAYearIsReturning() {
        assertThat(momentum(5, 26, RECENT)).isEqualTo(Momentum.RETURNING);
    }

    @Test
    void namedInUndatedReportsOnlyIsSteady() {
        Corpus corpus = corpus(
                List.of(Reports.naming(report("shelf", "Shelf", ""), "Lidar").undated()));
        assertThat(new Trends(corpus).momentum(lidar(corpus))).isEqualTo(Momentum.STEADY);
    }

    @Test
    void aSeriesCountsTheReportsOfEachDigest() {
        Corpus corpus = naming(3, 3, 7);
        TrendSeries series = new Trends(corpus).series(lidar(corpus));
        assertThat(series.digests()).hasSize(WEEKS);
        assertThat(series.digestsWithReports()).containsExactly(3, 7);
        assertThat(series.reports().get(3)).isEqualTo(2);
    }

    @Test
    void ofRisingTopicsThatWithMoreThanExpectedComesFirst() {
        List<Report> reports = new ArrayList<>();
        IntStream.of(20, 30, RECENT, RECENT + 1, RECENT + 2)
                .forEach(week -> reports.add(later(Reports.naming(report("l" + week, "L", ""), "Lidar"), week)));
        IntStream.range(RECENT, WEEKS)
                .forEach(week -> reports.add(later(Reports.naming(report("s" + week, "S", ""), "Sonar"), week)));
        reports.add(later(Reports.naming(report("s", "S", ""), "Sonar"), 40));
        Corpus corpus = corpus(reports);
        assertThat(new Trends(corpus)
                        .rising(Vocabulary.of(corpus, "").concepts(Kind.TECHNOLOGY), 9).stream()
                                .map(Concept::label))
                .containsExactly("Sonar", "Lidar");
    }

    @Test
    void nothingIsKnownWhereAllDigestsAreRecent() {
        Corpus corpus = Reports.corpus(Reports.naming(report("a", "A", ""), "Lidar"));
        assertThat(new Trends(corpus).isKnown()).isFalse();
        assertThat(new Trends(naming()).isKnown()).isTrue();
    }

    private static Momentum momentum(int... weeks) {
        Corpus corpus = naming(weeks);
        return new Trends(corpus).momentum(lidar(corpus));
    }

    private static Corpus naming(int... weeks) {
        return corpus(IntStream.range(0, weeks.length)
                .mapToObj(n -> later(Reports.naming(report("lidar-" + n, "Lidar", ""), "Lidar"), weeks[n]))
                .toList());
    }

    private static Concept lidar(Corpus corpus) {
        return Vocabulary.of(corpus, "").named(Kind.TECHNOLOGY, "Lidar").orElseThrow();
    }

    private static Corpus corpus(List<Report> further) {
        List<Report> reports = new ArrayList<>(further);
        IntStream.range(0, WEEKS).forEach(week -> reports.add(later(report("week-" + week, "Week", ""), week)));
        reports.sort(Corpus.order());
        List<Digest> digests = reports.stream()
                .collect(Collectors.groupingBy(Report::digest, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(digest ->
                        new Digest(digest.getKey(), digest.getValue().get(0).date(), digest.getValue()))
                .toList();
        return new Corpus(reports, digests, List.of());
    }
}
