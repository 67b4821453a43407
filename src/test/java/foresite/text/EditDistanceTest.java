package foresite.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({"theme, theme, 0", "theme, themes, 1", "theme, thmee, 1", "theme, them, 1", "a, '', 1", "form, farms, 2"
    })
    void lettersThatAreReplacedRemovedAddedOrSwappedCount(String a, String b, int distance) {
        assertThat(EditDistance.of(a, b)).isEqualTo(distance);
        assertThat(EditDistance.of(b, a)).isEqualTo(distance);
    }
}
