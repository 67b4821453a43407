package foresite.export;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.corpus.ContentSnapshot;
import foresite.corpus.CorpusReader;
import foresite.insight.Insight;
import foresite.model.Corpus;
import foresite.model.Progress;
import foresite.model.Settings;
import foresite.site.Site;
import foresite.vocabulary.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

class SkosFileTest {

    @TempDir
    private Path folder;

    private final Map<String, JsonNode> nodes = new HashMap<>();

    @BeforeEach
    void write() throws IOException {
        Path digests = Files.createDirectories(folder.resolve("digests"));
        report(digests, "a", "en", "Lidar", "Optics", "Physics", "Sonar", "Radar");
        report(digests, "b", "en", "Lidar", "Sonar", "Ultrasound Lens", "Ultrasound");
        report(digests, "c", "fr", "Réseau électrique", "Sonar");
        Files.writeString(folder.resolve("vocabulary.yaml"), """
                technologies:
                  - prefLabel: Lidar
                    broader: [Optics]
                  - prefLabel: Optics
                    broader: [Physics]
                """);
        Corpus corpus = CorpusReader.read(ContentSnapshot.of(folder), Settings.DEFAULTS, Progress.SILENT);
        Vocabulary vocabulary = Vocabulary.of(corpus, ContentSnapshot.of(folder).vocabulary());
        Site site =
                Site.of(Settings.DEFAULTS, corpus, vocabulary, Insight.of(corpus, vocabulary), List.of(), List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SkosFile(site).write(out);
        JsonMapper.shared()
                .readTree(out.toByteArray())
                .get("@graph")
                .forEach(node -> nodes.put(node.get("@id").asString(), node));
    }

    private static void report(Path digests, String id, String language, String... technologies) throws IOException {
        StringBuilder text = new StringBuilder("---\ntitle: " + id + "\nlanguage: " + language
                + "\nthemes: [Radar]\n---\n\n" + "## Technologies\n\n| name | description |\n|:--|:--|\n");
        for (String technology : technologies) {
            text.append("| ").append(technology).append(" | words |\n");
        }
        Files.writeString(digests.resolve(id + ".md"), text);
    }

    private JsonNode node(String id) {
        return nodes.getOrDefault(id, MissingNode.getInstance());
    }

    private JsonNode technology(String slug) {
        return node("technologies/" + slug + ".html");
    }

    private static Set<String> links(JsonNode node, String link) {
        return node.path(link).valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private Set<String> above(String id) {
        Set<String> above = new HashSet<>();
        for (String broader : links(node(id), "broader")) {
            above.add(broader);
            above.addAll(above(broader));
        }
        return above;
    }

    @Test
    void relatedIsDisjointFromWhatStandsAnywhereAbove() {
        assertThat(above("technologies/lidar.html"))
                .containsExactlyInAnyOrder("technologies/optics.html", "technologies/physics.html");
        nodes.forEach((id, node) -> {
            Set<String> above = above(id);
            assertThat(links(node, "related")).noneMatch(above::contains);
        });
    }

    @Test
    void whatIsBesideIsToldFromBothSides() {
        for (String link : List.of("related", "relatedMatch", "closeMatch")) {
            nodes.forEach((id, node) -> links(node, link)
                    .forEach(other -> assertThat(links(node(other), link)).contains(id)));
        }
        assertThat(links(technology("ultrasound"), "related")).isNotEmpty();
        assertThat(links(technology("radar"), "closeMatch")).containsExactly("themes/radar.html");
    }

    @Test
    void relatedStaysWithinItsScheme() {
        nodes.forEach((id, node) -> links(node, "related")
                .forEach(other -> assertThat(node(other).get("inScheme")).isEqualTo(node.get("inScheme"))));
    }

    @Test
    void topConceptsAreThoseWithNothingAbove() {
        Set<String> top = links(node("technologies/"), "hasTopConcept");
        assertThat(top).contains("technologies/physics.html").doesNotContain("technologies/lidar.html");
        nodes.forEach((id, node) -> {
            if (node.get("@type").asString().equals("Concept")) {
                assertThat(node.has("topConceptOf"))
                        .isEqualTo(links(node, "broader").isEmpty());
            }
        });
    }

    @Test
    void labelOfAnotherLanguageSaysWhich() {
        JsonNode label = technology("reseau-electrique").get("prefLabel");
        assertThat(label.path("@language").asString()).isEqualTo("fr");
        assertThat(label.path("@value").asString()).isEqualTo("Réseau électrique");
        assertThat(technology("lidar").get("prefLabel").asString()).isEqualTo("Lidar");
    }

    @Test
    void scopeNoteCountsInWords() {
        assertThat(technology("radar").get("scopeNote").asString()).isEqualTo("Named by one report.");
        assertThat(technology("sonar").get("scopeNote").asString()).isEqualTo("Named by 3 reports.");
        assertThat(technology("optics").get("scopeNote").asString())
                .isEqualTo("Named by one report; 2 including narrower concepts.");
    }
}
