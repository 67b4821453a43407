package foresite.insight;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.model.Signal;
import foresite.text.Tokenizer;
import foresite.vocabulary.ConceptMatcher;
import foresite.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Which signals are about a topic: those that contain one of its names, or of its narrower topics' names, in what they say
 * of the change itself, whatever report they are of. A word in the outlook or the driving force is no evidence: there,
 * reports list whatever may follow. Thread-safe.
 */
public final class TopicSignals {

    /** Signals of which so many words are the same say the same (Jaccard, 1901). */
    private static final double ALIKE = 0.5;

    private static final int OF_EACH_REPORT = 2;

    private final IdentityHashMap<Concept, List<Found>> about = new IdentityHashMap<>();
    private final Map<Signal, Set<String>> words = new ConcurrentHashMap<>();

    TopicSignals(Corpus corpus, Vocabulary vocabulary) {
        ConceptMatcher matcher = ConceptMatcher.of(vocabulary);
        // Each report on its own, in parallel; put together in the corpus' order.
        List<IdentityHashMap<Concept, List<Found>>> ofReports = corpus.reports().parallelStream()
                .map(report -> about(report, matcher))
                .toList();
        ofReports.forEach(found -> found.forEach((concept, signals) ->
                about.computeIfAbsent(concept, none -> new ArrayList<>()).addAll(signals)));
    }

    /**
     * A signal with its report.
     *
     * @param isInDescription whether only its description names the topic, neither its name nor its change
     */
    public record Found(Report report, Signal signal, boolean isInDescription) {}

    private static IdentityHashMap<Concept, List<Found>> about(Report report, ConceptMatcher matcher) {
        IdentityHashMap<Concept, List<Found>> found = new IdentityHashMap<>();
        for (Signal signal : new LinkedHashSet<>(report.signals())) {
            for (Kind kind : Kind.CONCEPTS) {
                Set<Concept> inChange = Collections.newSetFromMap(new IdentityHashMap<>());
                inChange.addAll(matcher.about(kind, signal.name() + ". " + signal.change()));
                Set<Concept> topics = Collections.newSetFromMap(new IdentityHashMap<>());
                topics.addAll(inChange);
                topics.addAll(matcher.about(kind, signal.description()));
                topics.forEach(topic -> found.computeIfAbsent(topic, none -> new ArrayList<>())
                        .add(new Found(report, signal, !inChange.contains(topic))));
            }
        }
        return found;
    }

    /** Returns all signals that are about a topic, newest first; those of undated reports last. */
    public List<Found> all(Concept concept) {
        return newestFirst(about.getOrDefault(concept, List.of()));
    }

    /**
     * Returns signals that are about a topic, newest first, those of undated reports last: at most two of each report, and
     * of those that say nearly the same, the newest.
     */
    public List<Found> of(Concept concept, int limit) {
        return apart(all(concept).stream(), List.of(), limit);
    }

    /** Returns the other signals of a topic's reports in the same order and number, without what {@link #of} returns. */
    public List<Found> others(Concept concept, List<Found> shown, int limit) {
        Set<Signal> about = new HashSet<>();
        all(concept).forEach(found -> about.add(found.signal()));
        Stream<Found> others = newestFirst(concept.gathered().stream()
                        .flatMap(report ->
                                report.signals().stream().distinct().map(signal -> new Found(report, signal, false)))
                        .toList())
                .stream()
                .filter(found -> !about.contains(found.signal()));
        return apart(others, shown, limit);
    }

    private List<Found> apart(Stream<Found> candidates, List<Found> before, int limit) {
        List<Found> apart = new ArrayList<>();
        List<Set<String>> taken = new ArrayList<>();
        before.forEach(found -> taken.add(words(found.signal())));
        IdentityHashMap<Report, Integer> counts = new IdentityHashMap<>();
        for (Found found : (Iterable<Found>) candidates::iterator) {
            if (apart.size() == limit) {
                break;
            }
            Set<String> words = words(found.signal());
            if (counts.getOrDefault(found.report(), 0) < OF_EACH_REPORT
                    && taken.stream().noneMatch(other -> jaccard(words, other) >= ALIKE)) {
                counts.merge(found.report(), 1, Integer::sum);
                taken.add(words);
                apart.add(found);
            }
        }
        return apart;
    }

    private static List<Found> newestFirst(List<Found> oldestFirst) {
        List<Found> dated = new ArrayList<>();
        List<Found> undated = new ArrayList<>();
        oldestFirst.forEach(found -> (found.report().date().isPresent() ? dated : undated).add(found));
        Collections.reverse(dated);
        dated.addAll(undated);
        return dated;
    }

    private Set<String> words(Signal signal) {
        return words.computeIfAbsent(
                signal, of -> Set.copyOf(Tokenizer.words(of.name() + ". " + of.description() + ". " + of.change())));
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return both == 0 ? 0 : (double) both / (one.size() + other.size() - both);
    }
}
