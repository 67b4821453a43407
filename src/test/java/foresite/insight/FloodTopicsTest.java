package foresite.insight;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FloodTopicsTest {

    /** Returns reports of which the first so many name tides, and one each a kite. */
    private static Corpus corpus(int all, int tides) {
        return Reports.corpus(IntStream.range(0, all)
                .mapToObj(n -> {
                    Report report = Reports.report("r" + n, "R", "");
                    return n < tides
                            ? Reports.naming(report, "Tides")
                            : n == tides ? Reports.naming(report, "Kites") : report;
                })
                .toArray(Report[]::new));
    }

    private static FloodTopics of(Corpus corpus, String... names) {
        return FloodTopics.of(corpus, Vocabulary.of(corpus, ""), List.of(names));
    }

    private static List<String> labels(FloodTopics flood) {
        return flood.topics().stream().map(Concept::label).toList();
    }

    @Test
    void aTopicOfMoreThanAQuarterOfAllReportsIsOne() {
        assertThat(labels(of(corpus(40, 11)))).containsExactly("Tides");
        assertThat(labels(of(corpus(40, 10)))).isEmpty();
    }

    @Test
    void inFewReportsAQuarterIsChance() {
        assertThat(labels(of(corpus(39, 30)))).isEmpty();
    }

    @Test
    void theSettingsNameThemInsteadInWhateverCase() {
        assertThat(labels(of(corpus(40, 30), "kites"))).containsExactly("Kites");
        assertThat(labels(of(corpus(5, 2), "TIDES", "unknown"))).containsExactly("Tides");
    }

    @Test
    void aTopicIsContainedByItsKindAndKey() {
        Corpus corpus = corpus(40, 30);
        Vocabulary vocabulary = Vocabulary.of(corpus, "");
        FloodTopics flood = FloodTopics.of(corpus, vocabulary, List.of());
        assertThat(flood.contains(vocabulary.named(Kind.TECHNOLOGY, "Tides").orElseThrow()))
                .isTrue();
        assertThat(flood.contains(vocabulary.named(Kind.TECHNOLOGY, "Kites").orElseThrow()))
                .isFalse();
    }
}
