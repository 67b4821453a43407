package foresite.insight;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.vocabulary.Vocabulary;
import foresite.vocabulary.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Which concepts are related to another without being broader or narrower (SKOS Reference, W3C, 2009, S27): those whose
 * labels share words, and those that the same reports name. A word weighs ln(N / n), where n of N concepts have it (Spärck
 * Jones, 1972); a concept is the closer the higher the cosine of the words plus that of the reports is, each from 0 to 1.
 * Among equals, that with more reports is closer. Where this still leaves more equals than there are places, all of them are
 * left out and others take their places: ties are not broken by label. Thread-safe.
 */
public final class RelatedConcepts {

    /** How many related concepts a concept has at most. */
    public static final int MOST = 5;

    /** A word in more labels than this relates too many to mean anything, and would make the work quadratic. */
    private static final int TOO_COMMON = 60;

    /** A concept with so many reports occurs with others by chance: one report in common means nothing then. */
    private static final int MANY_REPORTS = 5;

    private static final Comparator<Candidate> CLOSER = (a, b) -> {
        int order = Double.compare(b.weight(), a.weight());
        order = order != 0
                ? order
                : b.concept().reports().size() - a.concept().reports().size();
        return order != 0
                ? order
                : b.concept().gathered().size() - a.concept().gathered().size();
    };

    /** The label makes the order the same everywhere. */
    private static final Comparator<Candidate> CLOSEST =
            CLOSER.thenComparing(Candidate::concept, Mentions.MOST_REPORTED);

    private final Vocabulary vocabulary;
    private final CoOccurrence coOccurrence;
    private final ConceptGraph graph;
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<Kind, Map<String, List<Concept>>> byStem = new HashMap<>();
    private final IdentityHashMap<Concept, Double> lengths = new IdentityHashMap<>();
    private final Map<Kind, Map<String, List<Related>>> known = new HashMap<>();

    RelatedConcepts(Vocabulary vocabulary, CoOccurrence coOccurrence) {
        this.vocabulary = vocabulary;
        this.coOccurrence = coOccurrence;
        this.graph = new ConceptGraph(vocabulary);
        Map<String, Integer> uses = new HashMap<>();
        int all = 0;
        for (Kind kind : Kind.CONCEPTS) {
            Map<String, List<Concept>> index = new HashMap<>();
            for (Concept concept : vocabulary.concepts(kind)) {
                all++;
                for (Word word : vocabulary.words(concept)) {
                    uses.merge(word.stem(), 1, Integer::sum);
                    index.computeIfAbsent(word.stem(), none -> new ArrayList<>(2))
                            .add(concept);
                }
            }
            byStem.put(kind, index);
            known.put(kind, new ConcurrentHashMap<>());
        }
        double concepts = all;
        uses.forEach((stem, n) -> weights.put(stem, StrictMath.log(concepts / n)));
        Kind.CONCEPTS.forEach(
                kind -> vocabulary.concepts(kind).forEach(concept -> lengths.put(concept, length(concept))));
    }

    /**
     * A concept that is related to another one.
     *
     * @param words those of its label that both have, in its order
     * @param shared how many reports name both; where no report names the other, how many reports of its narrower concepts
     *     name this one
     * @param isGroup whether no report names the other by itself
     * @param likeness cosine of their words, 0 to 1
     */
    public record Related(Concept concept, List<String> words, int shared, boolean isGroup, double likeness) {

        /** Returns in words why it is related. */
        public String reason() {
            String reports = shared == 1 ? "one report" : shared + " reports";
            String together = isGroup ? "named in " + reports + " gathered here" : "named together in " + reports;
            if (words.isEmpty()) {
                return together;
            }
            String alike = "shares “" + String.join("”, “", words) + "”";
            return shared == 0 ? alike : alike + "; " + together;
        }
    }

    /** A concept that may be related; its weight is likeness plus the cosine of the reports, 0 to 2. */
    private record Candidate(Concept concept, int shared, double likeness, double weight) {

        boolean isMoreThanChance() {
            return likeness > 0 || shared > 1;
        }
    }

    /**
     * Returns the closest concepts of the same kind, closest first, without those that the editor related to it and those
     * above or below it; where there are none, those of other kinds.
     *
     * @param limit up to {@value #MOST}
     */
    public List<Related> of(Concept concept, int limit) {
        List<Related> related =
                known.getOrDefault(concept.kind(), Map.of()).computeIfAbsent(concept.key(), key -> related(concept));
        return related.subList(0, Math.min(limit, related.size()));
    }

