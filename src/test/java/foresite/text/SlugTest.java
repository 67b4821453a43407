package foresite.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Data privacy,           data-privacy",
        "C,                      c",
        "C++,                    c-plus-plus",
        "C#,                     c-sharp",
        ".NET,                   dot-net",
        "Node.js,                node-js",
        "GPT-4o,                 gpt-4o",
        "GPT-3.5,                gpt-3-5",
        "R&D,                    r-and-d",
        "3D printing,            3d-printing",
        "Disney+ shows,          disney-plus-shows",
        "China’s drones,         chinas-drones",
        "Énergie d'été,          energie-dete",
        "Œuvre,                  oeuvre",
        "STRASSE,                strasse",
        "  --AI-- ,              ai",
        "../../x,                x",
        "..\\..\\x,              x",
        "/etc/passwd,            etc-passwd",
        "<script>,               script",
        "数据隐私,                 数据隐私",
        "Искусственный интеллект, искусственный-интеллект",
    })
    void nameIsSpeltInLowerCaseAndHyphens(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "CON, con-name",
        "nul, nul-name",
        "Com1, com1-name",
        "LPT9, lpt9-name",
        "index, index-name",
        "aux., aux-name"
    })
    void namesThatAreReservedGetAnotherWord(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!!!", "🤖", "€", "..", "/", "—", "\u0301"})
    void slugIsNeverEmpty(String name) {
        assertThat(Slug.of(name)).matches("sign-[0-9a-f]{8}");
    }

    @Test
    void namesOfDifferentSignsHaveDifferentSlugs() {
        assertThat(List.of("🤖", "€", "!!!", "??").stream().map(Slug::of)).doesNotHaveDuplicates();
    }

    @Test
    void longNamesAreCutAtAWordAndStayApart() {
        String name = "a report on the many names that a concept can have ".repeat(10);
        String one = Slug.of(name + "one");
        assertThat(one).hasSizeLessThan(175).matches("a-report-on-[a-z-]*[a-z]-[0-9a-f]{8}");
        assertThat(one).isNotEqualTo(Slug.of(name + "two"));
        assertThat(Slug.of("数".repeat(300)).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(175);
    }

    @Test
    void slugIsSafeWhateverTheName() {
        long seed = 7L;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String name = random.ints(random.nextInt(12), 1, 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(Slug.of(name))
                    .as("seed %d: %s", seed, name)
                    .isNotEmpty()
                    .doesNotContain("--", ".", "/", "\\", " ", ":", "%", "\u0000")
                    .doesNotStartWith("-")
                    .doesNotEndWith("-");
        }
    }
}
