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

    /** What one report names together may be together by chance. */
    private static final int MIN_SHARED = 2;

    private final Mentions mentions;
    private final int all;

    /** @param all the number of reports of the corpus */
    CoOccurrence(Mentions mentions, int all) {
        this.mentions = mentions;
        this.all = all;
    }

    /**
     * A concept that occurs with another.
     *
     * @param shared the number of reports that name both, from 2
     * @param strength how far from chance that is, as G² ({@link LogLikelihood})
     */
    public record Companion(Concept concept, int shared, double strength) {}

    /**
     * Returns the concepts of a kind that occur with another in two reports or more, and more often than by chance; the
     * furthest from chance first.
     */
    public List<Companion> of(Concept concept, Kind kind, int limit) {
        IdentityHashMap<Concept, Integer> counts = counts(concept.reports(), kind);
        counts.remove(concept);
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= MIN_SHARED)
                .map(count -> companion(concept, count.getKey(), count.getValue()))
                .filter(companion -> companion.strength() >= LogLikelihood.FLOOR)
                .sorted(Comparator.comparingDouble((Companion companion) -> -companion.strength())
                        .thenComparing(Companion::concept, Mentions.MOST_REPORTED))
                .limit(limit)
                .toList();
    }

    private Companion companion(Concept concept, Concept other, int shared) {
        double strength = LogLikelihood.signed(
                shared, concept.reports().size(), other.reports().size(), all);
        return new Companion(other, shared, strength);
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
