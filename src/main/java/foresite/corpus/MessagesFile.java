package foresite.corpus;

import foresite.model.Diagnostic;
import foresite.model.Problem;
import foresite.model.Reason;
import foresite.text.Messages;
import foresite.text.WholeCharacters;
import foresite.text.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads {@code messages.yaml}, the site's own words of the interface: each replaces one of the program's. */
record MessagesFile(Map<String, String> words, List<Diagnostic> diagnostics) {

    static MessagesFile read(ContentSnapshot content) {
        Told told = new Told(ContentSnapshot.MESSAGES);
        Optional<String> text = content.messages().flatMap(file -> file.text(told));
        Map<String, String> words = text.map(given -> parse(given, told)).orElse(Map.of());
        return new MessagesFile(words, told.diagnostics());
    }

    private static Map<String, String> parse(String text, Told told) {
        JsonNode root;
        try {
            root = Yaml.MAPPER.readTree(new WholeCharacters(text));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            told.tell(
                    Problem.BAD_SETTINGS,
                    new Line(line, ""),
                    "the file is not YAML (" + Reason.of(e.getOriginalMessage()) + ")");
            return Map.of();
        }
        if (!root.isObject()) {
            if (!text.isBlank() && !root.isMissingNode() && !root.isNull()) {
                told.tell(Problem.BAD_SETTINGS, "the file is not a list of keys and texts");
            }
            return Map.of();
        }
        YamlKeys keys = YamlKeys.of(text);
        Map<String, String> words = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            String key = entry.getKey();
            Line line = new Line(keys.line(key), "");
            if (!Messages.isKnown(key)) {
                told.tell(Problem.UNKNOWN_SETTING, line, "the key " + Told.quote(key) + " is not known");
            } else if (!entry.getValue().isValueNode() || entry.getValue().isNull()) {
                told.tell(Problem.BAD_SETTING, line, Told.quote(key) + " is not a text");
            } else {
                words.put(key, Yaml.text(entry.getValue()).strip());
            }
        }
        return words;
    }
}
