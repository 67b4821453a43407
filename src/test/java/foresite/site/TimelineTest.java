package foresite.site;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.insight.TimeAxis;
import foresite.site.Timeline.Count;
import foresite.site.Timeline.Year;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TimelineTest {

    private static final TimeAxis AXIS = new TimeAxis(LocalDate.of(2024, 5, 5), LocalDate.of(2025, 9, 7));

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    @Test
    void eachReportIsADotOnWholeYears() {
        assertThat(Timeline.of(AXIS, List.of(day(2024, 1, 1), day(2025, 1, 1), day(2025, 12, 31)), ""))
                .isEqualTo(new Timeline(
                        6,
                        "One dot a report, 2024 to 2025",
                        "M3 3h0M303 3h0M597 3h0",
                        List.of(new Year(2024, 0), new Year(2025, 300)),
                        List.of(new Count("Q1 2024", 1), new Count("Q1 2025", 1), new Count("Q4 2025", 1))));
    }

    @Test
    void reportsOfTheSameTimeAreStacked() {
        Timeline stacked = Timeline.of(AXIS, Collections.nCopies(3, day(2024, 1, 1)), ", narrower topics included");
        assertThat(stacked.height()).isEqualTo(18);
        assertThat(stacked.dots()).isEqualTo("M3 15h0M3 9h0M3 3h0");
        assertThat(stacked.title()).isEqualTo("One dot a report, narrower topics included, 2024 to 2025");
        assertThat(stacked.quarters()).containsExactly(new Count("Q1 2024", 3));
    }

    @Test
    void aStackIsNeverHigherThanAPictureAndTheWordsSayWhatADotIs() {
        Timeline many = Timeline.of(AXIS, Collections.nCopies(100, day(2024, 1, 1)), "");
        assertThat(many.title()).isEqualTo("One dot for up to 7 reports, 2024 to 2025");
        assertThat(many.dots().split("h0")).hasSize(15);
        assertThat(many.height()).isEqualTo(90);
        assertThat(many.quarters()).containsExactly(new Count("Q1 2024", 100));
    }

    @Test
    void aDateOutsideTheCorpusIsAtItsEdge() {
        assertThat(Timeline.of(AXIS, List.of(day(2020, 1, 1), day(2030, 1, 1)), "")
                        .dots())
                .isEqualTo("M3 3h0M597 3h0");
    }

    @Test
    void aNewDigestWithinTheYearMovesNoDot() {
        TimeAxis later = new TimeAxis(AXIS.first(), day(2025, 11, 30));
        List<LocalDate> dates = List.of(day(2024, 6, 1), day(2025, 8, 1));
        assertThat(Timeline.of(later, dates, "")).isEqualTo(Timeline.of(AXIS, dates, ""));
    }

    @Test
    void aCorpusOfOneYearNamesItOnce() {
        TimeAxis year = new TimeAxis(day(2025, 3, 2), day(2025, 3, 2));
        Timeline one = Timeline.of(year, List.of(day(2025, 3, 2)), "");
        assertThat(one.title()).isEqualTo("One dot a report, 2025");
        assertThat(one.years()).containsExactly(new Year(2025, 0));
    }
}
