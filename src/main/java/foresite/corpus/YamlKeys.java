package foresite.corpus;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;

/** Where the keys of a YAML text stand: a tree of its values does not tell. */
final class YamlKeys {

    private final Map<JsonPointer, Integer> lines = new HashMap<>();

    private YamlKeys() {}

    /** Reads the keys of a text that could be read as a tree. */
    static YamlKeys of(String text) {
        YamlKeys keys = new YamlKeys();
        try (JsonParser parser = Yaml.VERBATIM.createParser(text)) {
            do {
                if (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    keys.lines.put(
                            parser.streamReadContext().pathAsPointer(),
                            parser.currentTokenLocation().getLineNr());
                }
            } while (!parser.streamReadContext().inRoot());
        }
        return keys;
    }

    /** Returns the line of a key, from 1: that of {@code signals} under {@code headings} if both are named. */
    int line(String... path) {
        JsonPointer pointer = JsonPointer.empty();
        for (String name : path) {
            pointer = pointer.appendProperty(name);
        }
        return lines.getOrDefault(pointer, 1);
    }
}
