package foresite.insight;

import foresite.insight.TermCounts.OfReport;
import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Each report as a vector: the terms of its text and the concepts that it names, with their weights. Features are numbered
 * from 0, first the terms as in {@link TermCounts}, then the concepts. Immutable.
 *
 * <p>A term's weight is the square root of its inverse document frequency times the saturated, length-normalised count of
 * BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009; the form without negative values and its k1
 * and b are those of Lucene's BM25Similarity). The product of two vectors is then BM25 with both sides treated alike, as it
 * must be where the query is as long as what is found.
 */
final class ReportVectors {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    /** A concept counts half of what a new term would: the words of its name count already. */
    private static final double CONCEPT = 0.5;

    /** A term in more than half of the reports distinguishes none; in a few reports that is no rule yet. */
    private static final int FEW = 20;

    /** Real reports have up to 700 features; a damaged one with thousands must not make the work quadratic. */
    private static final int MAX_PER_REPORT = 1_500;

    private final TermCounts counts;
    private final float[] roots;
    private final List<Concept> concepts = new ArrayList<>();
    private final IdentityHashMap<Concept, Integer> numbers = new IdentityHashMap<>();
    private final List<Vector> vectors = new ArrayList<>();

    /**
     * A vector of which only what is not 0 is kept.
     *
     * @param features their numbers in ascending order; not to be changed
     * @param weights in the same order, above 0; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // A million numbers of the real corpus: boxed they would take 16 MB more.
    record Vector(int[] features, float[] weights) {

        /** Returns the weight of every feature, 0 where the vector does not have it. */
        float[] spread(int features) {
            float[] spread = new float[features];
            for (int i = 0; i < this.features.length; i++) {
                spread[this.features[i]] = weights[i];
            }
            return spread;
        }

        /** Returns the sum of the products of its weights and those of another, spread vector. */
        float product(float[] other) {
            float sum = 0;
            for (int i = 0; i < features.length; i++) {
                sum += other[features[i]] * weights[i];
            }
            return sum;
        }
    }

    ReportVectors(Corpus corpus, TermCounts counts, Mentions mentions) {
        this.counts = counts;
        roots = new float[counts.size()];
        for (int term = 0; term < roots.length; term++) {
            roots[term] = root(term);
        }
        int words = counts.reports().stream().mapToInt(OfReport::length).sum();
        double meanLength =
                Math.max(1, (double) words / Math.max(1, corpus.reports().size()));
        for (int place = 0; place < corpus.reports().size(); place++) {
            List<Concept> named = named(corpus.reports().get(place), mentions);
            vectors.add(vector(counts.reports().get(place), named, meanLength));
        }
    }

    /** Returns the vector of each report, in the order of the corpus; without what no other report has. */
    List<Vector> vectors() {
        return vectors;
    }

    /** Returns how many features there are. */
    int size() {
        return counts.size() + concepts.size();
    }

    boolean isConcept(int feature) {
        return feature >= counts.size();
    }

    Concept concept(int feature) {
        return concepts.get(feature - counts.size());
    }

    private Vector vector(OfReport used, List<Concept> named, double meanLength) {
        int length = used.length();
        int[] features = new int[Math.min(MAX_PER_REPORT, used.terms().length + named.size())];
        float[] weights = new float[features.length];
        // Where there is no room for all, terms are left out: a reader sees concepts first as a reason.
        int room = Math.max(0, features.length - named.size());
        int size = 0;
        for (int i = 0; i < used.terms().length && size < room; i++) {
            int term = used.terms()[i];
            if (roots[term] > 0) {
                features[size] = term;
                weights[size++] = (float) (roots[term] * saturated(used.counts()[i], length, meanLength));
            }
        }
        int[] numbers = named.stream().mapToInt(this::number).sorted().toArray();
        for (int i = 0; i < numbers.length && size < features.length; i++) {
            features[size] = numbers[i];
            weights[size++] =
                    root(CONCEPT * rarity(concept(numbers[i]).reports().size()));
        }
        return new Vector(Arrays.copyOf(features, size), Arrays.copyOf(weights, size));
    }

    /** Returns a term's part in a weight; 0 if it distinguishes no reports. */
    private float root(int term) {
        int some = counts.reportsWith(term);
        boolean distinguishes =
                some > 1 && some <= Math.max(FEW, counts.reports().size() / 2);
        return distinguishes ? root(rarity(some)) : 0;
    }

    /** Returns the concepts that a report names and others name too. */
    private static List<Concept> named(Report report, Mentions mentions) {
        return Kind.CONCEPTS.stream()
                .flatMap(kind -> mentions.concepts(report, kind).stream())
                .filter(concept -> concept.reports().size() > 1)
                .toList();
    }

    private int number(Concept concept) {
        return numbers.computeIfAbsent(concept, added -> {
            concepts.add(added);
            return size() - 1;
        });
    }

    /** Returns the inverse document frequency of what occurs in some of all reports, in nats, above 0. */
    private double rarity(int some) {
        return StrictMath.log(1 + (counts.reports().size() - some + 0.5) / (some + 0.5));
    }

    /** Returns a count that approaches K1 + 1 as it grows, and less quickly in a longer text. */
    private static double saturated(double count, double length, double meanLength) {
        return count * (K1 + 1) / (count + K1 * (1 - B + B * length / meanLength));
    }

    private static float root(double value) {
        return (float) StrictMath.sqrt(value);
    }
}
