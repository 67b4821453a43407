package foresite.insight;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which reports are akin: those that tell of the same things in the same words and name the same concepts, where what is
 * rare weighs more than what is common. Thread-safe.
 */
public final class Kinship {

    /** A concept named by a larger part of the reports than this, and by more than so many, is no reason to tell. */
    private static final double COMMON_CONCEPT = 0.05;

    private static final int MANY = 150;

    /** A word used by a larger part of the reports than this, and by more than so few, is no reason to tell. */
    private static final double COMMON_WORD = 0.1;

    private static final int FEW = 3;

    /** Two reports that name nothing in common must share so many telling words to be akin. */
    private static final int MIN_WORDS = 2;

    private final Corpus corpus;
    private final Wording wording;
    private final Traits traits;
    private final Likeness likeness;
    private final Copies copies;
    private final Map<String, Integer> places = new HashMap<>();

    Kinship(Corpus corpus, Wording wording, Mentions mentions, Copies copies) {
        this.corpus = corpus;
        this.wording = wording;
        this.traits = Traits.of(corpus, wording, mentions);
        this.likeness = new Likeness(corpus, traits);
        this.copies = copies;
        corpus.reports().forEach(report -> places.put(report.id(), places.size()));
    }

    /**
     * A report akin to another, and why: at least a concept or two words.
     *
     * @param concepts what both name, rarest first
     * @param words telling words that both use, those that weigh most first, without those of the concepts' labels
     */
    public record Relative(Report report, List<Concept> concepts, List<String> words) {}

    /** Returns the reports most akin to one, closest first, at most a hundred; never itself nor a copy of its article. */
    public List<Relative> of(Report report, int limit) {
        Integer place = places.get(report.id());
        if (place == null) {
            return List.of();
        }
        Set<String> same = new HashSet<>();
        copies.of(report).forEach(copy -> same.add(copy.report().id()));
        List<Relative> relatives = new ArrayList<>(limit);
        for (int other : likeness.nearest(place)) {
            if (relatives.size() == limit) {
                break;
            }
            if (!same.contains(corpus.reports().get(other).id())) {
                Relative relative = relative(place, other);
                if (!relative.concepts().isEmpty() || relative.words().size() >= MIN_WORDS) {
                    relatives.add(relative);
                }
            }
        }
        return relatives;
    }

    private Relative relative(int place, int other) {
        List<Concept> concepts = new ArrayList<>();
        List<Shared> words = new ArrayList<>();
        int[] own = traits.of(place);
        int[] theirs = traits.of(other);
        for (int i = 0, j = 0; i < own.length && j < theirs.length; ) {
            if (own[i] < theirs[j]) {
                i++;
            } else if (own[i] > theirs[j]) {
                j++;
            } else {
                if (traits.isConcept(own[i])) {
                    concepts.add(traits.concept(own[i]));
                } else if (isTelling(own[i])) {
                    words.add(new Shared(own[i], traits.weights(place)[i] * traits.weights(other)[j]));
                }
                i++;
                j++;
            }
        }
        List<Concept> named = rarest(concepts);
        return new Relative(corpus.reports().get(other), named, telling(words, named));
    }

    /** A word of both reports, and its part in their likeness. */
    private record Shared(int word, float weight) {}

    private boolean isTelling(int word) {
        return wording.spread(word) <= Math.max(FEW, COMMON_WORD * traits.reports())
                && wording.spelling(word).chars().anyMatch(Character::isLetter);
    }

    /** Returns the concepts that are no commonplace, rarest first; of those of one name, one. */
    private List<Concept> rarest(List<Concept> concepts) {
        Set<String> labels = new HashSet<>();
        return concepts.stream()
                .filter(concept -> concept.reports().size() <= Math.max(MANY, COMMON_CONCEPT * traits.reports()))
                .sorted(Comparator.comparingInt(
                                (Concept concept) -> concept.reports().size())
                        .thenComparing(Concept::label)
                        .thenComparing(Concept::kind))
                .filter(concept -> labels.add(concept.label().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private List<String> telling(List<Shared> words, List<Concept> concepts) {
        Set<Integer> said = new HashSet<>();
        for (Concept concept : concepts) {
            for (int word : wording.numbers(concept.label())) {
                said.add(word);
            }
        }
        return words.stream()
                .filter(shared -> !said.contains(shared.word()))
                .sorted(Comparator.comparingDouble((Shared shared) -> -shared.weight())
                        .thenComparingInt(Shared::word))
                .map(shared -> wording.spelling(shared.word()))
                .toList();
    }
}
