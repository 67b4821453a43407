package foresite.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StopWordsTest {

    @Test
    void aLanguageHasItsOwnAndAnyOtherThoseOfEnglish() {
        assertThat(StopWords.of("fr-CA")).contains("avec", "meme").doesNotContain("with");
        assertThat(StopWords.of("de")).isEqualTo(StopWords.of("en")).contains("with");
    }
}
