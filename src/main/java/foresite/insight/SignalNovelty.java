package foresite.insight;

import foresite.model.Report;
import foresite.model.Signal;
import foresite.text.SearchTerms;
import foresite.text.SpokenLanguage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How unlike all earlier signals each signal is: 1 less the cosine of its rare words to those of the nearest signal of an
 * earlier report in the same language. A word's weight is its inverse document frequency among the signals before (Spärck
 * Jones, 1972), so that what comes later changes no figure. Immutable and thread-safe.
 */
final class SignalNovelty {

    /** What {@link #percent} returns where there is too little to compare with. */
    static final int UNKNOWN = -1;

    /** With fewer signals before it, nearly everything is new. */
    private static final int MIN_EARLIER = 200;

    /** Signals that are at least so near say nearly the same: read in 100 pairs of the real corpus. */
    private static final double ALIKE = 0.6;

    /** A word of more earlier signals than this is not rare. It also bounds the work for each signal. */
    private static final int RARE = 300;

    /** So many signals with the most weight in common are compared in full. */
    private static final int CANDIDATES = 10;

    private final int[] percent;
    private final int[] firstAlike;
    private final List<Set<String>> words;
    private final Map<String, Earlier> byLanguage = new HashMap<>();

    /** The signals of one language so far. */
    private static final class Earlier {
        private final Map<String, List<Integer>> postings = new HashMap<>();
        private int size;

        private List<Integer> with(String word) {
            return postings.getOrDefault(word, List.of());
        }

        /** Returns the square of a word's weight; 0 where it is not rare. */
        private double weight(String word) {
            int found = with(word).size();
            double idf = Math.log((size + 1.0) / (found + 0.5));
            return found > RARE ? 0 : idf * idf;
        }

        private double length(Set<String> words) {
            return Math.sqrt(words.stream().mapToDouble(this::weight).sum());
        }

        private void add(int signal, Set<String> words) {
            words.forEach(word ->
                    postings.computeIfAbsent(word, none -> new ArrayList<>()).add(signal));
            size++;
        }
    }

    /** @param signals the oldest first, those of a report together */
    SignalNovelty(List<Signal> signals, List<Report> reports) {
        percent = new int[signals.size()];
        firstAlike = new int[signals.size()];
        words = signals.parallelStream()
                .map(signal -> (Set<String>) new LinkedHashSet<>(SearchTerms.of(text(signal))))
                .toList();
        // A report in English may hold signals in French.
        List<String> languages = IntStream.range(0, signals.size())
                .parallel()
                .mapToObj(i -> SpokenLanguage.ofPart(
                        text(signals.get(i)), reports.get(i).language()))
                .toList();
        int from = 0;
        while (from < signals.size()) {
            String report = reports.get(from).id();
            int to = from;
            while (to < signals.size() && reports.get(to).id().equals(report)) {
                compare(to, earlier(languages.get(to)));
                to++;
            }
            // Signals of the same report are not compared: they are on one subject.
            for (int i = from; i < to; i++) {
                earlier(languages.get(i)).add(i, words.get(i));
            }
            from = to;
        }
    }

    private static String text(Signal signal) {
        return signal.name() + ". " + signal.description() + ". " + signal.change();
    }

    private Earlier earlier(String language) {
        return byLanguage.computeIfAbsent(language, none -> new Earlier());
    }

    private void compare(int signal, Earlier earlier) {
        Map<Integer, Double> products = new HashMap<>();
        for (String word : words.get(signal)) {
            double weight = earlier.weight(word);
            if (weight > 0) {
                earlier.with(word).forEach(other -> products.merge(other, weight, Double::sum));
            }
        }
        double length = earlier.length(words.get(signal));
        List<Map.Entry<Integer, Double>> nearest = products.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CANDIDATES)
                .toList();
        double cosine = 0;
        firstAlike[signal] = signal;
        for (Map.Entry<Integer, Double> candidate : nearest) {
            int other = candidate.getKey();
            double own = candidate.getValue() / (length * earlier.length(words.get(other)));
            if (own > cosine) {
                cosine = own;
                firstAlike[signal] = own >= ALIKE ? firstAlike[other] : signal;
            }
        }
        percent[signal] = earlier.size < MIN_EARLIER ? UNKNOWN : (int) Math.round(100 * (1 - Math.min(1, cosine)));
    }

    /** Returns 0 to 100, or {@link #UNKNOWN}. */
    int percent(int signal) {
        return percent[signal];
    }

    /** Returns the first of the signals that say nearly the same; the signal itself where it is the first. */
    int firstAlike(int signal) {
        return firstAlike[signal];
    }
}
