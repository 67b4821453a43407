package foresite.insight;

import static foresite.insight.Reports.corpus;
import static foresite.insight.Reports.inFrench;
import static foresite.insight.Reports.later;
import static foresite.insight.Reports.linking;
import static foresite.insight.Reports.naming;
import static foresite.insight.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Report;
import foresite.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class RelatedReportsTest {

    private static final Report ICE = report("ice", "Ice and water", "Glaciers melt, and meltwater fills the valleys.");
    private static final Report RIVER =
            report("river", "Rivers without a source", "When glaciers are gone, no meltwater feeds a river.");
    private static final Report BANK = report("bank", "Money moves", "Banks close branches while payments go online.");

    @Test
    void reportsThatUseTheSameRareWordsAreRelated() {
        assertThat(told(corpus(ICE, RIVER, BANK), ICE)).containsExactly("river [] [glaciers, meltwater]");
    }

    @Test
    void reportsThatNameTheSameConceptAreRelated() {
        Report ice = naming(ICE, "Satellites");
        Report bank = naming(BANK, "Satellites");
        assertThat(told(corpus(ice, bank), bank)).containsExactly("ice [Satellites] []");
    }

    @Test
    void aRareConceptIsToldBeforeACommonOne() {
        Corpus corpus = corpus(
                naming(ICE, "Satellites", "Drones"), naming(RIVER, "Drones", "Satellites"), naming(BANK, "Drones"));
        assertThat(told(corpus, corpus.reports().get(1))).contains("river [Satellites, Drones] [glaciers, meltwater]");
    }

    @Test
    void theWordsOfASharedConceptAreNotToldAgain() {
        Report ice = naming(ICE, "Meltwater Sensors");
        Report river = naming(RIVER, "Meltwater sensors");
        assertThat(told(corpus(ice, river, BANK), ice)).containsExactly("river [Meltwater Sensors] [glaciers]");
    }

    @Test
    void oneSharedWordIsNoReason() {
        Report other = report("other", "Glaciers", "Climbers train their children.");
        assertThat(told(corpus(ICE, other, BANK), ICE)).isEmpty();
    }

    @Test
    void aWordIsToldAsItIsWrittenWithinASentence() {
        Report one = report("one", "GLACIERS AND NATO", "Glaciers worry NATO. The glacier recedes.");
        Report two = report("two", "NATO's Glacier", "Nothing.");
        assertThat(told(corpus(one, two, BANK), two)).containsExactly("one [] [glacier, NATO]");
    }

    @Test
    void stopWordsOfEitherLanguageRelateNothing() {
        Report one = inFrench(report("one", "Une mairie", "Toutes les voitures sont dans la rue avec nous."));
        Report two = inFrench(report("two", "Des oiseaux", "Avec nous, toutes les chansons sont dans la forêt."));
        assertThat(told(corpus(one, two, BANK), one)).isEmpty();
    }

    @Test
    void accentsPluralsAndCaseMakeNoDifference() {
        Report one = inFrench(report("one", "Énergies et forêts", "Rien."));
        Report two = inFrench(report("two", "L’ENERGIE, la foret", "Vide."));
        assertThat(told(corpus(one, two, BANK), one)).hasSize(1);
    }

    @Test
    void noReportIsRelatedToItselfOrToItsDuplicate() {
        Report ice = linking(ICE, "https://example.org/ice");
        Report again = linking(
                later(report("again", "Ice", "Glaciers melt, meltwater runs."), 1),
                ice.link().shown());
        assertThat(told(corpus(ice, again, RIVER, BANK), ice)).containsExactly("river [] [glaciers, meltwater]");
    }

    @Test
    void amongEqualsTheNewestIsClosestThenTheFirstId() {
        Corpus corpus = corpus(
                ICE,
                report("old-b", "A lake", "Glacier, meltwater, boats."),
                report("old-a", "A lake", "Glacier, meltwater, boats."),
                later(report("new", "A lake", "Glacier, meltwater, boats."), 3),
                report("shelf", "A lake", "Glacier, meltwater, boats.").undated());
        assertThat(relatedReports(corpus).of(ICE, 9).stream()
                        .map(each -> each.report().id()))
                .containsExactly("new", "old-a", "old-b", "shelf");
    }

    @Test
    void theClosestComeFirstAndNoMoreThanAsked() {
        Report near = report("near", "Ice and water in valleys", "Glaciers melt.");
        Corpus corpus = corpus(ICE, RIVER, BANK, near);
        assertThat(relatedReports(corpus).of(ICE, 1))
                .extracting(RelatedReports.Related::report)
                .containsExactly(near);
    }

    @Test
    void threadsFindTheSame() {
        Corpus corpus = random(300, 7);
        RelatedReports related = relatedReports(corpus);
        List<String> alone =
                corpus.reports().stream().map(report -> told(related, report)).toList();
        List<String> together = corpus.reports().parallelStream()
                .map(report -> told(related, report))
                .toList();
        assertThat(together).isEqualTo(alone);
        assertThat(corpus.reports().stream()
                        .map(report -> told(relatedReports(corpus), report))
                        .limit(20))
                .isEqualTo(alone.subList(0, 20));
    }

    /** Every report has every word and names every concept: the worst there is for an inverted index. */
    @Test
    @Timeout(60)
    void manyReportsOfTheSameWordsTakeNoLongTime() {
        String words = IntStream.range(0, 400).mapToObj(n -> "word" + n).collect(Collectors.joining(" "));
        Report[] reports = IntStream.range(0, 3_000)
                .mapToObj(n -> naming(report("report-" + n, "Title " + n, words + " own" + n), "Drones", "Satellites"))
                .toArray(Report[]::new);
        Corpus corpus = corpus(reports);
        RelatedReports related = relatedReports(corpus);
        assertThat(corpus.reports())
                .allSatisfy(report -> assertThat(related.of(report, 6)).hasSizeLessThanOrEqualTo(6));
    }

    private RelatedReports relatedReports(Corpus corpus) {
        return Insight.of(corpus, Vocabulary.of(corpus, "")).relatedReports();
    }

    private List<String> told(Corpus corpus, Report report) {
        return relatedReports(corpus).of(report, 10).stream()
                .map(RelatedReportsTest::told)
                .toList();
    }

    private static String told(RelatedReports related, Report report) {
        return related.of(report, 10).stream().map(RelatedReportsTest::told).collect(Collectors.joining("; "));
    }

    private static String told(RelatedReports.Related related) {
        return related.report().id() + " "
                + related.concepts().stream().map(Concept::label).toList() + " " + related.words();
    }

    /** Returns reports of words that are the rarer the higher their number. */
    private static Corpus random(int count, long seed) {
        Random random = new Random(seed);
        List<Report> reports = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            String words = IntStream.range(0, 40)
                    .mapToObj(none -> "word" + (int) Math.abs(random.nextGaussian() * 100))
                    .collect(Collectors.joining(" "));
            reports.add(later(report("report-" + n, "Title " + n, words), random.nextInt(50)));
        }
        return corpus(reports.toArray(Report[]::new));
    }
}
