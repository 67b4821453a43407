package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintableTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a report.md", "café, 漢字 🦉"})
    void textStaysAsItIs(String text) {
        assertThat(Printable.line(text)).isEqualTo(text);
    }

    @Test
    void whatATerminalObeysIsShown() {
        assertThat(Printable.line("\u0000\u001B[2J\u0007\r\u007F\u009B\u202Ea\u2066"))
                .isEqualTo("\u2400\u241B[2J\u2407\u240D\u2421\uFFFD\uFFFDa\uFFFD");
    }

    @Test
    void aNameIsNoLineOfItsOwn() {
        assertThat(Printable.line("a\nerror: b\tc")).isEqualTo("a\u240Aerror: b c");
    }
}
