package foresite.corpus;

import foresite.text.WholeCharacters;
import foresite.text.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;

/** Where the keys of a YAML text stand, and which stand twice: a tree of its values does not tell. */
final class YamlKeys {

    /** A key that has stood before. */
    record Repeated(String name, int line) {}

    private final Map<JsonPointer, Integer> lines = new HashMap<>();
    private final List<Repeated> repeated = new ArrayList<>();

    private YamlKeys() {}

    /** Reads the keys of a text that could be read as a tree. */
    static YamlKeys of(String text) {
        YamlKeys keys = new YamlKeys();
        try (JsonParser parser = Yaml.VERBATIM.createParser(new WholeCharacters(text))) {
            do {
                if (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    keys.add(parser);
                }
            } while (!parser.streamReadContext().inRoot());
        }
        return keys;
    }

    private void add(JsonParser parser) {
        int line = parser.currentTokenLocation().getLineNr();
        if (lines.put(parser.streamReadContext().pathAsPointer(), line) != null) {
            repeated.add(new Repeated(parser.currentName(), line));
        }
    }

    /** Returns the keys that stand a second time, or once more, under the same one. */
    List<Repeated> repeated() {
        return repeated;
    }

    /** Returns the line of a key, from 1, the last if it stands twice: that of {@code signals} under {@code headings} if both are named. */
    int line(String... path) {
        JsonPointer pointer = JsonPointer.empty();
        for (String name : path) {
            pointer = pointer.appendProperty(name);
        }
        return lines.getOrDefault(pointer, 1);
    }
}
