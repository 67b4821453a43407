package foresite.insight;

import foresite.insight.Trend.State;
import foresite.insight.TrendSeries.Point;
import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How topics change over time. The newest dated digest counts as today. A topic's reports include those of its narrower
 * topics, as on its page. Immutable.
 *
 * <p>A topic rises or falls where its rate in the newest four quarters differs from that before by {@link RateTest}; of all
 * topics of all kinds that are called rising or falling, one in ten is chance at most ({@link FalseDiscovery}).
 */
public final class Trends {

    /** The newest quarters that are compared with those before: a year, so that seasons do not count. */
    public static final int RECENT = 4;

    /**
     * Topics that fewer dated reports name themselves are not judged, groups among them: only the largest changes could be
     * told from chance, and each topic more that is judged hides changes of the others.
     */
    public static final int MIN_REPORTS = 8;

    /** So much of the topics called rising or falling may be chance. */
    public static final double FALSE_DISCOVERIES = 0.1;

    /** The rule, as the site shows it. */
    public static final String RULE =
            "A topic is called rising or falling if its share of all reports in the newest four"
                    + " quarters differs from its share before by more than chance: of ten such topics, at most one is expected to"
                    + " be chance. Of a topic that fewer than eight reports name, there is too little to tell.";

    /** By kind and key. */
    private final Map<String, Trend> trends = new HashMap<>();

    /** How many dated reports there are in each quarter, from the first to the newest digest's. */
    private final TreeMap<Quarter, Integer> all = new TreeMap<>();

    private final Vocabulary vocabulary;
    private final Optional<TimeAxis> axis;
    private final double recentPart;

    public Trends(Corpus corpus, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        List<LocalDate> dates = corpus.datedDigests().stream()
                .map(digest -> digest.date().orElseThrow())
                .toList();
        axis = dates.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimeAxis(dates.get(0), dates.get(dates.size() - 1)));
        axis.ifPresent(time -> Quarter.between(Quarter.of(time.first()), Quarter.of(time.last()))
                .forEach(quarter -> all.put(quarter, 0)));
        corpus.reports().forEach(report -> count(report, all));
        recentPart = new Share(recent(all), sum(all)).value();
        judge();
    }

    private void judge() {
        List<Concept> concepts = Kind.CONCEPTS.stream()
                .flatMap(kind -> vocabulary.concepts(kind).stream())
                .toList();
        List<Concept> tested = new ArrayList<>();
        for (Concept concept : concepts) {
            Trend trend = untested(concept);
            trends.put(key(concept), trend);
            if (trend.state() != State.TOO_FEW) {
                tested.add(concept);
            }
        }
        double[] adjusted = FalseDiscovery.adjusted(
                tested.stream().mapToDouble(concept -> of(concept).p()).toArray());
        for (int i = 0; i < adjusted.length; i++) {
            if (adjusted[i] <= FALSE_DISCOVERIES) {
                trends.computeIfPresent(key(tested.get(i)), (key, trend) -> clear(trend));
            }
        }
    }

    private Trend untested(Concept concept) {
        Map<Quarter, Integer> reports = counts(concept);
        int total = sum(reports);
        int recent = recent(reports);
        long own = concept.reports().stream()
                .filter(report -> report.date().isPresent())
                .count();
        boolean few = own < MIN_REPORTS || !isKnown();
        double p = isKnown() ? RateTest.twoSided(recent, total, recentPart) : 1;
        return new Trend(few ? State.TOO_FEW : State.NO_CLEAR_CHANGE, recent, total, recentPart * total, p);
    }

    private static Trend clear(Trend trend) {
        State state = trend.reports() > trend.expected() ? State.RISING : State.FALLING;
        return new Trend(state, trend.reports(), trend.total(), trend.expected(), trend.p());
    }

    /** Returns the time that dated digests cover; empty if there is no dated digest. */
    public Optional<TimeAxis> axis() {
        return axis;
    }

    /** Returns whether there are reports both in the newest four quarters and before: else nothing can be compared. */
    public boolean isKnown() {
        return recentPart > 0 && recentPart < 1;
    }

    /** Returns the first of the newest four quarters; empty if there is no dated digest. */
    public Optional<Quarter> recentFrom() {
        return axis.map(time -> Quarter.of(time.last()).plus(1 - RECENT));
    }

    /** Returns how a topic changes. */
    public Trend of(Concept concept) {
        Trend known = trends.get(key(concept));
        return known == null ? untested(concept) : known;
    }

    /** Returns a topic's part of all reports, quarter by quarter. */
    public TrendSeries series(Concept concept) {
        Map<Quarter, Integer> reports = counts(concept);
        return new TrendSeries(all.entrySet().stream()
                .map(quarter -> new Point(
                        quarter.getKey(), new Share(reports.getOrDefault(quarter.getKey(), 0), quarter.getValue())))
                .toList());
    }

    /** Returns the topics of a kind that rise, the clearest first. */
    public List<Concept> rising(Kind kind, int limit) {
        return those(List.of(kind), State.RISING, limit);
    }

    /** Returns the topics of all kinds that rise, the clearest first; of the same topic in several kinds, one. */
    public List<Concept> rising(int limit) {
        return those(Kind.CONCEPTS, State.RISING, limit);
    }

    /** Returns the topics of all kinds that fall, the clearest first; of the same topic in several kinds, one. */
    public List<Concept> falling(int limit) {
        return those(Kind.CONCEPTS, State.FALLING, limit);
    }

    private List<Concept> those(List<Kind> kinds, State state, int limit) {
        OncePerTopic once = new OncePerTopic(vocabulary);
        return kinds.stream()
                .flatMap(kind -> vocabulary.concepts(kind).stream())
                .filter(concept -> !concept.reports().isEmpty() && of(concept).state() == state)
                .sorted(Comparator.comparingDouble(
                                (Concept concept) -> of(concept).p())
                        .thenComparing(Mentions.MOST_REPORTED))
                .filter(once::isFirst)
                .limit(limit)
                .toList();
    }

    private Map<Quarter, Integer> counts(Concept concept) {
        Map<Quarter, Integer> counts = new HashMap<>();
        concept.gathered().forEach(report -> count(report, counts));
        return counts;
    }

    /** Counts a report of a dated digest; a date without a digest is none of the corpus' time. */
    private static void count(Report report, Map<Quarter, Integer> counts) {
        report.date().ifPresent(date -> counts.merge(Quarter.of(date), 1, Integer::sum));
    }

    private int recent(Map<Quarter, Integer> counts) {
        return recentFrom()
                .map(from -> counts.entrySet().stream()
                        .filter(quarter -> quarter.getKey().compareTo(from) >= 0)
                        .mapToInt(Map.Entry::getValue)
                        .sum())
                .orElse(0);
    }

    private static int sum(Map<Quarter, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String key(Concept concept) {
        return concept.kind() + " " + concept.key();
    }
}
