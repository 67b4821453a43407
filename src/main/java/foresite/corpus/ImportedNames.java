package foresite.corpus;

import foresite.model.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gives the fields of reports that come from elsewhere the names that reports.json has: those known in front matter. */
final class ImportedNames {

    private static final FrontKeys KEYS = FrontKeys.of(Settings.DEFAULTS);
    private static final Map<FrontField, String> RENAMED =
            Map.of(FrontField.LINK, "source", FrontField.LANG, "language");
    private static final List<FrontField> MARKS =
            List.of(FrontField.DRAFT, FrontField.PUBLISHED, FrontField.STATUS, FrontField.IGNORED);

    private ImportedNames() {}

    /** Returns the known name for another word; empty if there is none. */
    static Optional<String> known(String name) {
        return KEYS.field(name)
                .filter(field -> field.isList() || field.isText())
                .map(field -> RENAMED.getOrDefault(field, field.key()));
    }

    static boolean isFact(String name) {
        return KEYS.means(name, FrontField.FACT);
    }

    /** Tells whether a field says nothing that is kept. */
    static boolean isMark(String name) {
        return KEYS.field(name).filter(MARKS::contains).isPresent();
    }

    /** Tells whether a value under a name hides the report. */
    static boolean hides(String name, String value) {
        return DraftMark.hides(name, value, KEYS);
    }

    static boolean isDraft(JsonNode report) {
        return report.properties().stream()
                .anyMatch(field ->
                        field.getValue().isValueNode() && hides(field.getKey(), HeadValue.text(field.getValue())));
    }

    /** Returns a report under the known names; fields without a meaning stay, and are reported as such. */
    static JsonNode known(JsonNode report) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        ObjectNode renamed = nodes.objectNode();
        ArrayNode facts = nodes.arrayNode();
        for (Map.Entry<String, JsonNode> field : report.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            Optional<String> known = known(name);
            boolean mark = KEYS.means(name, FrontField.PUBLISHED)
                    && WrittenDate.of(HeadValue.text(value)).isEmpty();
            if (mark) {
                continue;
            }
            if (ImportedReports.FIELDS.contains(name)) {
                renamed.set(name, value);
            } else if (known.isPresent()) {
                if (!report.has(known.get()) && !renamed.has(known.get())) {
                    renamed.set(known.get(), isList(name) ? names(value) : nodes.stringNode(text(name, value)));
                }
            } else if (isFact(name)) {
                ObjectNode fact = facts.addObject().put("label", name);
                HeadValue.texts(value).forEach(fact.putArray("values")::add);
            } else if (!isMark(name)) {
                renamed.set(name, value);
            }
        }
        // Elsewhere it is the address of the article; in the data of a site, that of its page.
        String url = report.path("url").asString("");
        if (!renamed.has("source")
                && !renamed.has("link")
                && !Links.of(url).shown().isEmpty()) {
            renamed.put("source", url);
        }
        if (!facts.isEmpty() && !renamed.has("facts")) {
            renamed.set("facts", facts);
        }
        return renamed;
    }

    private static boolean isList(String name) {
        return KEYS.field(name).filter(FrontField::isList).isPresent();
    }

    private static String text(String name, JsonNode value) {
        return KEYS.means(name, FrontField.LINK) ? HeadValue.address(value) : HeadValue.text(value);
    }

    private static ArrayNode names(JsonNode value) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        HeadValue.names(value).forEach(names::add);
        return names;
    }
}
