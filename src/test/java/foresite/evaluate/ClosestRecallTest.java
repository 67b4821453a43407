package foresite.evaluate;

import static foresite.insight.Reports.corpus;
import static foresite.insight.Reports.listing;
import static foresite.insight.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Corpus;
import foresite.model.Report;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ClosestRecallTest {

    private static final Report A = report("a", "Glaciers", "Meltwater fills valleys.");
    private static final Report B = report("b", "Rivers", "Meltwater of glaciers.");
    private static final Report C = report("c", "Banks", "Branches close.");

    @Test
    void recallIsTheMeanShareOfTheListThatIsFoundAgain() {
        Report half = listing(report("half", "", ""), "a", "b");
        Report none = listing(report("none", "", ""), "c");
        Corpus corpus = corpus(A, B, C, half, none);
        assertThat(ClosestRecall.of(corpus, report -> List.of(A))).isEqualTo(new ClosestRecall(0.25, 2));
    }

    @Test
    void theReportItselfRepeatedAndUnknownIdsDoNotCount() {
        Report listing = listing(report("d", "", ""), "d", "a", "a", "gone");
        Report empty = listing(report("e", "", ""), "e", "gone");
        Corpus corpus = corpus(A, listing, empty);
        assertThat(ClosestRecall.of(corpus, report -> List.of(A))).isEqualTo(new ClosestRecall(1, 1));
    }

    @Test
    void onlyTheFirstTenFoundCountAndAListOfMoreCountsAsTen() {
        List<Report> many = IntStream.range(0, 20)
                .mapToObj(n -> report("report-" + n, "", ""))
                .toList();
        Report listing =
                listing(report("z", "", ""), many.stream().map(Report::id).toArray(String[]::new));
        Corpus corpus = new Corpus(
                IntStream.range(0, 21)
                        .mapToObj(n -> n < 20 ? many.get(n) : listing)
                        .toList(),
                List.of(),
                List.of());
        assertThat(ClosestRecall.of(corpus, report -> many)).isEqualTo(new ClosestRecall(1, 1));
    }

    @Test
    void withoutListsThereIsNothingToMeasure() {
        assertThat(ClosestRecall.of(corpus(A), report -> List.of())).isEqualTo(new ClosestRecall(0, 0));
    }

    @Test
    void thePlainSearchFindsByTitleAndSummary() {
        Report asking = listing(A, "b");
        assertThat(ClosestRecall.ofPlainBm25(corpus(asking, B, C))).isEqualTo(new ClosestRecall(1, 1));
        assertThat(new PlainBm25(corpus(asking, B, C)).of(asking, 10)).containsExactly(B);
    }
}
