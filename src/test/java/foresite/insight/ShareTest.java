package foresite.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ShareTest {

    @Test
    void aShareInWordsHasASpaceThatDoesNotBreak() {
        assertThat(new Share(1, 25).percent()).isEqualTo("4\u00A0%");
        assertThat(new Share(1, 250).percent()).isEqualTo("0.4\u00A0%");
        assertThat(new Share(96, 10_000).percent()).isEqualTo("1\u00A0%");
        assertThat(new Share(0, 25).percent()).isEqualTo("0\u00A0%");
    }

    @Test
    void aShareOfNothingIsNone() {
        assertThat(new Share(0, 0).value()).isZero();
    }

    @Test
    void moreThanAllIsRefused() {
        assertThatThrownBy(() -> new Share(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
