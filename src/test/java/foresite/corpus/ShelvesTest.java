package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Settings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShelvesTest {

    private static final Settings DEFAULTS = Settings.DEFAULTS;

    private static Settings with(List<String> shelves) {
        return new Settings(
                DEFAULTS.title(),
                "",
                "",
                "en",
                "",
                "",
                "",
                "",
                "",
                "",
                50,
                shelves,
                Map.of(),
                Map.of(),
                Map.of(),
                DEFAULTS.navigation(),
                true);
    }

    @Test
    void dateYearsAfterEveryOtherIsAShelf() {
        assertThat(Shelves.among(Set.of("20250810", "20250817", "20290911"), DEFAULTS))
                .containsOnlyKeys("20290911");
    }

    @Test
    void newestDigestWithinHalfAYearIsNone() {
        assertThat(Shelves.among(Set.of("20250101", "20250703"), DEFAULTS)).isEmpty();
        assertThat(Shelves.among(Set.of("20250101", "20250704"), DEFAULTS)).containsOnlyKeys("20250704");
    }

    @Test
    void onlyDigestIsNone() {
        assertThat(Shelves.among(Set.of("20290911", ""), DEFAULTS)).isEmpty();
    }

    @Test
    void listedCodesAreShelvesAndDoNotHideAnother() {
        assertThat(Shelves.among(Set.of("20250810", "20990101", "20290911"), with(List.of("20990101", "20110101"))))
                .containsOnlyKeys("20290911", "20990101");
    }
}
