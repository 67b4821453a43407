package foresite.insight;

import foresite.model.Concept;
import foresite.vocabulary.Vocabulary;
import java.util.HashSet;
import java.util.Set;

/** Passes of the same topic in several kinds (theme, technology, concern) the first. For one thread. */
final class OncePerTopic {

    private final Vocabulary vocabulary;
    private final Set<String> seen = new HashSet<>();

    OncePerTopic(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Returns whether the topic was not asked for before, under this kind or another. */
    boolean isFirst(Concept concept) {
        boolean first = seen.add(key(concept));
        vocabulary.family(concept).forEach(other -> seen.add(key(other)));
        return first;
    }

    private static String key(Concept concept) {
        return concept.kind() + " " + concept.key();
    }
}
