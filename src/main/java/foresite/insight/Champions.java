package foresite.insight;

/**
 * For each trait the reports in which it weighs most ("champion lists": Manning, Raghavan and Schütze, "Introduction to
 * Information Retrieval", 2008, 7.1.3). They bound the work of a search, however many reports share a trait. Immutable.
 */
final class Champions {

    /** A trait leads to so many reports at most. */
    private static final int LIMIT = 50;

    /** By trait, where its champions begin; one more at the end. */
    private final int[] begins;

    private final int[] places;
    private final float[] weights;

    private Champions(int[] begins) {
        this.begins = begins;
        this.places = new int[begins[begins.length - 1]];
        this.weights = new float[places.length];
    }

    /** Chooses the champions; of equal weights those of the greater ties are chosen. */
    static Champions of(Traits traits, Ties ties) {
        int[] starts = new int[traits.size() + 1];
        for (int place = 0; place < traits.reports(); place++) {
            for (int trait : traits.of(place)) {
                starts[trait + 1]++;
            }
        }
        int[] begins = new int[starts.length];
        for (int trait = 0; trait < traits.size(); trait++) {
            begins[trait + 1] = begins[trait] + Math.min(LIMIT, starts[trait + 1]);
            starts[trait + 1] += starts[trait];
        }
        Champions champions = new Champions(begins);
        champions.choose(traits, ties, starts);
        return champions;
    }

    /**
     * Adds to the score of each champion of a trait what it has of it.
     *
     * @param weight of the trait in the report that asks
     * @param scores by place
     * @param met the places of those whose score is no longer 0
     * @param count of them so far
     * @return of them now
     */
    int score(int trait, float weight, float[] scores, int[] met, int count) {
        // C1, the compiler of short runs, reads a field anew in each round of a loop, but not a variable.
        int[] which = places;
        float[] theirs = weights;
        int end = begins[trait + 1];
        int size = count;
        for (int at = begins[trait]; at < end; at++) {
            int place = which[at];
            float score = scores[place];
            if (score == 0) {
                met[size++] = place;
            }
            scores[place] = score + weight * theirs[at];
        }
        return size;
    }

    private void choose(Traits traits, Ties ties, int[] starts) {
        int[] all = new int[starts[traits.size()]];
        float[] allWeights = new float[all.length];
        int[] ends = starts.clone();
        for (int place = 0; place < traits.reports(); place++) {
            int[] own = traits.of(place);
            float[] ownWeights = traits.weights(place);
            for (int i = 0; i < own.length; i++) {
                int at = ends[own[i]]++;
                all[at] = place;
                allWeights[at] = ownWeights[i];
            }
        }
        Leaders leaders = new Leaders(LIMIT);
        float[] weightOf = new float[traits.reports()];
        for (int trait = 0; trait < traits.size(); trait++) {
            int start = starts[trait];
            int count = starts[trait + 1] - start;
            int to = begins[trait];
            if (count <= LIMIT) {
                System.arraycopy(all, start, places, to, count);
                System.arraycopy(allWeights, start, weights, to, count);
                continue;
            }
            for (int i = start; i < start + count; i++) {
                leaders.offer(allWeights[i], ties.of(all[i]));
                weightOf[all[i]] = allWeights[i];
            }
            for (int tie : leaders.take()) {
                places[to] = ties.place(tie);
                weights[to++] = weightOf[ties.place(tie)];
            }
        }
    }
}