    private List<Related> related(Concept concept) {
        List<Candidate> closest = closest(concept, candidates(concept, concept.kind()));
        if (closest.isEmpty()) {
            List<Candidate> others = new ArrayList<>();
            Kind.CONCEPTS.stream()
                    .filter(kind -> kind != concept.kind())
                    .forEach(kind -> others.addAll(candidates(concept, kind)));
            closest = closest(concept, others);
        }
        return closest.stream().map(candidate -> related(concept, candidate)).toList();
    }

    private Related related(Concept concept, Candidate candidate) {
        Set<String> own = vocabulary.words(concept).stream().map(Word::stem).collect(Collectors.toSet());
        List<String> words = vocabulary.words(candidate.concept()).stream()
                .filter(word -> candidate.likeness() > 0 && own.contains(word.stem()))
                .map(Word::written)
                .toList();
        return new Related(
                candidate.concept(),
                words,
                candidate.shared(),
                concept.reports().isEmpty(),
                candidate.likeness());
    }

    private List<Candidate> closest(Concept concept, List<Candidate> found) {
        boolean many = reports(concept).size() >= MANY_REPORTS && found.stream().anyMatch(Candidate::isMoreThanChance);
        List<Candidate> sorted = found.stream()
                .filter(candidate -> !many || candidate.isMoreThanChance())
                .sorted(CLOSEST)
                .toList();
        List<Candidate> closest = new ArrayList<>(MOST);
        List<Candidate> equals = new ArrayList<>();
        List<Candidate> leftOut = new ArrayList<>();
        for (int i = 0; i < sorted.size() && closest.size() < MOST; i++) {
            if (!graph.isInLine(concept, sorted.get(i).concept())) {
                equals.add(sorted.get(i));
            }
            if (i + 1 == sorted.size() || CLOSER.compare(sorted.get(i), sorted.get(i + 1)) != 0) {
                (closest.size() + equals.size() <= MOST ? closest : leftOut).addAll(equals);
                equals.clear();
            }
        }
        return closest.isEmpty() ? leftOut.subList(0, Math.min(MOST, leftOut.size())) : closest;
    }

    /** Returns the concepts of a kind that share a word or a report with one. */
    private List<Candidate> candidates(Concept concept, Kind kind) {
        IdentityHashMap<Concept, Double> products = new IdentityHashMap<>();
        for (Word word : vocabulary.words(concept)) {
            List<Concept> sharing = byStem.getOrDefault(kind, Map.of()).getOrDefault(word.stem(), List.of());
            if (sharing.size() <= TOO_COMMON) {
                double weight = squared(word);
                sharing.forEach(other -> products.merge(other, weight, Double::sum));
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        coOccurrence.counts(reports(concept), kind).forEach((other, shared) -> {
            Double product = products.remove(other);
            candidates.add(candidate(concept, other, product == null ? 0 : product, shared));
        });
        products.forEach((other, product) -> candidates.add(candidate(concept, other, product, 0)));
        Set<String> excluded = new HashSet<>(concept.related());
        excluded.add(concept.key());
        candidates.removeIf(other ->
                kind == concept.kind() && excluded.contains(other.concept().key()));
        return candidates;
    }

    private Candidate candidate(Concept concept, Concept other, double product, int shared) {
        double likeness =
                product == 0 ? 0 : product / (lengths.getOrDefault(concept, 0.0) * lengths.getOrDefault(other, 0.0));
        double all = (double) reports(concept).size() * reports(other).size();
        return new Candidate(other, shared, likeness, likeness + (shared == 0 ? 0 : shared / StrictMath.sqrt(all)));
    }

    /** Returns the cosine of the words of two concepts, 0 to 1. */
    public double likeness(Concept a, Concept b) {
        Set<String> others = vocabulary.words(b).stream().map(Word::stem).collect(Collectors.toSet());
        double product = vocabulary.words(a).stream()
                .filter(word -> others.contains(word.stem()))
                .mapToDouble(this::squared)
                .reduce(0, Double::sum);
        return product == 0 ? 0 : product / (lengths.getOrDefault(a, 0.0) * lengths.getOrDefault(b, 0.0));
    }

    /** Returns the reports that name a concept, or those of its narrower concepts where none does. */
    private static List<Report> reports(Concept concept) {
        return concept.reports().isEmpty() ? concept.gathered() : concept.reports();
    }

    private double length(Concept concept) {
        return StrictMath.sqrt(
                vocabulary.words(concept).stream().mapToDouble(this::squared).reduce(0, Double::sum));
    }

    private double squared(Word word) {
        double weight = weights.getOrDefault(word.stem(), 0.0);
        return weight * weight;
    }
}
