package foresite.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlTest {

    @ParameterizedTest
    @ValueSource(chars = {0, 1, 8, 0x0B, 0x0C, 0x0E, 0x1B, 0x1F, 0x7F, 0x80, 0x9F, 0xFFFE, 0xFFFF})
    void forbiddenCharactersAreSpaces(char c) {
        assertThat(Html.escaped("a" + c + "<")).isEqualTo("a &lt;");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\t', '\n', '\r', ' ', '~', 0xA0, 0xD7FF, 0xE000, 0xFFFD})
    void othersStay(char c) {
        assertThat(Html.escaped("a" + c)).isEqualTo("a" + c);
    }
}
