import foresite.corpus.ContentSnapshot;
import foresite.corpus.CorpusReader;
import foresite.corpus.SettingsFile;
import foresite.insight.Trend;
import foresite.insight.Trend.State;
import foresite.insight.Trends;
import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Digest;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Progress;
import foresite.model.Report;
import foresite.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Prints how many topics are called rising or falling where nothing changes (the digests of all reports are shuffled), and
 * how many planted changes are found: in each corpus twenty topics, named by reports drawn by lot, whose rate in the newest
 * four quarters is two or three times or half as high as before.
 *
 * <p>Use: {@code java -cp target/foresite.jar src/bench/TrendPower.java FOLDER}.
 */
final class TrendPower {

    private static final long SEED = 20251207;
    private static final int SHUFFLES = 5;
    private static final int PLANTED_CORPORA = 12;
    private static final int PLANTED = 20;
    private static final List<Double> FACTORS = List.of(2.0, 3.0, 0.5);
    private static final List<Integer> SIZES = List.of(8, 15, 30, 60);

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private TrendPower() {}

    public static void main(String[] arguments) throws IOException {
        ContentSnapshot content = ContentSnapshot.of(Path.of(arguments[0]));
        Corpus corpus = CorpusReader.read(content, SettingsFile.read(content).settings(), Progress.SILENT);
        print("seed     topics of 5 or more  rising  falling  share\n");
        count("as it is", corpus, content.vocabulary());
        for (int seed = 0; seed < SHUFFLES; seed++) {
            count("seed " + seed, shuffled(corpus, new Random(SEED + seed)), content.vocabulary());
        }
        Map<String, int[]> found = new HashMap<>();
        int number = 0;
        for (int seed = 0; seed < PLANTED_CORPORA; seed++) {
            number = plant(corpus, content.vocabulary(), number, new Random(SEED + seed), found);
        }
        print("\nrate    reports  planted  found  wrong way\n");
        for (double factor : FACTORS) {
            for (int size : SIZES) {
                int[] counts = found.getOrDefault(cell(factor, size), new int[3]);
                print("× %.1f  %8d %8d %6d %10d\n", factor, size, counts[0], counts[1], counts[2]);
            }
        }
    }

    private static void count(String name, Corpus corpus, String authority) {
        Vocabulary vocabulary = Vocabulary.of(corpus, authority);
        Trends trends = new Trends(corpus, vocabulary);
        int topics = 0;
        int rising = 0;
        int falling = 0;
        for (Kind kind : Kind.CONCEPTS) {
            for (Concept concept : vocabulary.concepts(kind)) {
                Trend trend = trends.of(concept);
                topics += concept.reports().size() >= 5 ? 1 : 0;
                rising += trend.state() == State.RISING ? 1 : 0;
                falling += trend.state() == State.FALLING ? 1 : 0;
            }
        }
        print("%-8s %19d %7d %8d %5.2f %%\n", name, topics, rising, falling, 100.0 * (rising + falling) / topics);
    }

    /** Gives each dated report the digest of another. */
    private static Corpus shuffled(Corpus corpus, Random random) {
        List<Report> digests = new ArrayList<>(dated(corpus));
        Collections.shuffle(digests, random);
        List<Report> reports = new ArrayList<>();
        int next = 0;
        for (Report report : corpus.reports()) {
            Report place = report.date().isPresent() ? digests.get(next++) : report;
            reports.add(with(report, place.digest(), place.date(), report.findings()));
        }
        return corpus(reports);
    }

    private static int plant(
            Corpus corpus, String authority, int first, Random random, Map<String, int[]> found) {
        Map<String, List<Finding>> findings = new HashMap<>();
        corpus.reports().forEach(report -> findings.put(report.id(), new ArrayList<>(report.findings())));
        LocalDate from = new Trends(corpus, Vocabulary.of(corpus(List.of()), ""))
                .recentFrom()
                .orElseThrow()
                .firstDay();
        Map<String, String> cells = new TreeMap<>();
        for (int i = first; i < first + PLANTED; i++) {
            double factor = FACTORS.get(i % FACTORS.size());
            int size = SIZES.get(i % SIZES.size());
            String name = random.ints(12, 'a', 'z' + 1)
                    .mapToObj(letter -> String.valueOf((char) letter))
                    .collect(Collectors.joining());
            cells.put(name, cell(factor, size));
            drawn(dated(corpus), from, factor, size, random)
                    .forEach(id -> findings.get(id).add(new Finding(Kind.TECHNOLOGY, name, "", 0)));
        }
        Corpus planted = corpus(corpus.reports().stream()
                .map(report -> with(report, report.digest(), report.date(), findings.get(report.id())))
                .toList());
        Vocabulary vocabulary = Vocabulary.of(planted, authority);
        Trends trends = new Trends(planted, vocabulary);
        cells.forEach((name, cell) -> {
            State state = trends.of(vocabulary.named(Kind.TECHNOLOGY, name).orElseThrow())
                    .state();
            boolean falls = cell.startsWith("0");
            int[] counts = found.computeIfAbsent(cell, none -> new int[3]);
            counts[0]++;
            counts[1] += state == (falls ? State.FALLING : State.RISING) ? 1 : 0;
            counts[2] += state == (falls ? State.RISING : State.FALLING) ? 1 : 0;
        });
        return first + PLANTED;
    }

    /** Draws reports; one of the newest four quarters is so many times as probable as one from before. */
    private static Set<String> drawn(List<Report> from, LocalDate recent, double factor, int size, Random random) {
        double highest = Math.max(1, factor);
        Set<String> drawn = new HashSet<>();
        while (drawn.size() < size) {
            Report report = from.get(random.nextInt(from.size()));
            double weight = report.date().orElseThrow().isBefore(recent) ? 1 : factor;
            if (random.nextDouble() * highest < weight) {
                drawn.add(report.id());
            }
        }
        return drawn;
    }

    private static List<Report> dated(Corpus corpus) {
        return corpus.reports().stream()
                .filter(report -> report.date().isPresent())
                .toList();
    }

    private static Report with(Report report, String digest, Optional<LocalDate> date, List<Finding> findings) {
        return new Report(
                report.id(),
                report.at(),
                report.title(),
                digest,
                date,
                report.link(),
                report.category(),
                report.type(),
                report.language(),
                report.summary(),
                report.keywords(),
                report.themes(),
                report.signals(),
                findings,
                report.passages(),
                report.closest());
    }

    private static Corpus corpus(List<Report> reports) {
        List<Report> ordered = reports.stream().sorted(Corpus.order()).toList();
        List<Digest> digests = ordered.stream()
                .collect(Collectors.groupingBy(Report::digest, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(digest ->
                        new Digest(digest.getKey(), digest.getValue().get(0).date(), digest.getValue()))
                .toList();
        return new Corpus(ordered, digests, List.of());
    }

    private static String cell(double factor, int size) {
        return factor + " " + size;
    }

    private static void print(String format, Object... values) {
        // Not %n: the lines are the same on every machine.
        OUT.print(String.format(Locale.ROOT, format, values));
    }
}
