package foresite.insight;

import static foresite.insight.Reports.corpus;
import static foresite.insight.Reports.later;
import static foresite.insight.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import foresite.model.Corpus;
import foresite.model.Report;
import foresite.model.Signal;
import foresite.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of all signals, with topics, novelty and near-copies. */
final class CorpusSignalsTest {

    private static final List<String> SUBJECTS =
            List.of("harbour", "orchard", "railway", "library", "kitchen", "glacier", "theatre", "hospital");

    private static Signal signal(String name, String change) {
        return new Signal(name, "", change, "", "", 0);
    }

    private static CorpusSignals of(Report... reports) {
        return of(List.of(), reports);
    }

    private static CorpusSignals of(List<String> floodTopics, Report... reports) {
        Corpus corpus = corpus(reports);
        return Insight.of(corpus, Vocabulary.of(corpus, ""), floodTopics).signals();
    }

    private static Report technologies(String id, String... names) {
        return Reports.with(report(id, id, ""), List.of(names), List.of(), "");
    }

    /** Returns so many early signals on other things, for a signal to be compared with. */
    private static Report early(int signals) {
        List<Signal> early = new ArrayList<>();
        for (int i = 0; i < signals; i++) {
            String subject = SUBJECTS.get(i % SUBJECTS.size());
            early.add(signal("The " + subject + " of town" + i, "From old" + i + " paint to new" + i + " paint"));
        }
        return Reports.withSignals(report("early", "Early", ""), early.toArray(Signal[]::new));
    }

    @Test
    void theOldestComeFirstAndEqualOnesOfAReportAreOne() {
        Signal twice = signal("Twice", "From a to b");
        CorpusSignals signals = of(
                Reports.withSignals(later(report("new", "New", ""), 2), signal("Late", "From c to d")),
                Reports.withSignals(report("old", "Old", ""), twice, twice, signal("Other", "From e to f")));
        assertThat(signals.all())
                .extracting(entry -> entry.signal().name(), CorpusSignals.Entry::report, CorpusSignals.Entry::place)
                .containsExactly(tuple("Twice", 0, 0), tuple("Other", 0, 1), tuple("Late", 1, 0));
    }

    @Test
    void aTopicIsListedOnceSignalsOfTwoReportsAreAboutIt() {
        CorpusSignals signals = of(
                Reports.withSignals(
                        technologies("a", "Heat pumps", "Kelp farming"),
                        signal("Heat pumps in flats", "From gas to heat pumps")),
                Reports.withSignals(
                        later(technologies("b", "Heat pumps"), 1),
                        signal("Renting heat", "From buying to renting heat pumps"),
                        signal("Kelp farming", "From sea to kelp farming")));
        assertThat(signals.topics())
                .extracting(topic -> topic.concept().label())
                .containsExactly("Heat pumps");
        assertThat(signals.topics().get(0).signals()).isEqualTo(2);
        assertThat(signals.all())
                .extracting(CorpusSignals.Entry::topics)
                .containsExactly(List.of(0), List.of(0), List.of());
    }

    @Test
    void signalsAboutAFloodTopicAreMarked() {
        CorpusSignals signals = of(
                List.of("Heat pumps"),
                Reports.withSignals(technologies("a", "Heat pumps"), signal("Heat pumps", "From gas to heat pumps")),
                Reports.withSignals(
                        later(technologies("b", "Heat pumps"), 1),
                        signal("Heat pumps", "From few to many heat pumps"),
                        signal("Kelp", "From sea to farm")));
        assertThat(signals.all()).extracting(CorpusSignals.Entry::flood).containsExactly(true, true, false);
    }

    @Test
    void withFewEarlierSignalsNoveltyIsUnknown() {
        CorpusSignals signals =
                of(early(150), Reports.withSignals(later(report("b", "B", ""), 1), signal("Kelp", "From sea to farm")));
        assertThat(signals.all()).extracting(CorpusSignals.Entry::novelty).containsOnly(SignalNovelty.UNKNOWN);
    }

    @Test
    void whatNoEarlierSignalSaysIsAllNewAndACopyIsNot() {
        Signal first = signal("Whale song translation", "From listening to whales to answering them");
        CorpusSignals signals = of(
                early(300),
                Reports.withSignals(later(report("b", "B", ""), 1), first),
                Reports.withSignals(later(report("c", "C", ""), 2), first));
        CorpusSignals.Entry b = signals.all().get(300);
        CorpusSignals.Entry c = signals.all().get(301);
        assertThat(b.novelty()).isEqualTo(100);
        assertThat(b.alike()).isEqualTo(300);
        assertThat(c.novelty()).isZero();
        assertThat(c.alike()).isEqualTo(300);
    }

    @Test
    void laterSignalsChangeNoEarlierFigure() {
        Report later =
                Reports.withSignals(later(report("b", "B", ""), 1), signal("The railway of whales", "From a to b"));
        Report last =
                Reports.withSignals(later(report("c", "C", ""), 2), signal("The railway of whales", "From a to b"));
        List<CorpusSignals.Entry> before = of(early(300), later).all();
        assertThat(of(early(300), later, last).all().subList(0, before.size())).isEqualTo(before);
    }

    @Test
    void aSignalIsComparedWithThoseOfItsOwnLanguage() {
        Signal french = signal(
                "Les trains de nuit",
                "Les voyageurs passent de l'avion aux trains de nuit dans toute l'Europe, car ils sont moins chers");
        CorpusSignals signals = of(early(300), Reports.withSignals(later(report("b", "B", ""), 1), french));
        // The report says that it is in English, and there are 300 signals in English. There is none in French.
        assertThat(signals.all().get(300).novelty()).isEqualTo(SignalNovelty.UNKNOWN);
    }
}
