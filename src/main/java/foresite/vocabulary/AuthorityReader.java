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
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Reads the text of {@code vocabulary.yaml}, piece by piece: so every word's place is known, and a list or an entry in
 * two pieces is read as one. For one text; not thread-safe.
 */
final class AuthorityReader {

    private static final String PREF_LABEL = "prefLabel";
    private static final String ALT_LABEL = "altLabel";

    /** SKOS has no plural, but who writes a list expects one. */
    private static final String ALT_LABELS = "altLabels";

    private static final List<String> LISTS =
            List.of(ALT_LABEL, ALT_LABELS, "broader", "notBroader", "related", "notSame");

    private static final String WORDS = "words";

    private static final List<String> WORD_LISTS = List.of(
            VocabularyLists.TYPE_NOUNS,
            VocabularyLists.EVALUATION_WORDS,
            VocabularyLists.HEADINGS,
            VocabularyLists.FIELDS,
            VocabularyLists.GENERAL_WORDS);

    private final Map<String, Map<Optional<Kind>, List<String>>> words = new LinkedHashMap<>();
    private final List<List<String>> equivalents = new ArrayList<>();
    private final List<AuthorityEntry> entries = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** Returns the entries in the file's order; some may be of one concept. */
    List<AuthorityEntry> entries() {
        return entries;
    }

    /** Returns what the file adds to the program's word lists. */
    VocabularyLists.SiteLists lists() {
        return new VocabularyLists.SiteLists(Map.copyOf(words), List.copyOf(equivalents));
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
        if (name.equals(WORDS) && value == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                wordList(parser);
            }
        } else if (kind.isEmpty()) {
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

    /** Reads one of the lists that add to the program's own: by kind, or for all kinds together. */
    private void wordList(JsonParser parser) {
        String list = parser.currentName();
        Position at = at(parser);
        JsonToken value = parser.nextToken();
        if (list.equals(VocabularyLists.EQUIVALENTS) && value == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                List<String> same = names(list, parser);
                if (same.size() > 1) {
                    equivalents.add(List.copyOf(same));
                }
            }
        } else if (!WORD_LISTS.contains(list)) {
            unknown(list, at);
            parser.skipChildren();
        } else if (value == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                Position place = at(parser);
                Optional<Kind> kind = Kind.CONCEPTS.stream()
                        .filter(candidate -> candidate.plural().equals(name))
                        .findFirst();
                parser.nextToken();
                if (kind.isPresent()) {
                    add(list, kind, names(name, parser));
                } else {
                    unknown(name, place);
                    parser.skipChildren();
                }
            }
        } else {
            add(list, Optional.empty(), names(list, parser));
        }
    }

    private void add(String list, Optional<Kind> kind, List<String> names) {
        words.computeIfAbsent(list, none -> new LinkedHashMap<>())
                .merge(
                        kind,
                        names,
                        (one, more) ->
                                Stream.concat(one.stream(), more.stream()).toList());
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
