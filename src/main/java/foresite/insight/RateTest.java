package foresite.insight;

/**
 * Whether two rates of rare events differ, for counts of any size. If both periods had the same rate, and x of n events
 * fell into the first, then x would be binomial with the first period's part of the exposure (Przyborowski and Wilenski,
 * "Homogeneity of results in testing samples from Poisson series", Biometrika 31, 1940). Of the probability of x itself
 * only half is counted, the mid-p of Lancaster ("Significance tests in discrete distributions", Journal of the American
 * Statistical Association 56, 1961): the plain test is too cautious where counts are small. Thread-safe.
 */
final class RateTest {

    private RateTest() {}

    /**
     * Returns how probable it is that so many events, or a number that is as far out or further on either side, fall into
     * the first period by chance: twice the smaller of the two one-sided mid-p values, 0 to 1.
     *
     * @param events in the first period, from 0
     * @param all events of both periods, at least as many
     * @param part the first period's part of the exposure, above 0 and below 1
     */
    static double twoSided(int events, int all, double part) {
        if (events < 0 || events > all || !(part > 0 && part < 1)) {
            throw new IllegalArgumentException(events + " of " + all + " events in " + part + " of the time");
        }
        // As logarithms: 0.5 to the power of 2,600 is no double any more.
        double odds = StrictMath.log(part) - StrictMath.log1p(-part);
        double log = all * StrictMath.log1p(-part);
        double below = 0;
        double above = 0;
        for (int count = 0; count <= all; count++) {
            double probability = StrictMath.exp(log);
            below += count < events ? probability : count == events ? probability / 2 : 0;
            above += count > events ? probability : count == events ? probability / 2 : 0;
            log += odds + StrictMath.log((double) (all - count) / (count + 1));
        }
        return Math.min(1, 2 * Math.min(below, above));
    }
}
