package foresite.vocabulary;

import foresite.model.Kind;
import java.util.HashMap;
import java.util.Map;

/** What each name of a kind was understood as; each is read once. Not thread-safe. */
final class Readings {

    private final Kind kind;
    private final NameReader reader;
    private final Map<String, Reading> byName = new HashMap<>();

    Readings(Kind kind, NameReader reader) {
        this.kind = kind;
        this.reader = reader;
    }

    Reading of(String name) {
        return byName.computeIfAbsent(name, none -> Reading.of(kind, name, reader, Lexicon.standard()));
    }
}
