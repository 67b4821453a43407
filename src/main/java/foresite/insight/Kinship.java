package foresite.insight;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which reports are akin: those that name the same concepts, where a rare concept weighs more than a common one. The
 * weight of a concept is its inverse document frequency, ln(N / n) for n of N reports (Spärck Jones, 1972).
 * Thread-safe.
 */
public final class Kinship {

    /** A concept in more reports than this says too little to relate two of them, and would make the work quadratic. */
    private static final int TOO_COMMON = 150;

    private final Mentions mentions;
    private final Copies copies;
    private final int reports;

    Kinship(Corpus corpus, Mentions mentions, Copies copies) {
        this.mentions = mentions;
        this.copies = copies;
        this.reports = corpus.reports().size();
    }

    /**
     * A report akin to another.
     *
     * @param reasons the concepts that both name, rarest first; never empty
     * @param weight the sum of their weights, in nats
     */
    public record Relative(Report report, List<Concept> reasons, double weight) {}

    /** Returns the reports most akin to one, closest first; never itself nor a copy of its article. */
    public List<Relative> of(Report report, int limit) {
        Map<String, Report> found = new HashMap<>();
        Map<String, List<Concept>> reasons = new HashMap<>();
        List<Report> same = copies.of(report);
        for (Kind kind : Kind.CONCEPTS) {
            for (Concept concept : mentions.concepts(report, kind)) {
                int size = concept.mentions().size();
                if (size < 2 || size > TOO_COMMON) {
                    continue;
                }
                for (Report other : concept.reports()) {
                    if (!other.id().equals(report.id())) {
                        found.put(other.id(), other);
                        reasons.computeIfAbsent(other.id(), none -> new ArrayList<>(4))
                                .add(concept);
                    }
                }
            }
        }
        same.forEach(copy -> found.remove(copy.id()));
        return found.values().stream()
                .map(other -> relative(other, reasons.getOrDefault(other.id(), List.of())))
                .sorted(Comparator.comparingDouble((Relative relative) -> -relative.weight())
                        .thenComparing(Relative::report, Corpus.order().reversed()))
                .limit(limit)
                .toList();
    }

    private Relative relative(Report other, List<Concept> shared) {
        List<Concept> rarest = shared.stream()
                .sorted(Comparator.comparingInt(
                                (Concept concept) -> concept.mentions().size())
                        .thenComparing(Concept::label)
                        .thenComparing(Concept::kind))
                .toList();
        double weight = rarest.stream()
                .mapToDouble(concept ->
                        StrictMath.log((double) reports / concept.mentions().size()))
                .sum();
        return new Relative(other, rarest, weight);
    }
}
