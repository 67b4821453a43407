package foresite.insight;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Digest;
import foresite.model.Report;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How concepts move. "Recent" means the newest {@value #RECENT} dated digests, about two months of a weekly
 * newsletter; the only now is the newest digest. A concept moves with all that it gathers. Immutable.
 */
public final class Movement {

    /** How many digests count as recent. */
    public static final int RECENT = 8;

    /** How many digests without a mention make a concept dormant: half a year of a weekly newsletter. */
    static final int DORMANT_AFTER = 26;

    /** Fewer reports than this are no trend. */
    private static final int MIN_REPORTS = 3;

    private final List<LocalDate> dates;
    private final Map<String, Integer> places = new HashMap<>();
    private final int recentReports;
    private final int earlierReports;

    Movement(Corpus corpus) {
        List<Digest> dated = corpus.digests().stream()
                .filter(digest -> digest.date().isPresent())
                .toList();
        dates = dated.stream().map(digest -> digest.date().orElseThrow()).toList();
        dated.forEach(digest -> places.put(digest.code(), places.size()));
        int from = Math.max(0, dated.size() - RECENT);
        recentReports = count(dated.subList(from, dated.size()));
        earlierReports = count(dated.subList(0, from));
    }

    /** Reports of one quarter. */
    public record Quarter(int year, int quarter, int reports) {}

    /** Tells whether there are digests before the recent ones; else nothing can be said to move. */
    public boolean isKnown() {
        return dates.size() > RECENT;
    }

    /** Returns how a concept moves; one that only undated reports name is steady. */
    public Momentum of(Concept concept) {
        List<Integer> seen = seen(concept);
        if (seen.isEmpty()) {
            return Momentum.STEADY;
        }
        int recentFrom = Math.max(0, dates.size() - RECENT);
        int last = seen.get(seen.size() - 1);
        if (recentFrom > 0 && seen.get(0) >= recentFrom) {
            return Momentum.NEW;
        }
        if (dates.size() - 1 - last >= DORMANT_AFTER) {
            return Momentum.DORMANT;
        }
        int recent = recent(seen);
        double expected = expected(seen.size() - recent);
        int before = seen.size() - recent - 1;
        if (recent > 0 && before >= 0 && seen.get(before + 1) - seen.get(before) >= DORMANT_AFTER) {
            return Momentum.RETURNING;
        }
        if (recentFrom == 0) {
            return Momentum.STEADY;
        }
        if (recent >= MIN_REPORTS && recent >= 2 * expected) {
            return Momentum.RISING;
        }
        return expected >= MIN_REPORTS && recent <= expected / 2 ? Momentum.FADING : Momentum.STEADY;
    }

    /**
     * Returns the concepts that rise, those first whose recent mentions exceed the expected most. One that hardly a report
     * names by itself only gathers what rises below it, and is left out.
     */
    public List<Concept> rising(List<Concept> concepts, int limit) {
        return concepts.stream()
                .filter(concept -> concept.reports().size() >= MIN_REPORTS && of(concept) == Momentum.RISING)
                .sorted(Comparator.comparingDouble((Concept concept) -> -surprise(concept))
                        .thenComparing(Concept::label))
                .limit(limit)
                .toList();
    }

    /** Returns how many reports named a concept in each quarter from its first to the corpus' last; dated ones only. */
    public List<Quarter> quarters(Concept concept) {
        List<Quarter> quarters = new ArrayList<>();
        Optional<LocalDate> since = concept.gathered().stream()
                .flatMap(report -> report.date().stream())
                .findFirst();
        if (dates.isEmpty() || since.isEmpty()) {
            return quarters;
        }
        int first = quarter(since.get());
        int[] counts = new int[quarter(dates.get(dates.size() - 1)) - first + 1];
        concept.gathered().forEach(report -> report.date().ifPresent(date -> counts[quarter(date) - first]++));
        for (int i = 0; i < counts.length; i++) {
            quarters.add(new Quarter((first + i) / 4, (first + i) % 4 + 1, counts[i]));
        }
        return quarters;
    }

    /** Deviation of the recent count from the expected one in standard deviations of a Poisson count, plus one. */
    private double surprise(Concept concept) {
        List<Integer> seen = seen(concept);
        int recent = recent(seen);
        double expected = expected(seen.size() - recent);
        return (recent - expected) / Math.sqrt(expected + 1);
    }

    /** Returns how many of the reports that a concept gathers are of recent digests. */
    public int recent(Concept concept) {
        return recent(seen(concept));
    }

    private int recent(List<Integer> seen) {
        int from = Math.max(0, dates.size() - RECENT);
        return (int) seen.stream().filter(at -> at >= from).count();
    }

    private double expected(int earlier) {
        return earlierReports == 0 ? 0 : (double) earlier * recentReports / earlierReports;
    }

    private List<Integer> seen(Concept concept) {
        List<Integer> seen = new ArrayList<>();
        for (Report report : concept.gathered()) {
            Integer place = report.date().isPresent() ? places.get(report.digest()) : null;
            if (place != null) {
                seen.add(place);
            }
        }
        return seen;
    }

    private static int quarter(LocalDate date) {
        return date.getYear() * 4 + date.get(IsoFields.QUARTER_OF_YEAR) - 1;
    }

    private static int count(List<Digest> digests) {
        return digests.stream().mapToInt(digest -> digest.reports().size()).sum();
    }
}
