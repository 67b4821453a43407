package foresite.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenLanguageTest {

    private static final String FRENCH =
            "La Commission veut que les entreprises réparent les appareils pour une durée de dix ans.";
    private static final String ENGLISH =
            "The Commission wants companies to repair devices for ten years, and the law is on its way.";

    @ParameterizedTest
    @CsvSource({
        "es, El puerto cierra sus puertas porque el agua del mar es más alta y los vecinos no están seguros.",
        "de, Die Stadt baut eine Mauer und der Hafen wird für das nächste Jahr nicht mehr geöffnet.",
        "it, Il porto chiude le porte della città perché la marea non è più come nel passato.",
        "pt, O porto fecha as portas da cidade porque a maré não é mais como foi no passado.",
        "nl, De haven sluit de poorten van het dorp omdat er te veel water op de kade is.",
        "he, העיר סוגרת את הנמל",
        "ar, المدينة تغلق الميناء",
        "fa, این شهر پنجره بندر را می‌بندد",
        "ja, 港は来年まで閉鎖される",
        "zh, 数据隐私",
        "ko, 항구가 닫힌다",
        "ru, Город закрывает порт",
        "uk, Місто закриває порт і їздить",
        "el, Η πόλη κλείνει το λιμάνι",
    })
    void scriptOrCommonWordsShowTheLanguage(String language, String text) {
        assertThat(SpokenLanguage.of(text, "xx")).isEqualTo(language);
    }

    @Test
    void englishAndFrenchAreToldApart() {
        assertThat(SpokenLanguage.of(FRENCH, "de")).isEqualTo("fr");
        assertThat(SpokenLanguage.of(ENGLISH, "de")).isEqualTo("en");
    }

    @Test
    void textOfFewWordsOrOfTwoLanguagesIsNotJudged() {
        assertThat(SpokenLanguage.of("La réparation", "en")).isEqualTo("en");
        assertThat(SpokenLanguage.of(FRENCH + " " + ENGLISH, "xx")).isEqualTo("xx");
        assertThat(SpokenLanguage.of("Keine Ahnung", "en")).isEqualTo("en");
        assertThat(SpokenLanguage.of("", "en")).isEqualTo("en");
    }

    @Test
    void aFewForeignLettersAreNoLanguage() {
        assertThat(SpokenLanguage.of("The word שלום is on the sign of the harbour, and it is a greeting.", "xx"))
                .isEqualTo("en");
        assertThat(SpokenLanguage.of("μ and σ", "en")).isEqualTo("en");
    }

    @Test
    void aPartKeepsTheRegionOfTheWhole() {
        assertThat(SpokenLanguage.ofPart(ENGLISH, "en-GB")).isEqualTo("en-GB");
        assertThat(SpokenLanguage.ofPart(FRENCH, "en-GB")).isEqualTo("fr");
    }
}
