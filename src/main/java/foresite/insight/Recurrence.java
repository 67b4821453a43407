package foresite.insight;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Digest;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which topics came for the first time, came again, stayed away, or came back. Dated reports only; the newest dated digest
 * counts as today. Reports that name a narrower topic, or the same topic as another kind, are reports of the topic: it is
 * not new where they came before. Immutable.
 */
public final class Recurrence {

    /** So many reports must be missing before their absence is worth a line: by chance none comes once in twenty times. */
    static final double MISSED = 3;

    /** A topic that fewer reports name itself has no rate that could be expected to last. */
    static final int MIN_REPORTS = 5;

    /** A shorter silence is a pause: a report a week may come late. */
    static final int SILENT_DAYS = 182;

    private final Vocabulary vocabulary;
    private final Duplicates duplicates;

    /** The number of dated reports in all digests up to each one, by digest code. */
    private final Map<String, Integer> upTo = new HashMap<>();

    private final int all;
    private final LocalDate today;
    private final Map<Pattern, List<Sighting>> sightings = new EnumMap<>(Pattern.class);
    private final Map<Pattern, Map<String, List<Sighting>>> byDigest = new EnumMap<>(Pattern.class);

    Recurrence(Corpus corpus, Vocabulary vocabulary, Duplicates duplicates) {
        this.vocabulary = vocabulary;
        this.duplicates = duplicates;
        int count = 0;
        for (Digest digest : corpus.datedDigests()) {
            count += digest.reports().size();
            upTo.put(digest.code(), count);
        }
        all = count;
        today = corpus.newest().flatMap(Digest::date).orElse(LocalDate.MIN);
        LabelRarity rarity = new LabelRarity(vocabulary);
        List<Sighting> found = new ArrayList<>();
        for (Kind kind : Kind.CONCEPTS) {
            vocabulary.concepts(kind).forEach(concept -> look(concept, found));
        }
        for (Pattern pattern : Pattern.values()) {
            OncePerTopic once = new OncePerTopic(vocabulary);
            List<Sighting> those = found.stream()
                    .filter(sighting -> sighting.pattern() == pattern)
                    .sorted(order(pattern, rarity))
                    .filter(sighting -> once.isFirst(sighting.concept()))
                    .toList();
            sightings.put(pattern, those);
            byDigest.put(
                    pattern,
                    those.stream()
                            .collect(Collectors.groupingBy(
                                    sighting -> sighting.newest().digest(), LinkedHashMap::new, Collectors.toList())));
        }
    }

    /** What may be worth a look in the reports of a topic over time. */
    public enum Pattern {
        SEEN_AGAIN(
                "Seen again",
                "Reports on articles of one site named these topics before; now a report on an article of another site"
                        + " names them too."),
        SEEN_FIRST("Seen first", "No earlier report names these topics, or narrower topics of theirs."),
        GONE_QUIET(
                "Gone quiet",
                "Five reports or more name these topics, but none has for half a year or longer, although three or more would"
                        + " have been expected at their earlier rate."),
        BACK_AGAIN(
                "Back again",
                "A report names these topics again after half a year or longer without one, although three or more would have"
                        + " been expected at their earlier rate.");

        private final String title;
        private final String rule;

        Pattern(String title, String rule) {
            this.title = title;
            this.rule = rule;
        }

        /** Returns the heading of a list of such topics. */
        public String title() {
            return title;
        }

        /** Returns the rule in a sentence, for readers. */
        public String rule() {
            return rule;
        }
    }

    /**
     * A topic that shows a pattern.
     *
     * @param reports those that show it, oldest first: the first mention and the first by another site; the first one; the
     *     last one before the topic went quiet; the last one before the silence and the one that ended it
     * @param expected how many reports would have named the topic during its silence at its earlier rate; 0 where there is
     *     no silence
     */
    public record Sighting(Pattern pattern, Concept concept, List<Report> reports, double expected) {

        public Sighting {
            reports = List.copyOf(reports);
        }

        /** Returns the newest of the reports. */
        public Report newest() {
            return reports.get(reports.size() - 1);
        }
    }

    /** Returns the topics that showed a pattern in a dated digest, the most telling first. */
    public List<Sighting> in(Digest digest, Pattern pattern) {
        return byDigest.getOrDefault(pattern, Map.of()).getOrDefault(digest.code(), List.of());
    }

