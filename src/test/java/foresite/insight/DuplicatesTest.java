package foresite.insight;

import static foresite.insight.Reports.corpus;
import static foresite.insight.Reports.later;
import static foresite.insight.Reports.linking;
import static foresite.insight.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Corpus;
import foresite.model.Report;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class DuplicatesTest {

    private static final String LONG =
            "Turbines turn in the tide off the island, seals keep away from blades, fishermen"
                    + " fear for nets, engineers repair gears at sea, the mayor sells power to the mainland, children learn"
                    + " about currents, tourists photograph buoys, insurers ask for inspection, divers scrub algae.";

    @Test
    void reportsOfOneLinkAreDuplicates() {
        Report one = linking(report("one", "Tides", "An island runs on tides."), "https://example.org/tides");
        Report two = linking(later(report("two", "Other words", "Nothing alike."), 1), "https://example.org/tides");
        assertThat(told(corpus(one, two), one)).containsExactly("two: the same link");
        assertThat(told(corpus(one, two), two)).containsExactly("one: the same link");
    }

    @Test
    void reportsOfNearlyTheSameTextAreDuplicatesWhateverTheirTitle() {
        Report one = report("one", "Tides", LONG);
        Report two = later(report("two", "Currents", LONG.replace("algae", "rust")), 1);
        Report other = report("other", "Banks", "Branches close.");
        assertThat(told(corpus(one, two, other), one)).containsExactly("two: nearly the same text");
    }

    @Test
    void reportsOfTheSameSummaryAreDuplicatesWhateverElseTheySay() {
        String summary = "An island runs on TIDES alone; its people sell power, fish and bread.";
        Report one = report("one", "Tides", summary);
        Report two =
                report("two", "Power for all", summary.replace("TIDES", "tides").replace(';', ','));
        assertThat(told(corpus(one, two), two)).containsExactly("one: the same summary");
    }

    @Test
    void reportsOfTheSameTitleAreDuplicatesIfTheirTextsAgreeInPart() {
        Report one = report("one", "Tidal Turbines Feed a Whole Island", "Power and fish for all its people.");
        Report two = report("two", "Tidal turbines feed a whole island", "Seals worry about power.");
        assertThat(told(corpus(one, two), one)).containsExactly("two: the same title");
    }

    @Test
    void theTitleOfAColumnMakesNoDuplicates() {
        Report one = report("one", "The Week in Energy News", LONG);
        Report two = report(
                "two",
                "The Week in Energy News",
                "Banks close branches, shops refuse coins, beggars carry"
                        + " terminals, churches take cards, museums sell tickets online, pensioners queue at counters, robbers"
                        + " retire, vaults become bars, clerks train as nurses, mints strike medals for collectors.");
        assertThat(told(corpus(one, two), one)).isEmpty();
    }

    @Test
    void aShortTitleMakesNoDuplicates() {
        Report one = report("one", "Shift", "Tides, power, fish.");
        Report two = report("two", "Shift", "Tides, power, bread.");
        assertThat(told(corpus(one, two), one)).isEmpty();
    }

    @Test
    void theNumberOfAPartTellsTitlesApart() {
        Report one = report("one", "Tidal turbines feed islands, part 1", "Power and fish.");
        Report two = report("two", "Tidal turbines feed islands, part 2", "Power and bread.");
        assertThat(told(corpus(one, two), one)).isEmpty();
    }

    @Test
    void aDuplicateOfADuplicateIsNoneByThat() {
        Report one = linking(report("one", "Tides", "First."), "https://example.org/tides");
        Report two = linking(report("two", "Currents", LONG), "https://example.org/tides");
        Report three = report("three", "Streams", LONG);
        Corpus corpus = corpus(one, two, three);
        assertThat(told(corpus, one)).containsExactly("two: the same link");
        assertThat(told(corpus, two)).containsExactly("one: the same link", "three: nearly the same text");
        assertThat(told(corpus, three)).containsExactly("two: nearly the same text");
    }

    @Test
    void emptyReportsAreNoDuplicates() {
        Report one = report("one", "", "");
        Report two = report("two", "", "");
        assertThat(told(corpus(one, two), one)).isEmpty();
    }

    @Test
    @Timeout(60)
    void thousandsOfTheSameReportTakeNoLongTime() {
        Corpus corpus = corpus(IntStream.range(0, 5_000)
                .mapToObj(n ->
                        linking(report("report-" + n, "Tidal turbines feed islands", LONG), "https://example.org/"))
                .toArray(Report[]::new));
        assertThat(told(corpus, corpus.reports().get(0))).isNotEmpty();
    }

    private static List<String> told(Corpus corpus, Report report) {
        return new Duplicates(corpus, new TermCounts(corpus))
                .of(report).stream()
                        .map(duplicate -> duplicate.report().id() + ": "
                                + duplicate.evidence().words())
                        .toList();
    }
}
