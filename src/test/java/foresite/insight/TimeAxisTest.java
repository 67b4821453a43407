package foresite.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class TimeAxisTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 12, 3);

    @Test
    void theFirstDateIsAtZeroAndTheLastAtOne() {
        TimeAxis axis = new TimeAxis(FIRST, FIRST.plusDays(100));
        assertThat(axis.at(FIRST)).isZero();
        assertThat(axis.at(FIRST.plusDays(25))).isEqualTo(0.25);
        assertThat(axis.at(FIRST.plusDays(100))).isEqualTo(1);
    }

    @Test
    void yearsThatBeginOnTheAxisAreItsMarks() {
        assertThat(new TimeAxis(FIRST, LocalDate.of(2025, 2, 1)).years()).containsExactly(2024, 2025);
        assertThat(new TimeAxis(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1)).years())
                .containsExactly(2024);
    }

    @Test
    void theOnlyDateIsInTheMiddle() {
        assertThat(new TimeAxis(FIRST, FIRST).at(FIRST)).isEqualTo(0.5);
    }
}
