package foresite.insight;

import foresite.model.Report;
import foresite.model.Signal;
import foresite.text.SearchTerms;
import foresite.text.SpokenLanguage;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final List<int[]> words;
    private final double[] products;
    private final Map<String, Earlier> byLanguage = new HashMap<>();

    /**
     * The signals of one language so far. Words are numbers and sums are in an array, since with a map for each signal the
     * comparison took a twelfth of a build of the real corpus.
     */
    private static final class Earlier {
        private final List<List<Integer>> postings = new ArrayList<>();
        private int size;

        private List<Integer> with(int word) {
            return word < postings.size() ? postings.get(word) : List.of();
        }

        /** Returns the square of a word's weight; 0 where it is not rare. */
        private double weight(int word) {
            int found = with(word).size();
            double idf = Math.log((size + 1.0) / (found + 0.5));
            return found > RARE ? 0 : idf * idf;
        }

        private double length(int[] words) {
            double sum = 0;
            for (int word : words) {
                sum += weight(word);
            }
            return Math.sqrt(sum);
        }

        private void add(int signal, int[] words) {
            for (int word : words) {
                while (postings.size() <= word) {
                    postings.add(new ArrayList<>(2));
                }
                postings.get(word).add(signal);
            }
            size++;
        }
    }

    /** @param signals the oldest first, those of a report together */
    SignalNovelty(List<Signal> signals, List<Report> reports) {
        percent = new int[signals.size()];
        firstAlike = new int[signals.size()];
        products = new double[signals.size()];
        words = numbered(signals.parallelStream()
                .map(signal -> (Set<String>) new LinkedHashSet<>(SearchTerms.of(text(signal))))
                .toList());
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

    /** Returns the same words as numbers. */
    private static List<int[]> numbered(List<Set<String>> words) {
        Map<String, Integer> numbers = new HashMap<>();
        return words.stream()
                .map(of -> of.stream()
                        .mapToInt(word -> numbers.computeIfAbsent(word, none -> numbers.size()))
                        .toArray())
                .toList();
    }

    private void compare(int signal, Earlier earlier) {
        List<Integer> sharing = new ArrayList<>();
        for (int word : words.get(signal)) {
            double weight = earlier.weight(word);
            if (weight > 0) {
                for (int other : earlier.with(word)) {
                    if (products[other] == 0) {
                        sharing.add(other);
                    }
                    products[other] += weight;
                }
            }
        }
        TopK<Integer> nearest = new TopK<>(
                CANDIDATES,
                Comparator.comparingDouble((Integer other) -> -products[other]).thenComparing(other -> other));
        sharing.forEach(nearest::offer);
        double length = earlier.length(words.get(signal));
        double cosine = 0;
        firstAlike[signal] = signal;
        for (int other : nearest.best()) {
            double own = products[other] / (length * earlier.length(words.get(other)));
            if (own > cosine) {
                cosine = own;
                firstAlike[signal] = own >= ALIKE ? firstAlike[other] : signal;
            }
        }
        sharing.forEach(other -> products[other] = 0);
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
