package foresite.insight;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final int FEW = 5;

    /** Two reports that name nothing in common must share so many telling words to be akin. */
    private static final int MIN_WORDS = 2;

    private static final int MAX_WORDS = 5;

    private static final Comparator<Concept> RAREST = Comparator.comparingInt(
                    (Concept concept) -> concept.reports().size())
            .thenComparing(Concept::label)
            .thenComparing(Concept::kind);

    private final Corpus corpus;
    private final Wording wording;
    private final Traits traits;
    private final Likeness likeness;
    private final Copies copies;

    /** By word, whether it is a reason to tell. */
    private final boolean[] telling;

    private final Map<String, Integer> places = new HashMap<>();

    Kinship(Corpus corpus, Wording wording, Mentions mentions, Copies copies) {
        this.corpus = corpus;
        this.wording = wording;
        this.traits = Traits.of(corpus, wording, mentions);
        this.likeness = new Likeness(corpus, traits);
        this.copies = copies;
        this.telling = new boolean[wording.size()];
        for (int word = 0; word < telling.length; word++) {
            telling[word] = wording.spread(word) <= Math.max(FEW, COMMON_WORD * traits.reports())
                    && wording.spelling(word).chars().anyMatch(Character::isLetter);
        }
        corpus.reports().forEach(report -> places.put(report.id(), places.size()));
    }

    /**
     * A report akin to another, and why: at least a concept or two words.
     *
     * @param concepts what both name, rarest first
     * @param words telling words that both use, those that weigh most first, at most {@value Kinship#MAX_WORDS}; those of
     *     the concepts' labels are not among them
     */
    public record Relative(Report report, List<Concept> concepts, List<String> words) {}

    /** Returns the reports most akin to one, closest first, at most forty; never itself nor a copy of its article. */
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
        int[] own = traits.of(place);
        int[] theirs = traits.of(other);
        int[] shared = new int[Math.min(own.length, theirs.length)];
        float[] weights = new float[shared.length];
        int size = 0;
        List<Concept> concepts = new ArrayList<>(4);
        int i = 0;
        int j = 0;
        while (i < own.length && j < theirs.length) {
            int order = own[i] - theirs[j];
            if (order == 0) {
                if (traits.isConcept(own[i])) {
                    concepts.add(traits.concept(own[i]));
                } else if (telling[own[i]]) {
                    shared[size] = own[i];
                    weights[size++] = traits.weights(place)[i] * traits.weights(other)[j];
                }
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        List<Concept> named = rarest(concepts);
        return new Relative(corpus.reports().get(other), named, words(shared, weights, size, named));
    }

    /** Returns the concepts that are no commonplace, rarest first; of those of one name, one. */
    private List<Concept> rarest(List<Concept> concepts) {
        concepts.removeIf(concept -> concept.reports().size() > Math.max(MANY, COMMON_CONCEPT * traits.reports()));
        if (concepts.size() > 1) {
            concepts.sort(RAREST);
            Set<String> labels = new HashSet<>();
            concepts.removeIf(concept -> !labels.add(concept.label().toLowerCase(Locale.ROOT)));
        }
        return concepts;
    }

    /** Returns those of the shared words that weigh most, without those that the concepts' labels say already. */
    private List<String> words(int[] shared, float[] weights, int size, List<Concept> concepts) {
        for (Concept concept : concepts) {
            for (int said : wording.numbers(concept.label())) {
                int at = Arrays.binarySearch(shared, 0, size, said);
                if (at >= 0) {
                    weights[at] = 0;
                }
            }
        }
        Leaders leaders = new Leaders(MAX_WORDS);
        for (int i = 0; i < size; i++) {
            if (weights[i] > 0) {
                leaders.offer(weights[i], Integer.MAX_VALUE - shared[i]);
            }
        }
        List<String> spelled = new ArrayList<>(MAX_WORDS);
        for (int tie : leaders.take()) {
            spelled.add(wording.spelling(Integer.MAX_VALUE - tie));
        }
        return spelled;
    }
}
