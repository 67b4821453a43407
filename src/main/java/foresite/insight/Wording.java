package foresite.insight;

import foresite.model.Corpus;
import foresite.model.Finding;
import foresite.model.Report;
import foresite.model.Signal;
import java.util.Arrays;
import java.util.List;

/**
 * The words of every report, counted: title, summary, keywords, themes, and the names and descriptions of all findings,
 * without stop words and single letters. A report is known by its place in the corpus, a word by its number. Immutable.
 */
final class Wording {

    /** A word of the title counts so often: the title says in a line what the report is about. */
    private static final int TITLE = 2;

    private final Lexicon lexicon;
    private final StopWords stopWords;
    private final int[][] words;
    private final int[][] counts;
    private final int[] spread;
    private final String[] spellings;

    private Wording(
            Lexicon lexicon, StopWords stopWords, int[][] words, int[][] counts, int[] spread, String[] spellings) {
        this.lexicon = lexicon;
        this.stopWords = stopWords;
        this.words = words;
        this.counts = counts;
        this.spread = spread;
        this.spellings = spellings;
    }

    static Wording of(Corpus corpus) {
        return new Count().of(corpus.reports());
    }

    int reports() {
        return words.length;
    }

    /** Returns how many different words there are; their numbers are below. */
    int size() {
        return spellings.length;
    }

    /** Returns the numbers of a report's words, each once, in ascending order; not to be changed. */
    int[] words(int place) {
        return words[place];
    }

    /** Returns how often a report uses each of its words, in the same order; not to be changed. */
    int[] counts(int place) {
        return counts[place];
    }

    /** Returns how many reports use a word. */
    int spread(int word) {
        return spread[word];
    }

    /** Returns a word as it is first written within a sentence, where a capital is its own; else as first met. */
    String spelling(int word) {
        return spellings[word];
    }

    /** Returns the numbers of a text's words that some report uses, in its order. */
    int[] numbers(String text) {
        WordScanner scanner = new WordScanner();
        scanner.read(text);
        int[] numbers = new int[8];
        int found = 0;
        while (scanner.next()) {
            int number = lexicon.find(scanner);
            if (number >= 0) {
                numbers = found == numbers.length ? Arrays.copyOf(numbers, 2 * found) : numbers;
                numbers[found++] = number;
            }
        }
        return Arrays.copyOf(numbers, found);
    }

    /** Returns the part of two reports' words that is in both, 0 to 1 (Jaccard, 1901). */
    double overlap(int one, int other) {
        int[] a = words[one];
        int[] b = words[other];
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            int order = Integer.compare(a[i], b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int all = a.length + b.length - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /** Returns what texts have in common that differ only in writing and stop words; empty for one of fewer words. */
    String folded(String text, String language, int atLeast) {
        boolean[] stops = stopWords.of(language);
        WordScanner scanner = new WordScanner();
        scanner.read(text);
        StringBuilder folded = new StringBuilder(text.length());
        int told = 0;
        while (scanner.next()) {
            int word = lexicon.find(scanner);
            if (word < 0 || word >= stops.length || !stops[word]) {
                folded.append(scanner.letters, 0, scanner.length).append(' ');
                told++;
            }
        }
        return told < atLeast ? "" : folded.toString();
    }

    /** The counting. What is kept by word grows with the lexicon. */
    private static final class Count {

        private final Lexicon lexicon = new Lexicon();
        private final StopWords stopWords = StopWords.into(lexicon);
        private final WordScanner scanner = new WordScanner();
        private boolean[] stops = {};
        private int[] used = new int[1 << 12];
        private int[] met = new int[1 << 10];
        private int[] spread = new int[1 << 12];
        private String[] spellings = new String[1 << 12];
        private boolean[] settled = new boolean[1 << 12];
        private int size;

        Count() {
            Arrays.fill(spellings, "");
        }

        Wording of(List<Report> reports) {
            int[][] words = new int[reports.size()][];
            int[][] counts = new int[reports.size()][];
            for (int place = 0; place < words.length; place++) {
                read(reports.get(place));
                words[place] = Arrays.copyOf(met, size);
                Arrays.sort(words[place]);
                counts[place] = new int[size];
                for (int i = 0; i < size; i++) {
                    int word = words[place][i];
                    counts[place][i] = used[word];
                    used[word] = 0;
                    spread[word]++;
                }
                size = 0;
            }
            return new Wording(
                    lexicon,
                    stopWords,
                    words,
                    counts,
                    Arrays.copyOf(spread, lexicon.size()),
                    Arrays.copyOf(spellings, lexicon.size()));
        }

        private void read(Report report) {
            stops = stopWords.of(report.language());
            read(report.title(), TITLE, false);
            read(report.summary(), 1, true);
            report.keywords().forEach(keyword -> read(keyword, 1, false));
            report.themes().forEach(theme -> read(theme, 1, false));
            for (Signal signal : report.signals()) {
                read(signal.name(), 1, false);
                read(signal.description(), 1, true);
                read(signal.change(), 1, true);
                read(signal.outlook(), 1, true);
                read(signal.drivingForce(), 1, true);
            }
            for (Finding finding : report.findings()) {
                read(finding.name(), 1, false);
                read(finding.description(), 1, true);
            }
        }

        /** Counts the words of a text; only prose tells which capitals are a word's own. */
        private void read(String text, int weight, boolean prose) {
            scanner.read(text);
            while (scanner.next()) {
                if (scanner.length < 2) {
                    continue;
                }
                int word = lexicon.number(scanner);
                if (word < stops.length && stops[word]) {
                    continue;
                }
                if (word >= used.length) {
                    grow();
                }
                if (used[word] == 0) {
                    met = size == met.length ? Arrays.copyOf(met, 2 * size) : met;
                    met[size++] = word;
                }
                used[word] += weight;
                if (!settled[word] && (prose || spellings[word].isEmpty())) {
                    spell(word, prose && scanner.isWithinSentence());
                }
            }
        }

        private void spell(int word, boolean settles) {
            if (settles || spellings[word].isEmpty()) {
                spellings[word] = scanner.written();
                settled[word] = settles;
            }
        }

        private void grow() {
            int old = used.length;
            used = Arrays.copyOf(used, 2 * old);
            spread = Arrays.copyOf(spread, 2 * old);
            settled = Arrays.copyOf(settled, 2 * old);
            spellings = Arrays.copyOf(spellings, 2 * old);
            Arrays.fill(spellings, old, 2 * old, "");
        }
    }
}
