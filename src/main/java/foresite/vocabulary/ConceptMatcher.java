package foresite.vocabulary;

import foresite.model.Concept;
import foresite.model.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the concepts that a text names, by the vocabulary's own parsing: whole words, whatever their form, hyphens and
 * fillers. Thread-safe.
 */
public final class ConceptMatcher {

    private final Vocabulary vocabulary;

    private ConceptMatcher(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public static ConceptMatcher of(Vocabulary vocabulary) {
        return new ConceptMatcher(vocabulary);
    }

    /** Returns the concepts of a kind of which a text contains a name, each once, in the order of the text. */
    public List<Concept> named(Kind kind, String text) {
        return vocabulary.namedIn(kind, text);
    }

    /** Returns the concepts of a kind that a text is about: those that it names, and all that are broader. */
    public List<Concept> about(Kind kind, String text) {
        Map<String, Concept> about = new LinkedHashMap<>();
        Deque<Concept> open = new ArrayDeque<>(named(kind, text));
        while (!open.isEmpty()) {
            Concept concept = open.removeFirst();
            if (about.putIfAbsent(concept.key(), concept) == null) {
                concept.broader().forEach(key -> vocabulary.keyed(kind, key).ifPresent(open::addLast));
            }
        }
        return List.copyOf(about.values());
    }

    /** Returns whether a text contains a name of a concept or of a narrower one. */
    public boolean matches(Concept concept, String text) {
        return about(concept.kind(), text).stream()
                .anyMatch(found -> found.key().equals(concept.key()));
    }
}
