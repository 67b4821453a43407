package foresite.corpus;

import foresite.model.Passage;
import foresite.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The YAML between {@code ---} lines at the head of a file.
 *
 * @param values the plain text of each known key
 * @param lists the entries of {@code keywords} and {@code themes}
 * @param passages what cannot be understood, kept to be shown
 * @param places where each value stands
 * @param at its first line
 */
record FrontMatter(
        Map<String, String> values,
        Map<String, List<String>> lists,
        List<Passage> passages,
        Map<String, Line> places,
        Line at) {

    private static final Map<String, String> SYNONYMS =
            Map.of("language", "lang", "url", "link", "source", "link", "tags", "keywords", "date", "digest");
    private static final List<String> LISTS = List.of("keywords", "themes");
    private static final List<String> VALUES = List.of("title", "digest", "link", "category", "type", "lang");

    static FrontMatter none() {
        return new FrontMatter(Map.of(), Map.of(), List.of(), Map.of(), new Line(1, ""));
    }

    /** Returns it as it is for a further report of the file: what cannot be understood is shown with the first. */
    FrontMatter withoutPassages() {
        return new FrontMatter(values, lists, List.of(), places, at);
    }

    String value(String key) {
        return values.getOrDefault(key, "");
    }

    /** Returns the line of a value. */
    Line at(String key) {
        return places.getOrDefault(key, at);
    }

    List<String> list(String key) {
        return lists.getOrDefault(key, List.of());
    }

    /** Returns the number of lines at the head of a file that are front matter, its two rules included; 0 for none. */
    static int length(List<Line> lines) {
        if (lines.isEmpty() || !lines.get(0).text().stripTrailing().equals("---")) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            String text = lines.get(i).text().stripTrailing();
            if (text.equals("---") || text.equals("...")) {
                return i + 1;
            }
        }
        return 0;
    }

    static FrontMatter of(List<Line> lines, Told told) {
        Line at = lines.get(0);
        StringBuilder yaml = new StringBuilder();
        lines.subList(1, lines.size() - 1)
                .forEach(line -> yaml.append(line.text()).append('\n'));
        JsonNode root;
        try {
            root = Yaml.VERBATIM.readTree(yaml.toString());
        } catch (JacksonException e) {
            int line = Math.min(
                    Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr()), lines.size() - 1);
            told.tell(Problem.BAD_FRONT_MATTER, lines.get(line), "the front matter is not YAML");
            return kept(yaml.toString(), at);
        }
        if (!root.isObject()) {
            if (!yaml.toString().isBlank()) {
                told.tell(Problem.BAD_FRONT_MATTER, at, "the front matter is not a list of keys and values");
            }
            return kept(yaml.toString(), at);
        }
        return read(root, YamlKeys.of(yaml.toString()), lines, told);
    }

    private static FrontMatter read(JsonNode root, YamlKeys keys, List<Line> lines, Told told) {
        Map<String, String> values = new TreeMap<>();
        Map<String, List<String>> lists = new TreeMap<>();
        List<Passage> passages = new ArrayList<>();
        Map<String, Line> places = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            String lower = entry.getKey().strip().toLowerCase(Locale.ROOT);
            String key = SYNONYMS.getOrDefault(lower, lower);
            JsonNode node = entry.getValue();
            Line at = lines.get(keys.line(entry.getKey()));
            if (LISTS.contains(key) && !node.isObject()) {
                List<String> names = node.isArray() ? texts(node) : Bullets.split(node.isNull() ? "" : Yaml.text(node));
                names.stream()
                        .filter(name -> !name.isEmpty())
                        .forEach(lists.computeIfAbsent(key, none -> new ArrayList<>())::add);
            } else if (VALUES.contains(key) && node.isValueNode() && !values.containsKey(key)) {
                values.put(key, node.isNull() ? "" : Yaml.text(node).strip());
                places.put(key, at);
            } else {
                told.tell(Problem.UNKNOWN_FRONT_MATTER, at, "the key " + Told.quote(entry.getKey()) + " is not known");
                passages.add(new Passage(
                        TextFile.printable(entry.getKey()), node.isValueNode() ? Yaml.text(node) : node.toString()));
            }
        }
        return new FrontMatter(values, lists, passages, places, lines.get(0));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add((node.isValueNode() ? Yaml.text(node) : node.toString()).strip()));
        return texts;
    }

    private static FrontMatter kept(String yaml, Line at) {
        return new FrontMatter(
                Map.of(),
                Map.of(),
                yaml.isBlank() ? List.of() : List.of(new Passage("Front matter", yaml)),
                Map.of(),
                at);
    }
}
