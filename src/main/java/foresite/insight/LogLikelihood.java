package foresite.insight;

/**
 * How far two events depend on each other: twice the logarithm of the likelihood ratio, G² (Dunning, "Accurate methods for
 * the statistics of surprise and coincidence", Computational Linguistics 19, 1993). Unlike chi-square it may be used where
 * counts are small, and unlike pointwise mutual information it does not prefer what is rare. Thread-safe.
 */
final class LogLikelihood {

    /** G² of two events that do not depend on each other exceeds this once in a thousand (chi-square, one degree). */
    static final double FLOOR = 10.83;

    private LogLikelihood() {}

    /**
     * Returns G² with a sign: positive where both occur together more often than by chance, and negative where less often.
     *
     * @param both how many cases have both events
     * @param one how many have the one, with the other or without
     * @param other how many have the other
     * @param all how many there are
     */
    static double signed(int both, int one, int other, int all) {
        if (both < 0 || both > Math.min(one, other) || one + other - both > all) {
            throw new IllegalArgumentException(both + " of " + one + " and " + other + " in " + all);
        }
        double g2 = 2
                * (term(both, one, other, all)
                        + term(one - both, one, all - other, all)
                        + term(other - both, all - one, other, all)
                        + term(all - one - other + both, all - one, all - other, all));
        boolean isMore = (double) both * all >= (double) one * other;
        // Rounding may leave a little less than nothing.
        return isMore ? Math.max(0, g2) : -Math.max(0, g2);
    }

    private static double term(int observed, int row, int column, int all) {
        return observed == 0 ? 0 : observed * StrictMath.log((double) observed * all / ((double) row * column));
    }
}
