package foresite.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LangFilterTest {

    @ParameterizedTest
    @CsvSource({
        "en, ltr",
        "he, rtl",
        "ar-EG, rtl",
        "AR, rtl",
        "fa, rtl",
        "ur, rtl",
        "az-Arab, rtl",
        "uz-Latn, ltr",
        "ar-Latn, ltr",
        "zh-Hant, ltr",
        "arn, ltr",
        "de-CH, ltr",
    })
    void theTagSaysTheDirection(String tag, String direction) {
        assertThat(LangFilter.direction(tag)).isEqualTo(direction);
    }
}
