package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpokenLanguageTest {

    private static final String FRENCH =
            "La Commission veut que les entreprises réparent les appareils pour une durée de dix ans.";
    private static final String ENGLISH =
            "The Commission wants companies to repair devices for ten years, and the law is on its way.";

    @Test
    void commonWordsTellTheLanguage() {
        assertThat(SpokenLanguage.of(FRENCH, "de")).isEqualTo("fr");
        assertThat(SpokenLanguage.of(ENGLISH, "de")).isEqualTo("en");
    }

    @Test
    void textOfFewWordsOrOfBothIsInTheLanguageOfTheSite() {
        assertThat(SpokenLanguage.of("La réparation", "en")).isEqualTo("en");
        assertThat(SpokenLanguage.of(FRENCH + " " + ENGLISH, "de")).isEqualTo("de");
        assertThat(SpokenLanguage.of("数据隐私", "en")).isEqualTo("en");
        assertThat(SpokenLanguage.of("", "en")).isEqualTo("en");
    }
}
