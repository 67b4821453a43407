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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SearchIndexTest {

    @TempDir
    private Path folder;

    private Path digests;

    @BeforeEach
    void write() throws IOException {
        digests = Files.createDirectories(folder.resolve("digests"));
        report("a", "Batteries </script> of sodium", "2024-03-01");
        report("b", "A lake of lithium", "2024-04-01");
    }

    private void report(String id, String title, String date) throws IOException {
        Files.writeString(digests.resolve(id + ".md"), """
                ---
                title: "%s"
                date: %s
                themes: [Energy storage]
                technologies: [Sodium cell]
                concerns: [Energy storage]
                ---

                What is said of it.
                """.formatted(title, date));
    }

    /** Returns the text of each part by its name. */
    private Map<String, String> parts() throws IOException {
        Corpus corpus = CorpusReader.read(ContentSnapshot.of(folder), Settings.DEFAULTS, Progress.SILENT);
        Vocabulary vocabulary = Vocabulary.of(corpus, ContentSnapshot.of(folder).vocabulary());
        Site site =
                Site.of(Settings.DEFAULTS, corpus, vocabulary, Insight.of(corpus, vocabulary), List.of(), List.of());
        Map<String, String> parts = new HashMap<>();
        for (ExportFile file : new SearchIndex(site).files()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.content().writeTo(out);
            parts.put(file.path().replaceAll("search/|\\.js", ""), out.toString(StandardCharsets.UTF_8));
        }
        return parts;
    }

    private JsonNode data(String name) throws IOException {
        String part = Objects.requireNonNull(parts().get(name), name);
        return JsonMapper.shared().readTree(part.substring(part.indexOf(',') + 1, part.lastIndexOf(')')));
    }

    @Test
    void noPartEndsTheScriptElement() throws IOException {
        assertThat(parts().values()).noneMatch(part -> part.contains("</"));
        assertThat(data("docs-0").get(0).get(0).asString()).isEqualTo("Batteries </script> of sodium");
    }

    @Test
    void eachTermIsListedByItsEndAndByItsBeginning() throws IOException {
        assertThat(data("new-0").asString()).contains("\nlithium\t", "\nsodium\t");
        assertThat(data("ends-new-0").asString().lines().toList())
                .containsSubsequence("sodium2", "lithium1")
                .contains("batteri1");
        JsonNode index = data("index");
        assertThat(index.get("endsNew")).hasSize(1);
        assertThat(index.get("old")).isEmpty();
    }

    @Test
    void theKindsOfOneTopicAreOneResult() throws IOException {
        JsonNode topics = data("topics-0");
        assertThat(topics.valueStream().map(topic -> topic.get(0).asString()))
                .containsExactlyInAnyOrder("Energy storage", "Sodium cell");
    }

    @Test
    void thePagesThatEverySiteHasAreFoundByTheirNames() throws IOException {
        assertThat(data("pages").valueStream().map(page -> page.get(0).asString()))
                .contains("Home", "Trends", "Digests", "Technologies", "Data")
                .doesNotContain("Page not found", "Search");
    }

    @Test
    void aNewDigestLeavesOldDocumentsAsTheyAre() throws IOException {
        for (int i = 0; i < SearchIndex.REPORTS; i++) {
            report("old-" + i, "Report " + i, "2024-01-01");
        }
        Map<String, String> before = parts();
        report("z", "The newest of all", "2025-01-01");
        assertThat(parts()).containsEntry("docs-0", before.get("docs-0"));
        assertThat(parts().get("docs-1")).isNotEqualTo(before.get("docs-1"));
    }
}
