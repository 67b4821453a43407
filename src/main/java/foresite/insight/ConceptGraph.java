package foresite.insight;

import foresite.model.Concept;
import foresite.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The broader and narrower concepts of a concept over any number of steps (SKOS: broaderTransitive, narrowerTransitive).
 * Circles end the walk. Immutable.
 */
public final class ConceptGraph {

    private final Vocabulary vocabulary;

    public ConceptGraph(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Returns all concepts above one, the nearest first; never the concept itself. */
    public List<Concept> broader(Concept concept) {
        return walk(concept, Concept::broader);
    }

    /** Returns all concepts below one, the nearest first; never the concept itself. */
    public List<Concept> narrower(Concept concept) {
        return walk(concept, Concept::narrower);
    }

    /** Returns whether one of two concepts is above the other. */
    public boolean isInLine(Concept one, Concept other) {
        return one.kind() == other.kind() && (isAbove(one, other) || isAbove(other, one));
    }

    private boolean isAbove(Concept one, Concept other) {
        return !other.broader().isEmpty()
                && broader(other).stream().anyMatch(above -> above.key().equals(one.key()));
    }

    private List<Concept> walk(Concept from, Function<Concept, List<String>> step) {
        List<Concept> found = new ArrayList<>();
        Set<String> seen = new HashSet<>(List.of(from.key()));
        List<String> next = step.apply(from);
        while (!next.isEmpty()) {
            List<String> further = new ArrayList<>();
            for (String key : next) {
                if (seen.add(key)) {
                    vocabulary.keyed(from.kind(), key).ifPresent(concept -> {
                        found.add(concept);
                        further.addAll(step.apply(concept));
                    });
                }
            }
            next = further;
        }
        return found;
    }
}
