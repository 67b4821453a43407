package foresite.insight;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.model.Report;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/** Which concepts the same reports name, and how many reports do. Thread-safe. */
public final class CoOccurrence {

    /**
     * So many concepts of a kind are counted for one report: real reports name up to 15, and a damaged one with thousands
     * must not make the work quadratic.
     */
    static final int MAX_PER_REPORT = 100;

    private final Mentions mentions;

    CoOccurrence(Mentions mentions) {
        this.mentions = mentions;
    }

    /**
     * A concept that occurs with another.
     *
     * @param shared the number of reports that name both, from 1
     */
    public record Companion(Concept concept, int shared) {}

    /** Returns the concepts of a kind that occur most often with another; among equals those that more reports name. */
    public List<Companion> of(Concept concept, Kind kind, int limit) {
        IdentityHashMap<Concept, Integer> counts = counts(concept.reports(), kind);
        counts.remove(concept);
        return counts.entrySet().stream()
                .map(count -> new Companion(count.getKey(), count.getValue()))
                .sorted(Comparator.comparingInt((Companion companion) -> -companion.shared())
                        .thenComparing(Companion::concept, Mentions.MOST_REPORTED))
                .limit(limit)
                .toList();
    }

    /**
     * Returns how many of some reports name each concept of a kind. Concepts are compared by identity, which a vocabulary
     * never changes: comparing all their reports would take far longer than counting.
     */
    IdentityHashMap<Concept, Integer> counts(List<Report> reports, Kind kind) {
        IdentityHashMap<Concept, Integer> counts = new IdentityHashMap<>(64);
        for (Report report : reports) {
            List<Concept> named = mentions.concepts(report, kind);
            for (Concept concept : named.subList(0, Math.min(MAX_PER_REPORT, named.size()))) {
                counts.merge(concept, 1, Integer::sum);
            }
        }
        return counts;
    }
}
