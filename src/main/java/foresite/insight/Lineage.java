package foresite.insight;

import foresite.model.Concept;
import foresite.vocabulary.Vocabulary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Which concepts stand above and below each other, over any number of steps. What does is not related besides (SKOS
 * Reference, W3C, 2009, S27). Immutable.
 */
final class Lineage {

    private final Vocabulary vocabulary;

    Lineage(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Returns the keys of all concepts above one. */
    Set<String> above(Concept concept) {
        Set<String> above = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(concept.broader());
        while (!open.isEmpty()) {
            String key = open.removeLast();
            if (above.add(key)) {
                vocabulary
                        .keyed(concept.kind(), key)
                        .ifPresent(broader -> broader.broader().forEach(open::addLast));
            }
        }
        return above;
    }

    /**
     * Tells whether one of two concepts stands somewhere above the other.
     *
     * @param above what {@link #above} says of the first
     */
    boolean isInLine(Concept concept, Set<String> above, Concept other) {
        return concept.kind() == other.kind()
                && (above.contains(other.key()) || above(other).contains(concept.key()));
    }
}
