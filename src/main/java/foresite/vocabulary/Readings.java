package foresite.vocabulary;

import foresite.model.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each name of a kind was understood as. While a vocabulary is built each name is read once, by one thread; after
 * {@link #forget} nothing is kept, and many threads may ask.
 */
final class Readings {

    private final Kind kind;
    private final NameReader reader;
    private final Map<String, Reading> byName = new HashMap<>();
    private boolean keeping = true;

    Readings(Kind kind, NameReader reader) {
        this.kind = kind;
        this.reader = reader;
    }

    Reading of(String name) {
        Reading known = byName.get(name);
        if (known != null) {
            return known;
        }
        Reading reading = Reading.of(kind, name, reader, Lexicon.standard());
        if (keeping) {
            byName.put(name, reading);
        }
        return reading;
    }

    /** Returns what a name means. */
    Gist gist(String name) {
        Reading known = byName.get(name);
        if (known == null && !keeping) {
            return Reading.gist(kind, name, reader, Lexicon.standard());
        }
        return of(name).gist();
    }

    /** Returns what terms mean in this kind. */
    Gist gist(List<Term> terms) {
        return Gist.of(kind, terms, Lexicon.standard());
    }

    void forget() {
        keeping = false;
        byName.clear();
    }
}
