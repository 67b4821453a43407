package foresite.insight;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Digest;
import foresite.model.Report;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How topics change over time. The newest digest counts as today, and the newest {@value #RECENT} dated digests as recent:
 * about two months of a weekly newsletter. A topic's reports include those of its narrower topics. Immutable.
 */
public final class Trends {

    /** How many digests count as recent. */
    public static final int RECENT = 8;

    /** After so many digests without a report a topic is dormant: half a year of a weekly newsletter. */
    private static final int DORMANT_AFTER = 26;

    /** Fewer reports than this are no trend. */
    private static final int MIN_REPORTS = 3;

    private final List<LocalDate> dates;
    private final Map<String, Integer> places = new HashMap<>();
    private final TrendSeries all;

    /** The first recent digest. */
    private final int recentFrom;

    Trends(Corpus corpus) {
        List<Digest> digests = corpus.datedDigests();
        dates = digests.stream().map(digest -> digest.date().orElseThrow()).toList();
        digests.forEach(digest -> places.put(digest.code(), places.size()));
        all = new TrendSeries(
                dates, digests.stream().map(digest -> digest.reports().size()).toList());
        recentFrom = Math.max(0, dates.size() - RECENT);
    }

    /** How a topic changes, by recent digests and those before. */
    public enum Momentum {
        NEW("first named in the last " + RECENT + " digests"),
        RISING("named at least twice as often in the last " + RECENT + " digests as before"),
        STEADY("named about as often in the last " + RECENT + " digests as before"),
        FADING("named at most half as often in the last " + RECENT + " digests as before"),
        DORMANT("not named in the last " + DORMANT_AFTER + " digests"),
        RETURNING("named again after " + DORMANT_AFTER + " digests or more without");

        private final String meaning;

        Momentum(String meaning) {
            this.meaning = meaning;
        }

        public String word() {
            return this == STEADY ? "no clear change" : name().toLowerCase(Locale.ROOT);
        }

        /** Returns what the word means, as the second half of a sentence. */
        public String meaning() {
            return meaning;
        }
    }

    /** Returns whether there are digests before the recent ones; without them nothing can be compared. */
    public boolean isKnown() {
        return recentFrom > 0;
    }

    /** Returns how many reports of a topic there are over time. */
    public TrendSeries series(Concept concept) {
        Integer[] reports = new Integer[dates.size()];
        Arrays.fill(reports, 0);
        for (Report report : concept.gathered()) {
            Integer place = places.get(report.digest());
            if (place != null && report.date().isPresent()) {
                reports[place]++;
            }
        }
        return new TrendSeries(dates, Arrays.asList(reports));
    }

    /** Returns how a topic changes; one that only undated reports name is steady. */
    public Momentum momentum(Concept concept) {
        TrendSeries series = series(concept);
        List<Integer> named = series.digestsWithReports();
        if (named.isEmpty()) {
            return Momentum.STEADY;
        }
        if (isKnown() && named.get(0) >= recentFrom) {
            return Momentum.NEW;
        }
        if (dates.size() - 1 - named.get(named.size() - 1) >= DORMANT_AFTER) {
            return Momentum.DORMANT;
        }
        int before = (int) named.stream().filter(digest -> digest < recentFrom).count();
        if (before > 0 && before < named.size() && named.get(before) - named.get(before - 1) >= DORMANT_AFTER) {
            return Momentum.RETURNING;
        }
        int recent = recent(series);
        double expected = expected(series);
        if (isKnown() && recent >= MIN_REPORTS && recent >= 2 * expected) {
            return Momentum.RISING;
        }
        return isKnown() && expected >= MIN_REPORTS && recent <= expected / 2 ? Momentum.FADING : Momentum.STEADY;
    }

    /**
     * Returns the topics that rise, first those whose recent reports exceed the expected most. A group that hardly a report
     * names by itself is left out: what rises is below it.
     */
    public List<Concept> rising(List<Concept> concepts, int limit) {
        return concepts.stream()
                .filter(concept -> concept.reports().size() >= MIN_REPORTS && momentum(concept) == Momentum.RISING)
                .sorted(Comparator.comparingDouble((Concept concept) -> -surprise(series(concept)))
                        .thenComparing(Concept::label))
                .limit(limit)
                .toList();
    }

    /** Returns how many of a topic's reports are in recent digests. */
    public int recent(Concept concept) {
        return recent(series(concept));
    }

    private int recent(TrendSeries series) {
        return series.between(recentFrom, dates.size());
    }

    /** Returns how many recent reports there would be at the rate of those before. */
    private double expected(TrendSeries series) {
        int earlier = all.between(0, recentFrom);
        return earlier == 0 ? 0 : (double) series.between(0, recentFrom) * recent(all) / earlier;
    }

    /** Returns by how many standard deviations of a Poisson count, plus one, the recent count exceeds the expected. */
    private double surprise(TrendSeries series) {
        double expected = expected(series);
        return (recent(series) - expected) / Math.sqrt(expected + 1);
    }
}
