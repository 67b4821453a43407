package foresite.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foresite.model.Link;
import foresite.model.Position;
import foresite.model.Report;
import foresite.model.Signal;
import foresite.site.Addresses;
import foresite.site.NamedLink;
import foresite.state.Key;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page is rendered again where its key differs: so two models have the same key exactly where they are equal. */
final class ModelKeysTest {

    /** A view as pages have them. */
    public record View(
            String title, List<String> names, @Nullable NamedLink link, int count) {}

    /** The same components under another name. */
    public record OtherView(
            String title, List<String> names, @Nullable NamedLink link, int count) {}

    private static final Report REPORT = new Report(
            "a",
            Position.ofFile("digests/a.md"),
            "A title",
            "20250810",
            Optional.of(LocalDate.of(2025, 8, 10)),
            Link.NONE,
            "science",
            "news",
            "en",
            "A summary.",
            List.of("tides"),
            List.of("energy"),
            List.of(new Signal("Tides", "They turn.", "From here to there", "More", "Moon", 4)),
            List.of(),
            List.of(),
            List.of());

    private static Key key(@Nullable Object... values) {
        return new ModelKeys().of(values);
    }

    private static NamedLink link(String label, String path) {
        return new NamedLink(label, Addresses.file(path));
    }

    /** Values that differ in one thing from another of them. */
    private static List<Object[]> values() {
        return Stream.<Object[]>of(
                        new Object[] {},
                        new Object[] {null},
                        new Object[] {null, null},
                        new Object[] {""},
                        new Object[] {"a"},
                        new Object[] {"ab"},
                        new Object[] {"a", "b"},
                        new Object[] {List.of()},
                        new Object[] {List.of("a", "b")},
                        new Object[] {List.of("b", "a")},
                        new Object[] {List.of("ab")},
                        new Object[] {List.of(List.of("a"), List.of("b"))},
                        new Object[] {List.of(List.of("a", "b"), List.of())},
                        new Object[] {Optional.empty()},
                        new Object[] {Optional.of("a")},
                        new Object[] {Optional.of(List.of("a"))},
                        new Object[] {1},
                        new Object[] {"1"},
                        new Object[] {true},
                        new Object[] {"true"},
                        new Object[] {LocalDate.of(2025, 8, 10)},
                        new Object[] {"2025-08-10"},
                        new Object[] {TimeUnit.DAYS},
                        new Object[] {TimeUnit.HOURS},
                        new Object[] {"DAYS"},
                        new Object[] {Addresses.file("a")},
                        new Object[] {Addresses.file("b")},
                        new Object[] {link("a", "b")},
                        new Object[] {link("b", "a")},
                        new Object[] {new View("a", List.of(), null, 0)},
                        new Object[] {new OtherView("a", List.of(), null, 0)},
                        new Object[] {new View("a", List.of("b"), null, 0)},
                        new Object[] {new View("a", List.of(), link("a", "b"), 0)},
                        new Object[] {new View("a", List.of(), link("a", "c"), 0)},
                        new Object[] {new View("a", List.of(), null, 1)})
                .toList();
    }

    @Test
    void valuesThatDifferHaveDifferentKeys() {
        Map<Key, String> seen = new LinkedHashMap<>();
        for (Object[] each : values()) {
            assertThat(seen.put(key(each), Arrays.deepToString(each))).isNull();
        }
    }

    @Test
    void theSameValuesHaveTheSameKeyWhateverWasAskedBefore() {
        ModelKeys used = new ModelKeys();
        used.of(link("other", "values"), REPORT);
        for (Object[] each : values()) {
            assertThat(used.of(each))
                    .as(Arrays.deepToString(each))
                    .isEqualTo(key(each))
                    .isEqualTo(used.of(each));
        }
    }

    @Test
    void anEqualCopyHasTheSameKeyAsTheValueItself() {
        assertThat(key(new View("a", new ArrayList<>(List.of("b")), link("c", "d"), 1)))
                .isEqualTo(key(new View("a", List.of("b"), link("c", "d"), 1)));
    }

    /** Changes of a report that a page may show. */
    static List<UnaryOperator<Report>> changes() {
        return List.of(
                report -> report.withId("b"),
                report -> report.titled("Another title"),
                report -> report.inDigest("20250817"),
                Report::undated,
                report -> report.summarized("Another summary.", "en"),
                report -> report.summarized("A summary.", "fr"),
                report -> report.saying(
                        List.of("tide"),
                        report.themes(),
                        report.signals(),
                        report.findings(),
                        report.passages(),
                        report.closest()),
                report -> report.saying(
                        report.keywords(),
                        report.themes(),
                        List.of(new Signal("Tides", "They turn.", "From here to there", "More", "Moon", 5)),
                        report.findings(),
                        report.passages(),
                        report.closest()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyChangeOfAReportChangesItsKey(UnaryOperator<Report> change) {
        assertThat(key(change.apply(REPORT))).isNotEqualTo(key(REPORT));
    }

    @Test
    void keysOfReportsThatWereMadeAheadAreTheSame() {
        ModelKeys ahead = ModelKeys.of(List.of(REPORT)).get();
        assertThat(ahead.of(List.of(REPORT), "a")).isEqualTo(key(List.of(REPORT), "a"));
        Report changed = REPORT.titled("Another title");
        assertThat(ahead.of(List.of(changed), "a")).isEqualTo(key(List.of(changed), "a"));
    }

    @Test
    void aValueThatIsNoPartOfAModelHasNoKey() {
        assertThatThrownBy(() -> key(List.of(new StringBuilder("a")))).hasMessageContaining("StringBuilder");
        assertThatThrownBy(() -> key(Map.of("a", "b"))).isInstanceOf(IllegalArgumentException.class);
    }
}
