package foresite.insight;

import foresite.model.Concept;
import foresite.model.Report;
import foresite.vocabulary.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The concepts that may be near one, while they are gathered; empty between two uses. For one thread. */
final class Candidates {

    private final double[] products;
    private final int[] shared;
    private final boolean[] laid;
    private final List<Item> met = new ArrayList<>();

    /** @param size how many concepts there are */
    Candidates(int size) {
        products = new double[size];
        shared = new int[size];
        laid = new boolean[size];
    }

    /**
     * A concept with its words and their length as a vector.
     *
     * @param number from 0; each concept has one of its own
     */
    record Item(int number, Concept concept, List<Word> words, double length) {

        /** Returns the reports that name it, or those that it gathers where none does. */
        List<Report> reports() {
            return concept.reports().isEmpty() ? concept.gathered() : concept.reports();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Item item && item.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    /**
     * A concept that may be near another.
     *
     * @param product of the words that both have, as vectors
     * @param shared in how many reports both are
     * @param likeness cosine of their words, from 0 to 1
     * @param weight that plus the cosine of their reports
     */
    record Candidate(Item item, double product, int shared, double likeness, double weight) {

        static Candidate of(Item from, Item item, double product, int shared) {
            double likeness = product == 0 ? 0 : product / (from.length() * item.length());
            double reports = (double) from.reports().size() * item.reports().size();
            double company = shared == 0 ? 0 : shared / StrictMath.sqrt(reports);
            return new Candidate(item, product, shared, likeness, likeness + company);
        }

        boolean isMoreThanChance() {
            return product > 0 || shared > 1;
        }

        Near near(Item from) {
            List<String> common = item.words().stream()
                    .filter(word -> product > 0
                            && from.words().stream().anyMatch(own -> own.stem().equals(word.stem())))
                    .map(Word::written)
                    .toList();
            return new Near(
                    item.concept(), common, shared, from.concept().reports().isEmpty(), likeness);
        }
    }

    /** Adds a concept that shares a word of some weight. */
    void word(Item item, double weight) {
        meet(item);
        products[item.number()] += weight;
    }

    /** Adds a concept that shares a report. */
    void report(Item item) {
        meet(item);
        shared[item.number()]++;
    }

    private void meet(Item item) {
        if (!laid[item.number()]) {
            laid[item.number()] = true;
            met.add(item);
        }
    }

    /** Takes all out, and returns those that are not among some. */
    List<Candidate> take(Item from, Set<Item> without) {
        List<Candidate> candidates = new ArrayList<>(met.size());
        for (Item item : met) {
            int number = item.number();
            if (!without.contains(item)) {
                candidates.add(Candidate.of(from, item, products[number], shared[number]));
            }
            laid[number] = false;
            products[number] = 0;
            shared[number] = 0;
        }
        met.clear();
        return candidates;
    }
}
