package foresite.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class QuarterTest {

    @Test
    void aDateIsInTheQuarterBetweenItsFirstAndLastDay() {
        Quarter quarter = Quarter.of(LocalDate.of(2025, 5, 31));
        assertThat(quarter).isEqualTo(new Quarter(2025, 2));
        assertThat(quarter.firstDay()).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(quarter.lastDay()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(quarter.words()).isEqualTo("Q2 2025");
    }

    @Test
    void quartersAreCountedOverTheTurnOfTheYear() {
        assertThat(new Quarter(2025, 1).plus(-1)).isEqualTo(new Quarter(2024, 4));
        assertThat(new Quarter(2024, 3).until(new Quarter(2025, 2))).isEqualTo(3);
        assertThat(Quarter.between(new Quarter(2024, 4), new Quarter(2025, 1)))
                .containsExactly(new Quarter(2024, 4), new Quarter(2025, 1));
    }

    @Test
    void aYearHasFourQuarters() {
        assertThatThrownBy(() -> new Quarter(2025, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
