package foresite.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemmerTest {

    @ParameterizedTest
    @CsvSource({"regulations, regulated", "robotics, robotic", "manipulated, manipulation"})
    void formsOfOneWordHaveOneStem(String one, String other) {
        assertThat(Stemmer.stem(one)).isEqualTo(Stemmer.stem(other));
    }

    @ParameterizedTest
    @CsvSource({"reality, real", "activism, active", "organ, organization", "university, universal"})
    void wordsOfDifferentMeaningHaveTheirOwn(String one, String other) {
        assertThat(Stemmer.stem(one)).isNotEqualTo(Stemmer.stem(other));
    }
}
