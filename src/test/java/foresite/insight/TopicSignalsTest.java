package foresite.insight;

import static foresite.insight.Reports.corpus;
import static foresite.insight.Reports.naming;
import static foresite.insight.Reports.report;
import static foresite.insight.Reports.withSignals;
import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.model.Signal;
import foresite.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which signals a topic's page shows. */
final class TopicSignalsTest {

    private static Signal signal(String name, String description, String change) {
        return new Signal(name, description, change, "", "", 0);
    }

    private static List<String> of(String technology, Report... reports) {
        Corpus corpus = corpus(reports);
        Vocabulary vocabulary = Vocabulary.of(corpus, "");
        return new TopicSignals(corpus, vocabulary)
                .of(vocabulary.named(Kind.TECHNOLOGY, technology).orElseThrow(), 9).stream()
                        .map(found -> found.signal().name())
                        .toList();
    }

    @Test
    void aSignalIsAboutWhatItNamesNotAboutWhatItsReportNames() {
        assertThat(of(
                        "Gene editing",
                        withSignals(
                                naming(report("a", "A", ""), "Gene editing"),
                                signal("Corporate influence", "Firms pay for science.", "From free to paid"),
                                signal("Edited wheat", "Gene editing reaches farms.", "From lab to field"))))
                .containsExactly("Edited wheat");
    }

    @Test
    void aSignalOfAReportThatDoesNotListTheTopicCountsAsWell() {
        assertThat(of(
                        "Gene editing",
                        naming(report("a", "A", ""), "Gene editing"),
                        withSignals(report("b", "B", ""), signal("Wheat", "Edited.", "From sowing to gene editing"))))
                .containsExactly("Wheat");
    }

    @Test
    void aWordOfAnotherFormIsNoEvidence() {
        assertThat(of(
                        "Isolation",
                        withSignals(
                                naming(report("a", "A", ""), "Isolation"),
                                signal("Open labs", "Labs meet.", "From isolated research to shared work"))))
                .isEmpty();
    }

    @Test
    void ofEachReportTwoAreShownAndOfNearCopiesOne() {
        Report first = withSignals(
                naming(report("a", "A", ""), "Gene editing"),
                signal("One", "Gene editing of wheat in dry fields.", "From rain to wells"),
                signal("Two", "Schools teach gene editing.", "From books to labs"),
                signal("Three", "A tax on gene editing is planned.", "From free to taxed"));
        Report copy = withSignals(
                naming(report("b", "B", ""), "Gene editing"),
                signal("Two", "Schools teach gene editing.", "From books to the labs"));
        assertThat(of("Gene editing", first, copy)).hasSize(3).containsOnlyOnce("Two");
    }
}
