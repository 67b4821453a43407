package foresite.vocabulary;

import foresite.model.Diagnostic;
import foresite.model.Kind;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.text.WholeCharacters;
import foresite.text.XmlText;
import foresite.text.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Reads the text of {@code vocabulary.yaml}, piece by piece: so every word's place is known, and a list or an entry that
 * is told in two pieces is read as one. For one text; not thread-safe.
 */
final class AuthorityReader {

    private static final String PREF_LABEL = "prefLabel";
    private static final String ALT_LABEL = "altLabel";

    /** SKOS has no plural, but who writes a list expects one. */
    private static final String ALT_LABELS = "altLabels";

    private static final List<String> LISTS =
            List.of(ALT_LABEL, ALT_LABELS, "broader", "notBroader", "related", "notSame");

    private final List<AuthorityEntry> entries = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** Returns the entries in the file's order; some may be of one concept. */
    List<AuthorityEntry> entries() {
        return entries;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    void read(String text) throws JacksonException {
        try (JsonParser parser = Yaml.VERBATIM.createParser(new WholeCharacters(text))) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    group(parser);
                }
            } else if (first != null && !isBlank(parser)) {
                diagnostics.add(Problem.BAD_VOCABULARY.at(
                        Position.ofFile(AuthorityFile.NAME),
                        "the file has no `themes:`, `technologies:` or `concerns:`"));
            }
        }
    }

    private void group(JsonParser parser) {
        String name = parser.currentName();
        Position at = at(parser);
        Optional<Kind> kind = Kind.CONCEPTS.stream()
                .filter(candidate -> candidate.plural().equals(name))
                .findFirst();
        JsonToken value = parser.nextToken();
        if (kind.isEmpty()) {
            unknown(name, at);
            parser.skipChildren();
        } else if (value == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                entry(kind.get(), parser);
            }
        } else if (!isBlank(parser)) {
            diagnostics.add(Problem.BAD_VOCABULARY.at(at, "'" + name + "' is not a list of entries"));
            parser.skipChildren();
        }
    }

    private void entry(Kind kind, JsonParser parser) {
        Position at = at(parser);
        String label = "";
        Map<String, List<String>> lists = new LinkedHashMap<>();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                Position place = at(parser);
                parser.nextToken();
                Position value = at(parser);
                if (LISTS.contains(key)) {
                    lists.computeIfAbsent(key, none -> new ArrayList<>()).addAll(names(key, parser));
                } else if (key.equals(PREF_LABEL)) {
                    for (String name : names(key, parser)) {
                        if (label.isEmpty()) {
                            label = name;
                            at = value;
                        } else {
                            diagnostics.add(Problem.UNKNOWN_VOCABULARY_KEY.at(
                                    value, "the entry of '" + label + "' has a second prefLabel"));
                        }
                    }
                } else {
                    unknown(key, place);
                    parser.skipChildren();
                }
            }
        } else {
            parser.skipChildren();
        }
        if (label.isEmpty()) {
            diagnostics.add(
                    Problem.UNKNOWN_VOCABULARY_KEY.at(at, "an entry of " + kind.plural() + " has no prefLabel"));
            return;
        }
        List<String> altLabels = new ArrayList<>(lists.getOrDefault(ALT_LABEL, List.of()));
        altLabels.addAll(lists.getOrDefault(ALT_LABELS, List.of()));
        entries.add(new AuthorityEntry(
                kind,
                label,
                List.copyOf(altLabels),
                List.copyOf(lists.getOrDefault("broader", List.of())),
                List.copyOf(lists.getOrDefault("notBroader", List.of())),
                List.copyOf(lists.getOrDefault("related", List.of())),
                List.copyOf(lists.getOrDefault("notSame", List.of())),
                at));
    }

    /** Reads one name or a list of names. */
    private List<String> names(String key, JsonParser parser) {
        List<String> names = new ArrayList<>();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                name(key, parser, names);
            }
        } else {
            name(key, parser, names);
        }
        return names;
    }

    private void name(String key, JsonParser parser, List<String> names) {
        if (parser.currentToken().isScalarValue()) {
            if (!isBlank(parser)) {
                names.add(XmlText.withoutForbidden(parser.getString()).strip());
            }
        } else {
            diagnostics.add(Problem.UNKNOWN_VOCABULARY_KEY.at(
                    at(parser), "the value of '" + key + "' is neither a name nor a list of names"));
            parser.skipChildren();
        }
    }

    private static boolean isBlank(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_NULL
                || (parser.currentToken().isScalarValue()
                        && XmlText.withoutForbidden(parser.getString()).isBlank());
    }

    private void unknown(String key, Position at) {
        diagnostics.add(Problem.UNKNOWN_VOCABULARY_KEY.at(at, "the key '" + key + "' is not known"));
    }

    private static Position at(JsonParser parser) {
        TokenStreamLocation location = parser.currentTokenLocation();
        return new Position(AuthorityFile.NAME, Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }
}
