package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                true,
                List.of(),
                true,
                true,
                1,
                false,
                Map.of());
    }

    @Test
    void dateYearsAfterEveryOtherIsAShelf() {
        assertThat(Shelves.among(Set.of("20250810", "20250817", "20290911"), DEFAULTS))
                .containsOnlyKeys("20290911");
    }

    @Test
    void newestDigestWithinHalfAYearIsNone() {
        Set<String> codes = weekly(2025, 8);
        codes.add("20250827");
        assertThat(Shelves.among(codes, DEFAULTS)).isEmpty();
        codes.remove("20250827");
        codes.add("20250828");
        assertThat(Shelves.among(codes, DEFAULTS)).containsOnlyKeys("20250828");
    }

    @Test
    void fewDigestsMayBeYearsApart() {
        assertThat(Shelves.among(Set.of("20230301", "20240815", "20260101"), DEFAULTS))
                .isEmpty();
        assertThat(Shelves.among(Set.of("20230301", "20240815", "20290911"), DEFAULTS))
                .containsOnlyKeys("20290911");
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

    @ParameterizedTest
    @ValueSource(strings = {"99991230", "02241229", "00010101", "18991231", "21010101"})
    void impossibleYearIsNoDate(String code) {
        assertThat(Shelves.among(Set.of("20250810", "20250817", code), DEFAULTS))
                .containsOnlyKeys(code)
                .containsValue("is not of a year from 1900 to 2100");
    }

    @Test
    void severalImpossibleYearsHideNoneOfEachOther() {
        assertThat(Shelves.among(Set.of("20250810", "99991230", "99991231"), DEFAULTS))
                .containsOnlyKeys("99991230", "99991231");
        assertThat(Shelves.among(Set.of("99991230", "99991231"), DEFAULTS)).hasSize(2);
    }

    @Test
    void fewFarDigestsOfManyAreShelves() {
        Set<String> codes = weekly(2024, 60);
        codes.addAll(List.of("20290911", "20310101", "20990101"));
        assertThat(Shelves.among(codes, DEFAULTS)).containsOnlyKeys("20290911", "20310101", "20990101");
        codes.add("20990102");
        assertThat(Shelves.among(codes, DEFAULTS)).containsOnlyKeys("20990101", "20990102", "20310101");
    }

    @Test
    void newsletterThatPausedKeepsItsDates() {
        Set<String> codes = weekly(2020, 40);
        codes.addAll(weekly(2024, 20));
        assertThat(Shelves.among(codes, DEFAULTS)).isEmpty();
    }

    @Test
    void digestFarBeforeAllOthersIsAShelf() {
        Set<String> codes = weekly(2024, 30);
        codes.add("19240810");
        assertThat(Shelves.among(codes, DEFAULTS))
                .containsExactly(Map.entry("19240810", "lies more than ten years before every other"));
        codes.remove("19240810");
        codes.add("20160810");
        assertThat(Shelves.among(codes, DEFAULTS)).isEmpty();
    }

    private static Set<String> weekly(int year, int weeks) {
        LocalDate first = LocalDate.of(year, 1, 7);
        return IntStream.range(0, weeks)
                .mapToObj(first::plusWeeks)
                .map(date -> date.toString().replace("-", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
