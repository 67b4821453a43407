package foresite.insight;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which concepts each report names. Immutable. */
public final class Mentions {

    /** Concepts that more reports name come first; of any two concepts of any kind one comes first. */
    static final Comparator<Concept> MOST_REPORTED = Comparator.comparingInt(
                    (Concept concept) -> -concept.reports().size())
            .thenComparing(Concept::label)
            .thenComparing(Concept::key)
            .thenComparing(Concept::kind);

    private final Map<String, Map<Kind, List<Concept>>> byReport;

    private Mentions(Map<String, Map<Kind, List<Concept>>> byReport) {
        this.byReport = byReport;
    }

    static Mentions of(Corpus corpus, Vocabulary vocabulary) {
        Map<String, Map<Kind, List<Concept>>> byReport =
                new HashMap<>(corpus.reports().size() * 2);
        for (Kind kind : Kind.CONCEPTS) {
            for (Concept concept : vocabulary.concepts(kind)) {
                for (Report report : concept.reports()) {
                    byReport.computeIfAbsent(report.id(), none -> new EnumMap<>(Kind.class))
                            .computeIfAbsent(kind, none -> new ArrayList<>())
                            .add(concept);
                }
            }
        }
        byReport.values().forEach(kinds -> kinds.values().forEach(concepts -> concepts.sort(MOST_REPORTED)));
        return new Mentions(byReport);
    }

    /** Returns the concepts of a kind that a report names, each once; those that more reports name come first. */
    public List<Concept> concepts(Report report, Kind kind) {
        return byReport.getOrDefault(report.id(), Map.of()).getOrDefault(kind, List.of());
    }

    /**
     * Returns the concepts of a kind that most of some reports name, at most so many; those that more of them name come
     * first.
     */
    public List<Concept> leading(List<Report> reports, Kind kind, int limit) {
        Map<String, Concept> concepts = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Report report : reports) {
            for (Concept concept : concepts(report, kind)) {
                concepts.putIfAbsent(concept.key(), concept);
                counts.merge(concept.key(), 1, Integer::sum);
            }
        }
        return concepts.values().stream()
                .sorted(Comparator.comparingInt(concept -> -counts.getOrDefault(concept.key(), 0)))
                .limit(limit)
                .toList();
    }
}
