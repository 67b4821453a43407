package foresite.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldTest {

    @Test
    void aPointBeforeTheFirstLetterTellsNamesApart() {
        assertThat(Fold.key(".NET")).isNotEqualTo(Fold.key("NET"));
        assertThat(Fold.key("Data . privacy")).isEqualTo(Fold.key("Data privacy"));
    }

    @Test
    void whatCannotBeSeenTellsNothing() {
        assertThat(Fold.key("Mylo\uFE0F leather")).isEqualTo(Fold.key("Mylo leather"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "Data privacy          = data Privacy",
                "Data privacy          = data-privacy",
                "deep-learning         = Deep Learning.",
                "Data privacy          = “Data”  privacy!",
                "réseau électrique     = Reseau electrique",
                "Œuvre d’art           = œuvre d'art",
                "ÆSTHETICS             = aesthetics",
                "Straße                = STRASSE",
                "ﬁntech                = fintech",
                "ChatGPT™              = ChatGPT",
                "batteries             = battery",
                "drones                = drone",
                "boxes                 = box",
                "losses                = loss",
                "movies                = movie",
                "LLMs                  = LLM",
                "GPUs                  = GPU",
                "APIs                  = API",
                "TVs                   = TV",
                "China’s drones        = China drone",
                "workers’ rights       = worker right",
                "R&D                   = R and D",
                "Large Language Models (LLMs) = large language model",
                "GPT-4                 = GPT 4",
            })
    void namesThatDifferInWritingAreOne(String one, String other) {
        assertThat(Fold.key(one)).isEqualTo(Fold.key(other));
    }

    @Test
    void namesThatMeanOthersStayApart() {
        List<String> names = List.of(
                "C",
                "C++",
                "C#",
                ".NET",
                "F#",
                "3D",
                "2D",
                "4D",
                "GPT-4",
                "GPT-4o",
                "GPT-3.5",
                "GPT-3",
                "GPT-35",
                "5G",
                "6G",
                "Web 2.0",
                "Web 3",
                "news",
                "new",
                "bias",
                "bia",
                "physics",
                "virus",
                "gas",
                "GA",
                "analysis",
                "+",
                "#",
                "€",
                "*");
        assertThat(names.stream().map(Fold::key)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "C,              c",
        "C++,            c++",
        "C#,             c#",
        "3D printing,    3d printing",
        "GPT-4,          gpt 4",
        "GPT-4o,         gpt 4o",
        "GPT-3.5,        gpt 3.5",
        "Disney+,        disney+",
        "the series,     the series",
        "AI/ML,          ai ml",
    })
    void whatTellsNamesApartStays(String name, String key) {
        assertThat(Fold.key(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"数据隐私", "الذكاء الاصطناعي", "искусственный интеллект", "कृत्रिम बुद्धिमत्ता", "プライバシー", "인공지능"})
    void lettersOfEveryScriptStay(String name) {
        assertThat(Fold.key(name)).isEqualTo(Fold.key(" " + name + "! ")).hasSizeGreaterThanOrEqualTo(name.length());
    }

    @Test
    void marksThatMakeAnotherLetterStay() {
        assertThat(Fold.key("कि")).isNotEqualTo(Fold.key("की"));
        assertThat(Fold.key("プール")).isNotEqualTo(Fold.key("フール"));
        assertThat(Fold.key("й")).isNotEqualTo(Fold.key("и"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "!!!", "€", "🤖", "—", "()", "++", " ", ""})
    void keyIsNeverEmpty(String name) {
        assertThat(Fold.key(name)).isNotEmpty();
    }
}
