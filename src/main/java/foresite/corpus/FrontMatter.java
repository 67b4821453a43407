package foresite.corpus;

import foresite.model.Passage;
import foresite.model.Problem;
import foresite.model.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
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

    private static final Pattern KEY = Pattern.compile("[\"']?[\\p{L}_][^:]{0,60}:(?:\\s|$)|[-\\[\\]{}](?:\\s|$)");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+\\S");

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

    /**
     * Returns the number of lines at the head of a file that are front matter, its rules included; 0 for none. Front
     * matter that is never closed has a known key, and ends before the first blank line or heading.
     */
    static int length(List<Line> lines) {
        if (lines.isEmpty() || !lines.get(0).text().stripTrailing().equals("---")) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (isRule(lines.get(i))) {
                return isText(lines.subList(1, i)) ? 0 : i + 1;
            }
        }
        List<Line> open = lines.stream()
                .takeWhile(line -> !line.isBlank() && !line.text().startsWith("#"))
                .toList();
        return open.stream().anyMatch(FrontMatter::hasKnownKey) ? open.size() : 0;
    }

    /**
     * Returns whether lines between two rules are Markdown: no key is among them, but headings or paragraphs are; or their
     * headings stand alone, as no comment of YAML does, and some other line is no YAML.
     */
    private static boolean isText(List<Line> lines) {
        boolean key = false;
        boolean other = false;
        boolean heading = false;
        boolean blank = false;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            boolean comment = text.startsWith("#");
            boolean alone = i + 1 == lines.size() || lines.get(i + 1).isBlank();
            boolean yaml = KEY.matcher(text).lookingAt();
            blank |= text.isBlank();
            heading |= comment && alone && HEADING.matcher(text).lookingAt();
            key |= yaml;
            other |= !yaml && !comment && !text.isBlank() && !Character.isWhitespace(text.charAt(0));
        }
        return !key ? heading || (blank && other) : heading && other;
    }

    private static boolean isRule(Line line) {
        String text = line.text().stripTrailing();
        return text.equals("---") || text.equals("...");
    }

    private static boolean hasKnownKey(Line line) {
        int colon = line.text().indexOf(':');
        return colon > 0 && isKnown(meaning(line.text().substring(0, colon)));
    }

    /** Returns the key that is meant by one as it is written. */
    private static String meaning(String written) {
        String lower = written.strip().toLowerCase(Locale.ROOT);
        return SYNONYMS.getOrDefault(lower, lower);
    }

    private static boolean isKnown(String key) {
        return VALUES.contains(key) || LISTS.contains(key);
    }

    static FrontMatter of(List<Line> lines, Told told) {
        Line at = lines.get(0);
        boolean closed = isRule(lines.get(lines.size() - 1));
        StringBuilder yaml = new StringBuilder();
        lines.subList(1, closed ? lines.size() - 1 : lines.size())
                .forEach(line -> yaml.append(line.text()).append('\n'));
        if (!closed) {
            told.tell(
                    Problem.BAD_FRONT_MATTER, at, "the front matter is never closed; a line --- is missing behind it");
            return kept(yaml.toString(), at);
        }
        JsonNode root;
        try {
            root = Yaml.VERBATIM.readTree(yaml.toString());
        } catch (JacksonException e) {
            int line = Math.min(
                    Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr()), lines.size() - 1);
            told.tell(
                    Problem.BAD_FRONT_MATTER,
                    lines.get(line),
                    "the front matter is not YAML (" + Reason.of(e.getOriginalMessage()) + ")");
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
            String key = meaning(entry.getKey());
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
                tellUnread(entry.getKey(), node, at, told);
                passages.add(new Passage(
                        TextFile.printable(entry.getKey()), node.isValueNode() ? Yaml.text(node) : node.toString()));
            }
        }
        return new FrontMatter(values, lists, passages, places, lines.get(0));
    }

    /** Tells why a key is not read: it is not known, its value is of another sort, or an earlier key means the same. */
    private static void tellUnread(String written, JsonNode value, Line at, Told told) {
        String key = meaning(written);
        String quoted = Told.quote(written);
        if (!isKnown(key)) {
            told.tell(Problem.UNKNOWN_FRONT_MATTER, at, "the key " + quoted + " is not known");
        } else if (LISTS.contains(key)) {
            told.tell(Problem.BAD_FRONT_MATTER, at, "the value of " + quoted + " is neither a list nor text");
        } else if (!value.isValueNode()) {
            told.tell(Problem.BAD_FRONT_MATTER, at, "the value of " + quoted + " is not text");
        } else {
            told.tell(Problem.UNKNOWN_FRONT_MATTER, at, "the key " + quoted + " means the same as one before it");
        }
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
