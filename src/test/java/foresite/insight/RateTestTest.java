package foresite.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RateTestTest {

    /** Expected values: SciPy 1.17.1, b = binom(n, p); m = b.pmf(x) / 2; min(1, 2 * min(b.cdf(x) - m, b.sf(x) + m)). */
    @ParameterizedTest
    @CsvSource({
        "0, 8, 0.25, 0.10011291503906258",
        "5, 8, 0.25, 0.031524658203125",
        "9, 14, 0.31, 0.01267896378389416",
        "3, 10, 0.3, 0.9676064951999994",
        "30, 60, 0.25, 3.5069919806475776e-05",
        "700, 2600, 0.25, 0.024508185389157135",
        "12, 12, 0.5, 0.000244140625",
        "0, 0, 0.4, 1"
    })
    void theValueIsTwiceTheSmallerMidP(int events, int all, double part, double expected) {
        assertThat(RateTest.twoSided(events, all, part)).isCloseTo(expected, within(1e-9 * expected));
    }

    @Test
    void bothSidesAreTreatedAlike() {
        assertThat(RateTest.twoSided(3, 20, 0.4)).isCloseTo(RateTest.twoSided(17, 20, 0.6), within(1e-12));
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThatThrownBy(() -> RateTest.twoSided(3, 2, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RateTest.twoSided(1, 2, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
