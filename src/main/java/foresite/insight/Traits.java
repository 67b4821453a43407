package foresite.insight;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * What may make two reports alike: each word of their text, and each concept that they name, with its weight. Traits are
 * numbered from 0, first the words as in the wording, then the concepts. A report is known by its place in the corpus.
 * Immutable.
 *
 * <p>A word's weight is the square root of its inverse document frequency times the saturated, length-normalised count
 * of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009; the form without negative values and
 * its k1 and b are those of Lucene's BM25Similarity). The product of a trait's weights in two reports is then BM25 with
 * both sides treated alike, as it must be where the query is as long as what is sought.
 */
final class Traits {

    static final double K1 = 1.2;
    static final double B = 0.75;

    /** A concept counts half of what a new word would: the words of its name count already. */
    private static final double CONCEPT = 0.5;

    /** A word in more than half of the reports tells nothing of one; in a few reports that is no rule yet. */
    private static final int FEW = 20;

    /** Real reports have up to 700 traits; a damaged one with thousands must not make the work quadratic. */
    private static final int MAX_PER_REPORT = 1_500;

    private final int words;
    private final List<Concept> concepts = new ArrayList<>();
    private final int[][] numbers;
    private final float[][] weights;

    private Traits(int words, int reports) {
        this.words = words;
        this.numbers = new int[reports][];
        this.weights = new float[reports][];
    }

    static Traits of(Corpus corpus, Wording wording, Mentions mentions) {
        Traits traits = new Traits(wording.size(), wording.reports());
        traits.weigh(corpus.reports(), wording, mentions);
        return traits;
    }

    /** Returns the inverse document frequency of what occurs in some of all reports, in nats, above 0. */
    static double rarity(int some, int all) {
        return StrictMath.log(1 + (all - some + 0.5) / (some + 0.5));
    }

    /** Returns a count that approaches K1 + 1 as it grows, and less quickly in a longer text. */
    static double saturated(double count, double length, double meanLength) {
        return count * (K1 + 1) / (count + K1 * (1 - B + B * length / meanLength));
    }

    int size() {
        return words + concepts.size();
    }

    int reports() {
        return numbers.length;
    }

    /** Returns a report's traits in ascending order, without those of no other report; not to be changed. */
    int[] of(int place) {
        return numbers[place];
    }

    /** Returns the weights of a report's traits, in the same order; not to be changed. */
    float[] weights(int place) {
        return weights[place];
    }

    boolean isConcept(int trait) {
        return trait >= words;
    }

    Concept concept(int trait) {
        return concepts.get(trait - words);
    }

    private void weigh(List<Report> reports, Wording wording, Mentions mentions) {
        double[] roots = roots(wording);
        int[] lengths = new int[reports.size()];
        long total = 0;
        for (int place = 0; place < lengths.length; place++) {
            lengths[place] = Arrays.stream(wording.counts(place)).sum();
            total += lengths[place];
        }
        double mean = Math.max(1, (double) total / Math.max(1, lengths.length));
        IdentityHashMap<Concept, Integer> numbered = new IdentityHashMap<>();
        for (int place = 0; place < lengths.length; place++) {
            int[] named = named(reports.get(place), mentions, numbered);
            int[] used = wording.words(place);
            int[] found = new int[Math.min(MAX_PER_REPORT, used.length + named.length)];
            float[] weight = new float[found.length];
            int size = 0;
            // The concepts' room is kept free: they are what a reader sees first as a reason.
            int room = found.length - Math.min(found.length, named.length);
            for (int i = 0; i < used.length && size < room; i++) {
                if (roots[used[i]] > 0) {
                    found[size] = used[i];
                    weight[size++] =
                            (float) (roots[used[i]] * saturated(wording.counts(place)[i], lengths[place], mean));
                }
            }
            for (int i = 0; i < named.length && size < found.length; i++) {
                found[size] = named[i];
                weight[size++] =
                        root(CONCEPT * rarity(concept(named[i]).reports().size(), lengths.length));
            }
            numbers[place] = Arrays.copyOf(found, size);
            weights[place] = Arrays.copyOf(weight, size);
        }
    }

    /** Returns each word's part in a weight; 0 for those that cannot make two reports alike. */
    private static double[] roots(Wording wording) {
        int all = wording.reports();
        double[] roots = new double[wording.size()];
        for (int word = 0; word < roots.length; word++) {
            int some = wording.spread(word);
            if (some > 1 && some <= Math.max(FEW, all / 2)) {
                roots[word] = root(rarity(some, all));
            }
        }
        return roots;
    }

    private static float root(double value) {
        return (float) StrictMath.sqrt(value);
    }

    /** Returns the traits of the concepts that a report names and others name too. */
    private int[] named(Report report, Mentions mentions, IdentityHashMap<Concept, Integer> numbered) {
        int[] named = new int[16];
        int size = 0;
        for (Kind kind : Kind.CONCEPTS) {
            for (Concept concept : mentions.concepts(report, kind)) {
                if (concept.reports().size() > 1) {
                    Integer number = numbered.get(concept);
                    if (number == null) {
                        number = size();
                        numbered.put(concept, number);
                        concepts.add(concept);
                    }
                    named = size == named.length ? Arrays.copyOf(named, 2 * size) : named;
                    named[size++] = number;
                }
            }
        }
        named = Arrays.copyOf(named, size);
        Arrays.sort(named);
        return named;
    }
}
