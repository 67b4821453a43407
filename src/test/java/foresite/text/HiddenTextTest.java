package foresite.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HiddenTextTest {

    private static String shown(String... lines) {
        return String.join("\n", HiddenText.of(List.of(lines)).lines());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a <span hidden>secret</span>b",
                "a <span HIDDEN=\"until-found\" class=x>secret</span>b",
                "a <div title='x' hidden><div>secret</div> secret</div>b",
                "a <p style=\"color: red; display : none\">secret</p>b",
                "a <em style='visibility:hidden'>secret</em>b",
                "a <img alt=\"secret\" style=\"display:none\">b"
            })
    void elementsThatBrowsersDoNotShowAreHidden(String line) {
        assertThat(shown(line)).isEqualTo("a b");
    }

    @Test
    void aHiddenElementOfSeveralLinesKeepsTheNumberOfLines() {
        assertThat(shown("a", "<div hidden>", "secret", "</div>", "b")).isEqualTo("a\n\n\n\nb");
    }

    @Test
    void anElementThatIsNeverClosedHidesTheRestAndIsReported() {
        HiddenText text = HiddenText.of(List.of("a", "<div hidden>", "secret"));
        assertThat(text.lines()).containsExactly("a", "", "");
        assertThat(text.open()).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the hidden gem",
                "a <a title=\"the hidden gem\" href=\"b\">c</a>",
                "<span data-hidden=\"x\">c</span>",
                "<span style=\"color: red\">c</span>",
                "List<T hidden",
                "a <script>shown()</script>b",
                "`<span hidden>` is HTML",
                "\\<span hidden>c"
            })
    void whatOnlyLooksHiddenIsShown(String line) {
        assertThat(shown(line)).isEqualTo(line);
    }

    @Test
    void percentSignsHideOverParagraphsUnlessTheyStandBetweenSpaces() {
        assertThat(shown("a %%secret", "", "secret%% b")).isEqualTo("a \n\n b");
        assertThat(shown("a %%", "secret", "", "%%", "b")).isEqualTo("a \n\n\n\nb");
        assertThat(shown("a 5 %% b", "", "c 6 %% d")).isEqualTo("a 5 %% b\n\nc 6 %% d");
        assertThat(shown("a 5%% b", "", "c 6%% d")).isEqualTo("a 5%% b\n\nc 6%% d");
    }

    @Test
    void manyOpenTagsTakeLittleTime() {
        String line = "<b x=\"1\" ".repeat(20_000) + "<i hidden>";
        assertThat(HiddenText.of(List.of(line, line)).lines()).hasSize(2);
    }
}
