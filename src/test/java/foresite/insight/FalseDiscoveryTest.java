package foresite.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class FalseDiscoveryTest {

    /** The example of Benjamini and Hochberg (1995), 3.2: of fifteen values, the first four are accepted at 5 %. */
    @Test
    void thePublishedExampleAcceptsFour() {
        double[] adjusted = FalseDiscovery.adjusted(new double[] {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1
        });
        assertThat(Arrays.stream(adjusted).filter(value -> value <= 0.05)).hasSize(4);
    }

    /** Expected values: SciPy 1.17.1, stats.false_discovery_control. */
    @Test
    void valuesStayInTheirOrder() {
        assertThat(FalseDiscovery.adjusted(new double[] {0.01, 0.001, 0.05, 0.20, 0.15, 0.15, 0.03, 0.9}))
                .containsExactly(new double[] {0.04, 0.008, 0.1, 0.228571428571, 0.2, 0.2, 0.08, 0.9}, within(1e-9));
    }

    @Test
    void nothingTestedIsNothingFound() {
        assertThat(FalseDiscovery.adjusted(new double[0])).isEmpty();
    }
}
