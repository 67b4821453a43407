package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkdownTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            plain, 漢字 🦉        ~ plain\\, 漢字 🦉
            *bold* [a](b) <b>    ~ \\*bold\\* \\[a\\]\\(b\\) \\<b\\>
            a | b                ~ a \\| b
            # heading            ~ \\# heading
            """)
    void nothingIsMarkup(String text, String markdown) {
        assertThat(MarkdownText.of(text)).isEqualTo(markdown);
    }

    @Test
    void textStaysOnOneLineAndHasALimit() {
        assertThat(MarkdownText.of(" a\n\n b\u2028c\u202Ed ")).isEqualTo("a b c d");
        assertThat(MarkdownText.of("🦉".repeat(201))).isEqualTo("🦉".repeat(200) + "…");
    }

    @Test
    void onlySafeWebAddressesBecomeLinks() {
        assertThat(MarkdownText.link("a", "https://example.org/b_c")).isEqualTo("[a](<https://example.org/b_c>)");
        for (String url : new String[] {"", "javascript:x", "https://example.org/>x", "https://example.org/a b"}) {
            assertThat(MarkdownText.link("a", url)).isEqualTo("a");
        }
    }
}
