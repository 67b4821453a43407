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
    private final Map<String, Integer> places = new HashMap<>();

    Kinship(Corpus corpus, Mentions mentions, Copies copies) {
        this.mentions = mentions;
        this.copies = copies;
        this.reports = corpus.reports().size();
        corpus.reports().forEach(report -> places.put(report.id(), places.size()));
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
        Map<String, Found> found = new HashMap<>();
        for (Kind kind : Kind.CONCEPTS) {
            for (Concept concept : mentions.concepts(report, kind)) {
                int size = concept.reports().size();
                if (size < 2 || size > TOO_COMMON) {
                    continue;
                }
                double weight = StrictMath.log((double) reports / size);
                for (Report other : concept.reports()) {
                    found.computeIfAbsent(other.id(), none -> new Found(other, places.getOrDefault(other.id(), 0)))
                            .add(concept, weight);
                }
            }
        }
        found.remove(report.id());
        copies.of(report).forEach(copy -> found.remove(copy.id()));
        return found.values().stream()
                .sorted(Found.CLOSEST)
                .limit(limit)
                .map(Found::relative)
                .toList();
    }

    /** A relative in the making; among equals the newest is closest. */
    private static final class Found {

        static final Comparator<Found> CLOSEST =
                Comparator.comparingDouble((Found found) -> -found.weight).thenComparingInt(found -> -found.place);

        private final Report report;
        private final List<Concept> reasons = new ArrayList<>(2);
        private final int place;
        private double weight;

        Found(Report report, int place) {
            this.report = report;
            this.place = place;
        }

        void add(Concept concept, double more) {
            reasons.add(concept);
            weight += more;
        }

        Relative relative() {
            reasons.sort(Comparator.comparingInt(
                            (Concept concept) -> concept.reports().size())
                    .thenComparing(Concept::label)
                    .thenComparing(Concept::kind));
            return new Relative(report, reasons, weight);
        }
    }
}
