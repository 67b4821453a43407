package foresite.insight;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many of many findings are chance. Whoever accepts all findings with an adjusted value of at most q expects at most
 * the part q of them to be chance (the step-up procedure of Benjamini and Hochberg, "Controlling the false discovery
 * rate", Journal of the Royal Statistical Society B 57, 1995). It may be used here: topics that share reports depend on
 * each other positively (Benjamini and Yekutieli, Annals of Statistics 29, 2001). Thread-safe.
 */
final class FalseDiscovery {

    private FalseDiscovery() {}

    /**
     * Returns the adjusted values of p values, in the same order, 0 to 1.
     *
     * @param values each 0 to 1
     */
    static double[] adjusted(double[] values) {
        List<Integer> ascending = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> values[place]))
                .toList();
        double[] adjusted = new double[values.length];
        double least = 1;
        for (int rank = values.length; rank > 0; rank--) {
            int place = ascending.get(rank - 1);
            least = Math.min(least, values[place] * values.length / rank);
            adjusted[place] = least;
        }
        return adjusted;
    }
}
