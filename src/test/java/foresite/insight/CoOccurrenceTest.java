package foresite.insight;

import static foresite.insight.Reports.corpus;
import static foresite.insight.Reports.naming;
import static foresite.insight.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CoOccurrenceTest {

    private static final Corpus CORPUS = corpus(
            naming(report("a", "A", ""), "Lidar", "Sonar", "Radar"),
            naming(report("b", "B", ""), "Lidar", "Sonar"),
            naming(report("c", "C", ""), "Lidar", "Maps"),
            naming(report("d", "D", ""), "Radar"));

    @Test
    void reportsThatNameBothAreCountedMostFirst() {
        assertThat(of(CORPUS, "Lidar", 9)).containsExactly("Sonar 2", "Radar 1", "Maps 1");
    }

    @Test
    void noMoreThanAskedAreReturned() {
        assertThat(of(CORPUS, "Lidar", 1)).containsExactly("Sonar 2");
    }

    @Test
    void aReportThatNamesOneTwiceCountsOnce() {
        Report twice = naming(report("a", "A", ""), "Lidar", "Sonar", "Sonars", "sonar");
        assertThat(of(corpus(twice), "Lidar", 9)).containsExactly("Sonar 1");
    }

    @Test
    void aDamagedReportCountsForSoManyOnly() {
        String[] names =
                IntStream.range(0, 300).mapToObj(n -> "Thing" + n + "x").toArray(String[]::new);
        assertThat(of(corpus(naming(report("a", "A", ""), names)), "Thing0x", 999))
                .hasSizeBetween(CoOccurrence.MAX_PER_REPORT - 1, CoOccurrence.MAX_PER_REPORT);
    }

    private static List<String> of(Corpus corpus, String technology, int limit) {
        Vocabulary vocabulary = Vocabulary.of(corpus, "");
        return Insight.of(corpus, vocabulary)
                .coOccurrence()
                .of(vocabulary.named(Kind.TECHNOLOGY, technology).orElseThrow(), Kind.TECHNOLOGY, limit)
                .stream()
                .map(companion -> companion.concept().label() + " " + companion.shared())
                .toList();
    }
}
