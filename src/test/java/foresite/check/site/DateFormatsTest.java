package foresite.check.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DateFormatsTest {

    @ParameterizedTest
    @CsvSource({
        "2025-08-10T00:00:00Z, true, true",
        "2025-08-10T00:00:00.5+02:00, true, true",
        "2025-08-10T00:00:00z, false, false",
        "2025-02-30T00:00:00Z, false, false",
        "2025-08-10T00:00Z, false, true",
        "2025-08-10, false, true",
        "2025-08, false, true",
        "2025, false, true",
        "2025-13, false, false",
        "2025-02-30, false, false",
        "'', false, false"
    })
    void feedsRequireATimeAndSitemapsAllowLess(String text, boolean instant, boolean w3c) {
        assertThat(DateFormats.isInstant(text)).isEqualTo(instant);
        assertThat(DateFormats.isW3c(text)).isEqualTo(w3c);
    }
}
