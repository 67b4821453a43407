package foresite.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LogLikelihoodTest {

    /** Dunning (1993), table 1: "the swiss" occurs 110 times, "the" 2442 times, "swiss" 111 times without the other. */
    @Test
    void thePublishedExampleHasItsValue() {
        assertThat(LogLikelihood.signed(110, 110 + 2442, 110 + 111, 110 + 2442 + 111 + 29114))
                .isCloseTo(270.72, within(0.005));
    }

    /** Expected values: SciPy 1.17.1, stats.chi2_contingency(table, correction=False, lambda_="log-likelihood"). */
    @ParameterizedTest
    @CsvSource({
        "3, 5, 7, 2600, 30.299801687271525",
        "2, 2, 2, 2600, 32.67893931763069",
        "10, 100, 200, 1000, -8.023083285524343",
        "0, 40, 50, 500, -8.805774562423238"
    })
    void moreThanChanceIsPositiveAndLessIsNegative(int both, int one, int other, int all, double expected) {
        assertThat(LogLikelihood.signed(both, one, other, all)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void independentEventsHaveNone() {
        assertThat(LogLikelihood.signed(10, 100, 100, 1000)).isCloseTo(0, within(1e-9));
        assertThat(LogLikelihood.signed(0, 0, 5, 10)).isZero();
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThatThrownBy(() -> LogLikelihood.signed(3, 2, 5, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogLikelihood.signed(0, 6, 5, 10)).isInstanceOf(IllegalArgumentException.class);
    }
}
