package foresite.insight;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.model.Report;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a concept occurs with. Thread-safe. */
public final class Company {

    /**
     * Of one report, so many concepts of a kind at most count as company: real reports name up to 15, and a damaged
     * one with thousands must not make the work quadratic.
     */
    static final int MAX_PER_REPORT = 100;

    private final Mentions mentions;

    Company(Mentions mentions) {
        this.mentions = mentions;
    }

    /**
     * A concept met in the same reports.
     *
     * @param shared the number of reports that name both, from 1
     */
    public record Companion(Concept concept, int shared) {}

    /** Returns the concepts of a kind met most often with another, strongest first; then those that gather more. */
    public List<Companion> of(Concept concept, Kind kind, int limit) {
        Map<String, Companion> met = new HashMap<>();
        for (Report report : concept.reports()) {
            List<Concept> named = mentions.concepts(report, kind);
            for (Concept other : named.subList(0, Math.min(named.size(), MAX_PER_REPORT))) {
                if (kind != concept.kind() || !other.key().equals(concept.key())) {
                    met.merge(other.key(), new Companion(other, 1), (a, b) -> new Companion(other, a.shared() + 1));
                }
            }
        }
        return met.values().stream()
                .sorted(Comparator.comparingInt((Companion companion) -> -companion.shared())
                        .thenComparing(Companion::concept, Mentions.GATHERING))
                .limit(limit)
                .toList();
    }
}
