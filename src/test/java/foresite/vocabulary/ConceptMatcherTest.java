package foresite.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Concept;
import foresite.model.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptMatcherTest {

    private static final Vocabulary VOCABULARY = Vocabulary.of(
            Reports.corpus(List.of(
                    Reports.report(
                            LocalDate.of(2025, 1, 5),
                            List.of(),
                            List.of("Drones", "Delivery Drones", "Large Language Models (LLMs)", "AI in Healthcare"),
                            List.of("Loss of Skills", "Job Displacement", "Data Privacy", "Time")),
                    Reports.report(LocalDate.of(2025, 1, 12), List.of(), List.of("WiFi Sensing", "Drones"), List.of()),
                    Reports.report(LocalDate.of(2025, 1, 19), List.of(), List.of("Drones"), List.of()))),
            "");
    private static final ConceptMatcher MATCHER = ConceptMatcher.of(VOCABULARY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "A delivery drone flew over the town.          = Delivery Drones",
                "LLMs write reports.                           = Large Language Models (LLMs)",
                "Wi-Fi sensing finds people behind walls.      = WiFi Sensing",
                "Hospitals rely on healthcare AI tools.        = AI in Healthcare"
            })
    void aTextNamesATechnologyHoweverItIsWritten(String text, String label) {
        assertThat(MATCHER.named(Kind.TECHNOLOGY, text))
                .extracting(Concept::label)
                .contains(label);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "Teachers see the erosion of skills.           = Loss of Skills",
                "New rules for privacy are due.                = Data Privacy",
                "Risks of job displacement grow.               = Job Displacement"
            })
    void aTextNamesAConcernWhateverItsOrderAndFillers(String text, String label) {
        assertThat(MATCHER.named(Kind.CONCERN, text)).extracting(Concept::label).contains(label);
    }

    @Test
    void aGeneralWordOrAPartOfAWordNamesNothing() {
        assertThat(MATCHER.named(Kind.CONCERN, "Over time, skillsets and jobs change."))
                .isEmpty();
        assertThat(MATCHER.named(Kind.TECHNOLOGY, "Drone-like hum, delivery by post."))
                .extracting(Concept::label)
                .containsExactly("Drones");
    }

    @Test
    void aTextIsAboutWhatIsBroaderToo() {
        Concept drones = VOCABULARY.named(Kind.TECHNOLOGY, "Drones").orElseThrow();
        Concept delivery = VOCABULARY.named(Kind.TECHNOLOGY, "Delivery Drones").orElseThrow();
        assertThat(MATCHER.matches(drones, "Delivery drones are allowed.")).isTrue();
        assertThat(MATCHER.matches(delivery, "Drones are allowed.")).isFalse();
    }
}