    /** Returns the topics that showed a pattern last, the newest first; those gone quiet by what was expected. */
    public List<Sighting> latest(Pattern pattern, int limit) {
        return sightings.getOrDefault(pattern, List.of()).stream().limit(limit).toList();
    }

    /** What came first or again is the more telling the more special its name is: many names could be of any report. */
    private static Comparator<Sighting> order(Pattern pattern, LabelRarity rarity) {
        Comparator<Sighting> newest =
                Comparator.comparing(sighting -> sighting.newest().date().orElseThrow(), Comparator.reverseOrder());
        Comparator<Sighting> missed = Comparator.comparingDouble(sighting -> -sighting.expected());
        Comparator<Sighting> special = Comparator.comparingDouble(sighting -> -rarity.of(sighting.concept()));
        Comparator<Sighting> order = pattern == Pattern.GONE_QUIET ? missed : newest.thenComparing(missed);
        return order.thenComparing(special).thenComparing(Sighting::concept, Mentions.MOST_REPORTED);
    }

    private void look(Concept concept, List<Sighting> found) {
        List<Report> reports = reportsOf(concept);
        if (reports.isEmpty() || concept.reports().isEmpty()) {
            return;
        }
        Set<String> own = concept.reports().stream().map(Report::id).collect(Collectors.toSet());
        Report first = reports.get(0);
        if (own.contains(first.id())) {
            found.add(new Sighting(Pattern.SEEN_FIRST, concept, List.of(first), 0));
        }
        second(reports)
                .filter(report -> own.contains(report.id()))
                .ifPresent(report -> found.add(new Sighting(Pattern.SEEN_AGAIN, concept, List.of(first, report), 0)));
        silence(concept, reports, own, found);
    }

    /** Returns the first report of another site than all before, in a later digest than the first. */
    private Optional<Report> second(List<Report> reports) {
        Report first = reports.get(0);
        Set<String> same = duplicates.of(first).stream()
                .map(duplicate -> duplicate.report().id())
                .collect(Collectors.toSet());
        return reports.stream()
                .filter(report -> !report.link().site().equals(first.link().site()))
                .findFirst()
                .filter(report -> !report.digest().equals(first.digest()))
                .filter(report -> !same.contains(report.id()))
                .filter(report ->
                        !first.link().site().isEmpty() && !report.link().site().isEmpty());
    }

    private void silence(Concept concept, List<Report> reports, Set<String> own, List<Sighting> found) {
        int named = 0;
        for (int i = 0; i < reports.size(); i++) {
            Report before = reports.get(i);
            named += own.contains(before.id()) ? 1 : 0;
            Optional<Report> after = i + 1 < reports.size() ? Optional.of(reports.get(i + 1)) : Optional.empty();
            LocalDate end = after.flatMap(Report::date).orElse(today);
            if (named < MIN_REPORTS || ChronoUnit.DAYS.between(before.date().orElseThrow(), end) < SILENT_DAYS) {
                continue;
            }
            int then = place(before);
            int missed = after.map(report -> place(report) - 1).orElse(all) - then;
            double expected = (double) (i + 1) / then * missed;
            if (expected >= MISSED && after.isEmpty()) {
                found.add(new Sighting(Pattern.GONE_QUIET, concept, List.of(before), expected));
            } else if (expected >= MISSED && own.contains(after.orElseThrow().id())) {
                found.add(new Sighting(Pattern.BACK_AGAIN, concept, List.of(before, after.orElseThrow()), expected));
            }
        }
    }

    private int place(Report report) {
        return upTo.getOrDefault(report.digest(), all);
    }

    /** Returns the dated reports of a topic, of narrower topics and of the same topic in other kinds, oldest first. */
    private List<Report> reportsOf(Concept concept) {
        List<Concept> others = vocabulary.family(concept);
        List<Report> reports = new ArrayList<>(concept.gathered());
        if (!others.isEmpty()) {
            others.forEach(other -> reports.addAll(other.gathered()));
            reports.sort(Corpus.order());
        }
        Set<String> seen = new HashSet<>();
        return reports.stream()
                .filter(report -> report.date().isPresent() && seen.add(report.id()))
                .toList();
    }
}
