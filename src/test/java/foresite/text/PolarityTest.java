package foresite.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PolarityTest {

    @Test
    void aWordOfTheListReversesWhateverItsCase() {
        assertThat(Polarity.reverses("Without")).isTrue();
        assertThat(Polarity.reverses("end-of-life")).isTrue();
    }

    @Test
    void aWordWithABeginningOfTheListReverses() {
        assertThat(Polarity.reverses("Declining")).isTrue();
        assertThat(Polarity.reverses("misinformation")).isTrue();
    }

    @Test
    void otherWordsDoNot() {
        assertThat(Polarity.reverses("battery")).isFalse();
        assertThat(Polarity.reverses("newspaper")).isFalse();
    }
}
