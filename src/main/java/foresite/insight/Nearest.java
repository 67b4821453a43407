package foresite.insight;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.vocabulary.Vocabulary;
import foresite.vocabulary.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which concepts are near another without standing above or below it: those that share its telling words, and those
 * that the same reports name. A word weighs ln(N / n), where n of N concepts have it (Spärck Jones, 1972); two concepts
 * are as near as the cosine of their words plus that of their reports, each from 0 to 1. Immutable and thread-safe.
 */
public final class Nearest {

    /** A word in more concepts than this relates too many to say anything, and would make the work quadratic. */
    private static final int TOO_COMMON = 200;

    /** Of one report, so many concepts of a kind count as company; real reports name up to 15. */
    private static final int MAX_PER_REPORT = 40;

    /** Of one concept, so many reports are looked at, newest first. */
    private static final int MAX_REPORTS = 60;

    /** From this cosine on, two concepts of different kinds are one phenomenon. */
    private static final double SAME = 0.8;

    private final Vocabulary vocabulary;
    private final Mentions mentions;
    private final Map<Kind, Map<String, List<Concept>>> byStem = new EnumMap<>(Kind.class);
    private final Map<String, Double> weights = new HashMap<>();

    Nearest(Corpus corpus, Vocabulary vocabulary, Mentions mentions) {
        this.vocabulary = vocabulary;
        this.mentions = mentions;
        Map<String, Integer> uses = new HashMap<>();
        int concepts = 0;
        for (Kind kind : Kind.CONCEPTS) {
            Map<String, List<Concept>> index = new HashMap<>();
            for (Concept concept : vocabulary.concepts(kind)) {
                concepts++;
                for (Word word : vocabulary.words(concept)) {
                    index.computeIfAbsent(word.stem(), none -> new ArrayList<>(2))
                            .add(concept);
                    uses.merge(word.stem(), 1, Integer::sum);
                }
            }
            byStem.put(kind, index);
        }
        double all = concepts;
        uses.forEach((stem, n) -> weights.put(stem, StrictMath.log(all / n)));
    }

    /**
     * A near concept.
     *
     * @param words those of the other's label that both have, heaviest first; empty where only reports join them
     * @param shared how many reports name both
     * @param likeness cosine of their words, from 0 to 1
     * @param company cosine of their reports, from 0 to 1
     */
    public record Near(Concept concept, List<String> words, int shared, double likeness, double company) {

        double weight() {
            return likeness + company;
        }

        /** Returns in words why it is near. */
        public String reason() {
            String together = shared == 1 ? "named together in one report" : "named together in " + shared + " reports";
            if (words.isEmpty()) {
                return together;
            }
            String alike = "shares “" + String.join("”, “", words) + "”";
            return shared == 0 ? alike : alike + "; " + together;
        }
    }

    /**
     * Returns the nearest concepts of the same kind, nearest first, without those above, below and set beside it by hand;
     * where there are none, those of other kinds.
     */
    public List<Near> of(Concept concept, int limit) {
        Set<String> known = new HashSet<>(concept.broader());
        known.addAll(concept.narrower());
        known.addAll(concept.related());
        known.add(concept.key());
        List<Near> near = near(concept, concept.kind(), known);
        if (near.isEmpty()) {
            near = Kind.CONCEPTS.stream()
                    .filter(kind -> kind != concept.kind())
                    .flatMap(kind -> near(concept, kind, Set.of()).stream())
                    .toList();
        }
        return near.stream().sorted(CLOSEST).limit(limit).toList();
    }

    /** Returns the cosine of the words of two concepts, from 0 to 1. */
    public double likeness(Concept a, Concept b) {
        List<Word> words = vocabulary.words(a);
        List<Word> others = vocabulary.words(b);
        double product = 0;
        for (Word word : words) {
            if (others.stream().anyMatch(other -> other.stem().equals(word.stem()))) {
                double weight = weights.getOrDefault(word.stem(), 0.0);
                product += weight * weight;
            }
        }
        return product == 0 ? 0 : product / (length(words) * length(others));
    }

    /** Returns what is most likely the same phenomenon as a theme, technology or concern; at most one of each other kind. */
    public List<Near> inOtherKinds(Concept concept) {
        List<Near> same = new ArrayList<>();
        for (Kind kind : Kind.CONCEPTS) {
            if (kind != concept.kind()) {
                near(concept, kind, Set.of()).stream()
                        .filter(near -> near.likeness() >= SAME)
                        .min(CLOSEST)
                        .ifPresent(same::add);
            }
        }
        return same;
    }

    private static final Comparator<Near> CLOSEST =
            Comparator.comparingDouble((Near near) -> -near.weight()).thenComparing(Near::concept, Mentions.GATHERING);

    private List<Near> near(Concept concept, Kind kind, Set<String> known) {
        List<Word> words = vocabulary.words(concept);
        Map<String, Candidate> found = new HashMap<>();
        for (Word word : words) {
            List<Concept> sharing = byStem.getOrDefault(kind, Map.of()).getOrDefault(word.stem(), List.of());
            if (sharing.size() <= TOO_COMMON) {
                sharing.forEach(other -> candidate(other, found).stems.add(word.stem()));
            }
        }
        List<Report> reports = named(concept);
        for (Report report : reports.subList(Math.max(0, reports.size() - MAX_REPORTS), reports.size())) {
            List<Concept> named = mentions.concepts(report, kind);
            for (Concept other : named.subList(0, Math.min(named.size(), MAX_PER_REPORT))) {
                candidate(other, found).shared++;
            }
        }
        known.forEach(found::remove);
        double length = length(words);
        return found.values().stream()
                .map(candidate -> near(concept, length, candidate))
                .toList();
    }

    private static Candidate candidate(Concept concept, Map<String, Candidate> found) {
        return found.computeIfAbsent(concept.key(), none -> new Candidate(concept));
    }

    private Near near(Concept concept, double length, Candidate candidate) {
        List<Word> words = vocabulary.words(candidate.concept);
        double product = 0;
        for (String stem : candidate.stems) {
            double weight = weights.getOrDefault(stem, 0.0);
            product += weight * weight;
        }
        double likeness = product == 0 ? 0 : product / (length * length(words));
        int own = named(concept).size();
        int others = named(candidate.concept).size();
        double company = candidate.shared == 0 ? 0 : candidate.shared / StrictMath.sqrt((double) own * others);
        List<String> telling = words.stream()
                .filter(word -> candidate.stems.contains(word.stem()))
                .sorted(Comparator.comparingDouble(word -> -weights.getOrDefault(word.stem(), 0.0)))
                .map(Word::written)
                .toList();
        return new Near(candidate.concept, telling, candidate.shared, likeness, company);
    }

    /** Returns the reports that name a concept, or those that it gathers where none does. */
    private static List<Report> named(Concept concept) {
        return concept.reports().isEmpty() ? concept.gathered() : concept.reports();
    }

    private double length(List<Word> words) {
        double sum = 0;
        for (Word word : words) {
            double weight = weights.getOrDefault(word.stem(), 0.0);
            sum += weight * weight;
        }
        return StrictMath.sqrt(sum);
    }

    /** A near concept in the making. */
    private static final class Candidate {

        private final Concept concept;
        private final Set<String> stems = new HashSet<>(4);
        private int shared;

        Candidate(Concept concept) {
            this.concept = concept;
        }
    }
}
