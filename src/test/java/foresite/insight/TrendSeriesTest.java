package foresite.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foresite.insight.TrendSeries.Quarter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TrendSeriesTest {

    private static final List<LocalDate> DIGESTS = List.of(
            LocalDate.of(2024, 3, 31),
            LocalDate.of(2024, 11, 3),
            LocalDate.of(2024, 12, 29),
            LocalDate.of(2025, 4, 6),
            LocalDate.of(2025, 7, 6));

    @Test
    void quartersReachFromTheFirstWithAReportToTheNewestDigest() {
        assertThat(new TrendSeries(DIGESTS, List.of(0, 2, 1, 4, 0)).quarters())
                .containsExactly(
                        new Quarter(2024, 4, 3),
                        new Quarter(2025, 1, 0),
                        new Quarter(2025, 2, 4),
                        new Quarter(2025, 3, 0));
    }

    @Test
    void withoutReportsThereAreNoQuarters() {
        assertThat(new TrendSeries(DIGESTS, List.of(0, 0, 0, 0, 0)).quarters()).isEmpty();
        assertThat(new TrendSeries(List.of(), List.of()).quarters()).isEmpty();
    }

    @Test
    void reportsBetweenDigestsIncludeTheFirstAndNotTheLast() {
        assertThat(new TrendSeries(DIGESTS, List.of(1, 2, 3, 4, 5)).between(1, 3))
                .isEqualTo(5);
    }

    @Test
    void digestsWithReportsAreInOrder() {
        assertThat(new TrendSeries(DIGESTS, List.of(0, 2, 0, 1, 0)).digestsWithReports())
                .containsExactly(1, 3);
    }

    @Test
    void aCountForEachDigestIsRequired() {
        assertThatThrownBy(() -> new TrendSeries(DIGESTS, List.of(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
