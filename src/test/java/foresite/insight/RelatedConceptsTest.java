package foresite.insight;

import static foresite.insight.Reports.later;
import static foresite.insight.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import foresite.insight.RelatedConcepts.Related;
import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RelatedConceptsTest {

    /** The text of vocabulary.yaml. */
    private String authority = "";

    private static Report naming(int week, String... technologies) {
        return Reports.naming(later(report("r" + week, "Title " + week, ""), week), technologies);
    }

    private static Corpus corpus(Stream<Report> reports) {
        return Reports.corpus(reports.toArray(Report[]::new));
    }

    private List<Related> near(Corpus corpus, String technology) {
        Vocabulary vocabulary = Vocabulary.of(corpus, authority);
        Concept concept = vocabulary.named(Kind.TECHNOLOGY, technology).orElseThrow();
        return Insight.of(corpus, vocabulary).relatedConcepts().of(concept, RelatedConcepts.MOST);
    }

    private static List<String> labels(List<Related> near) {
        return near.stream().map(each -> each.concept().label()).toList();
    }

    @Test
    void everyReportInCommonIsCounted() {
        List<Related> near = near(corpus(IntStream.range(0, 40).mapToObj(n -> naming(n, "Lidar", "Sonar"))), "Lidar");
        assertThat(near).hasSize(1);
        assertThat(near.get(0).shared()).isEqualTo(40);
        assertThat(near.get(0).reason()).isEqualTo("named together in 40 reports");
    }

    @Test
    void aConceptOfManyReportsOccursWithOthersByChance() {
        Stream<Report> reports = Stream.concat(
                IntStream.range(0, 8).mapToObj(n -> naming(n, "Lidar", "Alone" + (char) ('A' + n))),
                Stream.of(naming(20, "Lidar", "Sonar"), naming(21, "Lidar", "Sonar")));
        assertThat(labels(near(corpus(reports), "Lidar"))).containsExactly("Sonar");
    }

    @Test
    void aWordAndAReportInCommonRelate() {
        Corpus corpus = Reports.corpus(naming(0, "Tidal Lidar", "Tidal Kites", "Glass Roofs"));
        assertThat(near(corpus, "Tidal Lidar"))
                .extracting(each -> each.concept().label() + ": " + each.reason())
                .containsExactly("Tidal Kites: shares “Tidal”; named together in one report");
    }

    @Test
    void aGeneralWordDoesNot() {
        assertThat(near(Reports.corpus(naming(0, "Digital Kites", "Digital Roofs")), "Digital Kites"))
                .isEmpty();
    }

    @Test
    void oneWordAloneOrOneReportAloneDoesNot() {
        Corpus corpus = Reports.corpus(naming(0, "Tidal Lidar", "Glass Roofs"), naming(1, "Tidal Kites"));
        assertThat(near(corpus, "Tidal Lidar")).isEmpty();
    }

    @Test
    void twoWordsInCommonRelate() {
        Corpus corpus = Reports.corpus(naming(0, "Tidal Energy Kites"), naming(1, "Tidal Kites for Deserts"));
        assertThat(near(corpus, "Tidal Energy Kites"))
                .extracting(Related::reason)
                .containsExactly("shares “Tidal”, “Kites”");
    }

    @Test
    void broaderAndNarrowerConceptsAreNotRelated() {
        authority = """
                technologies:
                  - prefLabel: Lidar
                    broader: [Optics]
                  - prefLabel: Optics
                    broader: [Physics]
                """;
        Corpus corpus = Reports.corpus(
                naming(0, "Lidar", "Optics", "Physics", "Sonar"), naming(1, "Lidar", "Physics", "Sonar"));
        assertThat(labels(near(corpus, "Lidar"))).containsExactly("Sonar");
        assertThat(labels(near(corpus, "Physics"))).containsExactly("Sonar");
    }

    /** Two concepts of one name differ in their kind alone; where they come from memory must not order them. */
    @Test
    void ofOneNameInTwoKindsTheOrderIsAlwaysTheSame() {
        for (int i = 0; i < 30; i++) {
            assertThat(near(Reports.corpus(oceans("one"), oceans("two")), "Lidar"))
                    .extracting(each -> each.concept().kind())
                    .containsExactly(Kind.THEME, Kind.CONCERN);
        }
    }

    private static Report oceans(String id) {
        Report report = report(id, "Title", "");
        return new Report(
                report.id(),
                report.at(),
                report.title(),
                report.digest(),
                report.date(),
                report.link(),
                "",
                "",
                "en",
                "",
                List.of(),
                List.of("Oceans"),
                List.of(),
                List.of(new Finding(Kind.TECHNOLOGY, "Lidar", "", 0), new Finding(Kind.CONCERN, "Oceans", "", 0)),
                List.of(),
                List.of());
    }
}
