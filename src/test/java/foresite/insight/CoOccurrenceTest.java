package foresite.insight;

import static foresite.insight.Reports.corpus;
import static foresite.insight.Reports.naming;
import static foresite.insight.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CoOccurrenceTest {

    /** A hundred reports; every other one names the cloud. */
    private static final Corpus CORPUS = corpus(IntStream.range(0, 100)
            .mapToObj(number -> naming(report("r" + number, "R", ""), names(number)))
            .toArray(Report[]::new));

    private static String[] names(int number) {
        List<String> names = new ArrayList<>();
        if (number % 2 == 0) {
            names.add("Cloud");
        }
        if (number < 6) {
            names.addAll(List.of("Lidar", number < 3 ? "Sonar" : number < 5 ? "Radar" : "Maps"));
        }
        return names.toArray(String[]::new);
    }

    @Test
    void thoseFurthestFromChanceComeFirst() {
        assertThat(of(CORPUS, "Lidar", 9)).containsExactly("Sonar 3", "Radar 2");
    }

    @Test
    void whatHalfOfAllReportsNameIsNoCompany() {
        assertThat(of(CORPUS, "Lidar", 9)).noneMatch(name -> name.startsWith("Cloud"));
    }

    @Test
    void noMoreThanAskedAreReturned() {
        assertThat(of(CORPUS, "Lidar", 1)).containsExactly("Sonar 3");
    }

    @Test
    void aReportThatNamesOneTwiceCountsOnce() {
        Report[] twice = IntStream.range(0, 50)
                .mapToObj(number -> number < 3
                        ? naming(report("r" + number, "R", ""), "Lidar", "Sonar", "Sonars", "sonar")
                        : report("r" + number, "R", ""))
                .toArray(Report[]::new);
        assertThat(of(corpus(twice), "Lidar", 9)).containsExactly("Sonar 3");
    }

    @Test
    void ofADamagedReportSoManyAreCountedOnly() {
        String[] names =
                IntStream.range(0, 300).mapToObj(n -> "Thing" + n + "x").toArray(String[]::new);
        Report[] reports = IntStream.range(0, 50)
                .mapToObj(number ->
                        number < 2 ? naming(report("r" + number, "R", ""), names) : report("r" + number, "R", ""))
                .toArray(Report[]::new);
        assertThat(of(corpus(reports), "Thing0x", 999))
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
