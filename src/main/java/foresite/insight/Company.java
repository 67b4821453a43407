package foresite.insight;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.model.Report;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/** What a concept occurs with. Thread-safe. */
public final class Company {

    /**
     * Of one report, so many concepts of a kind at most count as company: real reports name up to 15, and a damaged
     * one with thousands must not make the work quadratic.
     */
    private static final int MAX_PER_REPORT = 100;

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
        IdentityHashMap<Concept, int[]> met = new IdentityHashMap<>();
        for (Report report : concept.reports()) {
            List<Concept> named = mentions.concepts(report, kind);
            for (int i = 0; i < named.size() && i < MAX_PER_REPORT; i++) {
                met.computeIfAbsent(named.get(i), none -> new int[1])[0]++;
            }
        }
        met.remove(concept);
        return met.entrySet().stream()
                .map(entry -> new Companion(entry.getKey(), entry.getValue()[0]))
                .sorted(Comparator.comparingInt((Companion companion) -> -companion.shared())
                        .thenComparing(Companion::concept, Mentions.GATHERING))
                .limit(limit)
                .toList();
    }
}
