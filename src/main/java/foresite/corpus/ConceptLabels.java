package foresite.corpus;

import foresite.model.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What the site's data calls the concepts whose ids its reports give. */
record ConceptLabels(Map<Kind, Map<String, String>> byId) {

    /** Reads {@code themes.json} and its like beside a file; where they are missing or no such lists, ids stay. */
    static ConceptLabels beside(Path file) throws IOException {
        Map<Kind, Map<String, String>> byId = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.CONCEPTS) {
            Path list = file.resolveSibling(kind.plural() + ".json");
            Map<String, String> labels = new HashMap<>();
            byId.put(kind, labels);
            if (Files.isRegularFile(list)) {
                try {
                    JsonReports.JSON
                            .readTree(ImportedReports.text(list))
                            .forEach(each -> labels.put(text(each, "id"), text(each, "label")));
                } catch (ImportException | JacksonException e) {
                    labels.clear();
                }
            }
        }
        return new ConceptLabels(byId);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    /** Returns a name, or the label of the concept whose id it is. */
    String of(Kind kind, String name) {
        return byId.getOrDefault(kind, Map.of()).getOrDefault(name, name);
    }

    List<String> of(Kind kind, List<String> names) {
        return names.stream().map(name -> of(kind, name)).toList();
    }
}
