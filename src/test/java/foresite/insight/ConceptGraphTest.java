package foresite.insight;

import static foresite.insight.Reports.corpus;
import static foresite.insight.Reports.naming;
import static foresite.insight.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConceptGraphTest {

    private final Vocabulary vocabulary = Vocabulary.of(
            corpus(naming(report("r", "Title", ""), "Lidar", "Sonar", "Optics", "Acoustics", "Physics")), """
            technologies:
              - prefLabel: Lidar
                broader: [Optics]
              - prefLabel: Sonar
                broader: [Acoustics, Optics]
              - prefLabel: Optics
                broader: [Physics]
              - prefLabel: Acoustics
                broader: [Physics]
            """);

    private final ConceptGraph graph = new ConceptGraph(vocabulary);

    @Test
    void broaderConceptsAreFoundOverAllStepsNearestFirstEachOnce() {
        assertThat(labels(graph.broader(technology("Sonar")))).containsExactly("Acoustics", "Optics", "Physics");
    }

    @Test
    void narrowerConceptsAreFoundOverAllStepsNearestFirstEachOnce() {
        assertThat(labels(graph.narrower(technology("Physics"))))
                .containsExactlyInAnyOrder("Optics", "Acoustics", "Lidar", "Sonar")
                .endsWith("Sonar");
        assertThat(labels(graph.narrower(technology("Physics"))).subList(0, 2))
                .containsExactlyInAnyOrder("Optics", "Acoustics");
    }

    @Test
    void theTopHasNothingBroaderAndTheBottomNothingNarrower() {
        assertThat(graph.broader(technology("Physics"))).isEmpty();
        assertThat(graph.narrower(technology("Lidar"))).isEmpty();
    }

    @Test
    void twoConceptsAreInLineWhereOneIsAboveTheOther() {
        assertThat(graph.isInLine(technology("Physics"), technology("Lidar"))).isTrue();
        assertThat(graph.isInLine(technology("Lidar"), technology("Physics"))).isTrue();
        assertThat(graph.isInLine(technology("Lidar"), technology("Sonar"))).isFalse();
    }

    private Concept technology(String label) {
        return vocabulary.named(Kind.TECHNOLOGY, label).orElseThrow();
    }

    private static List<String> labels(List<Concept> concepts) {
        return concepts.stream().map(Concept::label).toList();
    }
}
