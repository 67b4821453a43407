package foresite.vocabulary;

import foresite.model.Diagnostic;
import foresite.model.Kind;
import foresite.model.Position;
import foresite.model.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLSchema;

/** The editor's word: {@code vocabulary.yaml}. */
record AuthorityFile(List<AuthorityEntry> entries, List<Diagnostic> diagnostics) {

    /** Reads every name as it is written, so that none turns into a number, and refuses a key given twice. */
    private static final YAMLMapper YAML = YAMLMapper.builder(
                    YAMLFactory.builder().yamlSchema(YAMLSchema.FAILSAFE).build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private static final String NAME = "vocabulary.yaml";
    private static final List<String> KEYS =
            List.of("prefLabel", "altLabel", "altLabels", "broader", "notBroader", "related", "notSame");

    List<AuthorityEntry> entries(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }

    /** Reads the file; where it is missing or damaged there are no entries. */
    static AuthorityFile read(Path content) {
        Path path = content.resolve(NAME);
        if (!Files.exists(path)) {
            return new AuthorityFile(List.of(), List.of());
        }
        try {
            String text = FileUtils.readFileToString(path.toFile(), StandardCharsets.UTF_8);
            return parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException e) {
            return failed(Position.ofFile(NAME), "the file cannot be read");
        }
    }

    static AuthorityFile parse(String text) {
        JsonNode root;
        try {
            root = YAML.readTree(text);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            return failed(new Position(NAME, line, 0), "the file is not YAML");
        }
        if (!root.isObject()) {
            return root.isMissingNode() || root.isNull()
                    ? new AuthorityFile(List.of(), List.of())
                    : failed(Position.ofFile(NAME), "the file has no `themes:`, `technologies:` or `concerns:`");
        }
        Reading reading = new Reading(text.lines().toList(), new ArrayList<>(), new ArrayList<>());
        root.properties().forEach(reading::kind);
        return new AuthorityFile(List.copyOf(reading.entries), List.copyOf(reading.diagnostics));
    }

    private static AuthorityFile failed(Position at, String message) {
        return new AuthorityFile(List.of(), List.of(Problem.BAD_VOCABULARY.at(at, message)));
    }

    private record Reading(List<String> lines, List<AuthorityEntry> entries, List<Diagnostic> diagnostics) {

        void kind(Map.Entry<String, JsonNode> group) {
            Optional<Kind> kind = Kind.CONCEPTS.stream()
                    .filter(candidate -> candidate.plural().equals(group.getKey()))
                    .findFirst();
            if (kind.isEmpty()) {
                unknown(group.getKey(), position(group.getKey(), 0));
                return;
            }
            int from = position(group.getKey() + ":", 0).line();
            if (!group.getValue().isArray() && !isEmpty(group.getValue())) {
                diagnostics.add(Problem.BAD_VOCABULARY.at(
                        position(group.getKey(), 0), "'" + group.getKey() + "' is not a list of entries"));
                return;
            }
            for (JsonNode node : group.getValue()) {
                entry(kind.get(), node, from);
            }
        }

        private static boolean isEmpty(JsonNode value) {
            return value.isNull() || (value.isString() && value.asString().isBlank());
        }

        private void entry(Kind kind, JsonNode node, int from) {
            String label = node.path("prefLabel").asString("").strip();
            Position at = label.isEmpty() ? position("", from) : position("prefLabel", label, from);
            node.properties().forEach(property -> {
                if (!KEYS.contains(property.getKey())) {
                    unknown(property.getKey(), at);
                }
            });
            if (label.isEmpty()) {
                diagnostics.add(
                        Problem.UNKNOWN_VOCABULARY_KEY.at(at, "an entry of " + kind.plural() + " has no prefLabel"));
                return;
            }
            entries.add(new AuthorityEntry(
                    kind,
                    label,
                    names(node.path(node.has("altLabels") ? "altLabels" : "altLabel")),
                    names(node.path("broader")),
                    names(node.path("notBroader")),
                    names(node.path("related")),
                    names(node.path("notSame")),
                    at));
        }

        private void unknown(String key, Position at) {
            diagnostics.add(Problem.UNKNOWN_VOCABULARY_KEY.at(at, "the key '" + key + "' is not known"));
        }

        private static List<String> names(JsonNode node) {
            if (node.isValueNode() && !node.isNull()) {
                return List.of(node.asString().strip());
            }
            return node.valueStream()
                    .map(name -> name.asString("").strip())
                    .filter(name -> !name.isEmpty())
                    .toList();
        }

        /** Returns the first place at or after a line where a text stands. */
        private Position position(String text, int from) {
            return position("", text, from);
        }

        /** Returns the first place at or after a line where a text stands behind a key on the same line. */
        private Position position(String key, String text, int from) {
            for (int i = Math.max(0, from - 1); i < lines.size(); i++) {
                int keyed = lines.get(i).indexOf(key);
                int column = keyed < 0 ? -1 : lines.get(i).indexOf(text, keyed + key.length());
                if (column >= 0) {
                    return new Position(NAME, i + 1, column + 1);
                }
            }
            return Position.ofFile(NAME);
        }
    }
}
