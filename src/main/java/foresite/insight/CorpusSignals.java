package foresite.insight;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.model.Signal;
import foresite.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * All signals, the oldest first and those of undated reports last, each with the topics that it is about and its novelty.
 * Immutable and thread-safe.
 *
 * @param all equal signals of one report are one
 * @param topics those that signals of two reports or more are about, in the order in which the second report named them: a
 *     new digest adds topics at the end
 */
public record CorpusSignals(List<Entry> all, List<Topic> topics) {

    public CorpusSignals {
        all = List.copyOf(all);
        topics = List.copyOf(topics);
    }

    /**
     * A signal.
     *
     * @param report the number of its report in the corpus
     * @param place its number in the report, from 0
     * @param topics numbers in {@link CorpusSignals#topics}, those with the fewest signals first
     * @param flood whether it is about a flood topic
     * @param novelty how unlike all earlier signals of its language it is, in percent; -1 where there is too little to
     *     compare with
     * @param alike the number of the first signal that says nearly the same; its own number where it is the first
     */
    public record Entry(
            int report, int place, Signal signal, List<Integer> topics, boolean flood, int novelty, int alike) {

        public Entry {
            topics = List.copyOf(topics);
        }
    }

    /**
     * A topic, under whichever kind most reports name it.
     *
     * @param signals how many are about it
     */
    public record Topic(Concept concept, int signals, boolean flood) {}

    /** Signals about one topic. */
    private static final class About {
        final Concept concept;
        final Set<Integer> signals = new LinkedHashSet<>();
        final Set<Integer> reports = new HashSet<>();
        int secondReport = -1;

        About(Concept concept) {
            this.concept = concept;
        }

        void add(int signal, int report) {
            signals.add(signal);
            if (reports.add(report) && reports.size() == 2) {
                secondReport = signal;
            }
        }
    }

    static CorpusSignals of(Corpus corpus, Vocabulary vocabulary, TopicSignals topicSignals, FloodTopics flood) {
        List<Report> reports = corpus.reports();
        IdentityHashMap<Report, Map<Signal, Integer>> numbers = new IdentityHashMap<>();
        List<Signal> signals = new ArrayList<>();
        List<Integer> reportOf = new ArrayList<>();
        List<Integer> placeOf = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            Map<Signal, Integer> own = new LinkedHashMap<>();
            for (Signal signal : new LinkedHashSet<>(reports.get(i).signals())) {
                placeOf.add(own.size());
                own.put(signal, signals.size());
                signals.add(signal);
                reportOf.add(i);
            }
            numbers.put(reports.get(i), own);
        }
        List<About> topics = new ArrayList<>();
        for (About about : families(vocabulary)) {
            members(about.concept, vocabulary).stream()
                    .flatMap(member -> topicSignals.all(member).stream())
                    .map(found -> numbers.getOrDefault(found.report(), Map.of()).get(found.signal()))
                    .filter(Objects::nonNull)
                    .sorted()
                    .forEach(signal -> about.add(signal, reportOf.get(signal)));
            if (about.secondReport >= 0) {
                topics.add(about);
            }
        }
        topics.sort(Comparator.comparingInt((About about) -> about.secondReport)
                .thenComparing(about -> about.concept.label())
                .thenComparing(about -> about.concept.key()));
        List<List<Integer>> topicsOf = new ArrayList<>();
        signals.forEach(signal -> topicsOf.add(new ArrayList<>()));
        for (int topic = 0; topic < topics.size(); topic++) {
            for (int signal : topics.get(topic).signals) {
                topicsOf.get(signal).add(topic);
            }
        }
        List<Topic> listed = topics.stream()
                .map(about -> new Topic(
                        about.concept,
                        about.signals.size(),
                        members(about.concept, vocabulary).stream().anyMatch(flood::contains)))
                .toList();
        SignalNovelty novelty =
                new SignalNovelty(signals, reportOf.stream().map(reports::get).toList());
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            List<Integer> own = topicsOf.get(i);
            own.sort(Comparator.comparingInt((Integer topic) -> listed.get(topic).signals)
                    .thenComparingInt(topic -> topic));
            all.add(new Entry(
                    reportOf.get(i),
                    placeOf.get(i),
                    signals.get(i),
                    own,
                    own.stream().anyMatch(topic -> listed.get(topic).flood),
                    novelty.percent(i),
                    novelty.firstAlike(i)));
        }
        return new CorpusSignals(all, listed);
    }

    /** The same topic as theme, technology and concern is one topic. */
    private static List<About> families(Vocabulary vocabulary) {
        List<About> families = new ArrayList<>();
        OncePerTopic once = new OncePerTopic(vocabulary);
        for (Kind kind : Kind.CONCEPTS) {
            for (Concept concept : vocabulary.concepts(kind)) {
                if (once.isFirst(concept)) {
                    families.add(new About(Collections.min(members(concept, vocabulary), Mentions.MOST_REPORTED)));
                }
            }
        }
        return families;
    }

    private static List<Concept> members(Concept concept, Vocabulary vocabulary) {
        List<Concept> members = new ArrayList<>(List.of(concept));
        members.addAll(vocabulary.family(concept));
        return members;
    }

    /** Returns the numbers of the signals of each report that has any, by its number. */
    public Map<Integer, List<Integer>> ofReports() {
        Map<Integer, List<Integer>> ofReports = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            ofReports
                    .computeIfAbsent(all.get(i).report, none -> new ArrayList<>())
                    .add(i);
        }
        return ofReports;
    }
}
