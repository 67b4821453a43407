package foresite.corpus;

import foresite.text.WholeCharacters;
import foresite.text.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.toml.TomlMapper;

/** The forms in which the head of a file may be written: as Jekyll and Obsidian, Zola and Hugo do it. */
enum HeadFormat {
    /** Between lines {@code ---}. */
    YAML(Pattern.compile("[^\\s\\h#\\-\\]}].*")),
    /** Between lines {@code +++}. */
    TOML(Pattern.compile("\\s*(?:[\\w.\"'-]+\\s*=|\\[).*")),
    /** An object without any marks around it. */
    JSON(Pattern.compile("\\s*\".*"));

    private static final TomlMapper TOML_MAPPER = TomlMapper.builder().build();

    private static final JsonMapper JSON_MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final String TOML_RULE = "+++";

    private final Pattern entryStart;

    HeadFormat(Pattern entryStart) {
        this.entryStart = entryStart;
    }

    /** Returns whether a line is three dashes, or four or five by mistake. */
    static boolean isYamlRule(String line) {
        return line.equals("---") || line.equals("----") || line.equals("-----");
    }

    /** Returns the form that a file beginning with a line may have its head in. */
    static Optional<HeadFormat> of(Line first) {
        String text = first.text().stripTrailing();
        if (isYamlRule(text)) {
            return Optional.of(YAML);
        }
        if (text.equals(TOML_RULE)) {
            return Optional.of(TOML);
        }
        return text.startsWith("{") ? Optional.of(JSON) : Optional.empty();
    }

    /** Returns the number of lines of a head in TOML or JSON, its rules included; 0 if the file does not begin with one. */
    static int lengthOfOther(List<Line> lines) {
        Optional<HeadFormat> format = lines.isEmpty() ? Optional.empty() : of(lines.get(0));
        return format.map(form -> switch (form) {
                    case YAML -> 0;
                    case TOML -> lengthOfToml(lines);
                    case JSON -> lengthOfJson(lines);
                })
                .orElse(0);
    }

    private static int lengthOfToml(List<Line> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).text().stripTrailing().equals(TOML_RULE)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** An object ends where its parser says; a damaged one at the first line that is a closing brace alone. */
    private static int lengthOfJson(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append('\n'));
        try (JsonParser parser = JSON_MAPPER.createParser(text.toString())) {
            parser.nextToken();
            boolean keyed = parser.nextToken() == JsonToken.PROPERTY_NAME;
            while (!parser.streamReadContext().inRoot() && parser.nextToken() != null) {
                // On to the end of the object.
            }
            int end = parser.currentTokenLocation().getLineNr();
            boolean alone = lines.get(end - 1).text().stripTrailing().endsWith("}");
            return keyed && alone ? end : 0;
        } catch (JacksonException e) {
            boolean keyed = lines.size() > 1
                    && JSON.entryStart.matcher(lines.get(1).text()).matches();
            for (int i = 1; keyed && i < lines.size(); i++) {
                if (lines.get(i).text().stripTrailing().equals("}")) {
                    return i + 1;
                }
            }
            return 0;
        }
    }

    /** Returns the lines of a head without those that only mark its beginning and end. */
    List<Line> inner(List<Line> head, boolean closed) {
        return this == JSON ? head : head.subList(1, closed ? head.size() - 1 : head.size());
    }

    /**
     * Reads text of this form.
     *
     * @throws JacksonException if it is not of this form
     */
    JsonNode read(String text) {
        return switch (this) {
            case YAML -> Yaml.VERBATIM.readTree(new WholeCharacters(text));
            case TOML -> TOML_MAPPER.readTree(text);
            case JSON -> JSON_MAPPER.readTree(text);
        };
    }

    /** Tells whether a line begins an entry, and does not go on with the one before it. */
    boolean startsEntry(Line line) {
        return entryStart.matcher(line.text()).matches();
    }

    /** Returns the text of an entry as a whole document, so that it can be read alone. */
    String alone(String entry) {
        if (this != JSON) {
            return entry;
        }
        String text = entry.strip();
        return "{" + (text.endsWith(",") ? text.substring(0, text.length() - 1) : text) + "}";
    }
}
