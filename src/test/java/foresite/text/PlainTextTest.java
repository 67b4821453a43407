package foresite.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '"',
            value = {
                "wave power => wave power",
                "  wave power  => wave power",
                "F\\# => F#",
                "1999\\. A year => 1999. A year",
                "1. April => 1. April",
                "#1 risk => #1 risk",
                "- 40 degrees => - 40 degrees",
                "AT&amp;T and caf&eacute;s => AT&T and cafés",
                "**tidal** _energy_ => tidal energy",
                "a snake_case_name => a snake_case_name",
                "3 * 4 * 5 => 3 * 4 * 5",
                "f(x) = a_1 + b_2 => f(x) = a_1 + b_2",
                "\\*not bold\\* => *not bold*",
                "==bright== and ~~gone~~ => bright and gone",
                "a == b => a == b",
                "[[Tidal power]] => Tidal power",
                "[[TP|tidal power]] plants => tidal power plants",
                "[[theme: Tidal power]] => Tidal power",
                "[a **bold** link](https://example.org/a_b_c \"Title\") => a bold link",
                "![a dam](dam.png) wall => a dam wall",
                "[![a dam](dam.png)](https://example.org) => a dam",
                "[sic] and [a][b] => [sic] and [a][b]",
                "[*sic*] => [sic]",
                "`let a_b = *c` => let a_b = *c",
                "``a ` b`` => a ` b",
                "one<br>two<br/>three => one two three",
                "H<sub>2</sub>O <!-- really --> here => H2O  here",
                "List<T> of <b>things</b> => List<T> of things",
                "a < b > c => a < b > c",
                "<https://example.org/x_y> => https://example.org/x_y",
                "<me@example.org> => me@example.org",
                "[C# compiler](https://example.org) uses snake_case => C# compiler uses snake_case",
                "[](https://example.org) => [](https://example.org)",
            })
    void aLineHasTheWordsThatAReaderSees(String markdown, String words) {
        assertThat(PlainText.ofLine(markdown)).isEqualTo(words);
    }

    @Test
    void anythingButAFormattingTagIsText() {
        assertThat(PlainText.ofLine("Map<Key, Value> <script>x</script>"))
                .isEqualTo("Map<Key, Value> <script>x</script>");
    }

    @Test
    void aTextHasALineForEachBlock() {
        String markdown = """
                # On *tides*

                The [ministry][1] builds
                a **dam**.

                * first
                * second, with `code_1`

                > A quotation.

                | name | cost |
                |------|------|
                | dam  | high |

                ```sh
                # open
                open --gate_1
                ```

                [1]: https://example.org/ministry
                """;
        assertThat(PlainText.of(markdown))
                .isEqualTo("On tides\nThe ministry builds a dam.\nfirst\nsecond, with code_1\nA quotation.\nname cost\n"
                        + "dam high\n# open\nopen --gate_1");
    }

    @Test
    void depthAndLongRunsOfMarksCostNoStackAndLittleTime() {
        String deep = "*a **b ".repeat(2_000) + "c" + "** *".repeat(2_000);
        assertThat(PlainText.ofLine(deep)).contains("c");
        assertThat(PlainText.of("> ".repeat(2_000) + "deep")).contains("deep");
        assertThat(PlainText.ofLine("[".repeat(50_000) + "x")).contains("x");
    }
}
