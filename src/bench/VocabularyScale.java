import com.sun.management.OperatingSystemMXBean;
import foresite.corpus.ContentSnapshot;
import foresite.corpus.CorpusReader;
import foresite.corpus.SettingsFile;
import foresite.insight.Insight;
import foresite.insight.RelatedConcepts;
import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Digest;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Link;
import foresite.model.Position;
import foresite.model.Progress;
import foresite.model.Report;
import foresite.model.Signal;
import foresite.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Measures how the work on concepts grows with the corpus: the vocabulary itself, the nearest concepts of each, the
 * reports akin to each. Times are those of the whole process on its processors, collecting garbage included; run it on
 * one ({@code taskset}). Of several runs the least counts: what others do on the machine only ever adds. It is one file
 * because Java 17 launches no more than one from source.
 *
 * <p>Use: {@code java -cp target/foresite.jar src/bench/VocabularyScale.java FOLDER [REPORTS…]}.
 */
final class VocabularyScale {

    private static final long SEED = 20251207;
    private static final List<Integer> SIZES = List.of(1000, 2600, 5200, 13000, 26000);
    private static final int WARM_UP = 6;
    private static final int RUNS = 3;

    /** The site shows so many. */
    private static final int RELATED = 10;

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private VocabularyScale() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<Integer> sizes = arguments.length == 1
                ? SIZES
                : List.of(arguments).subList(1, arguments.length).stream()
                        .map(Integer::valueOf)
                        .toList();
        ContentSnapshot content = ContentSnapshot.of(folder);
        Corpus real = CorpusReader.read(content, SettingsFile.read(content).settings(), Progress.SILENT);
        Larger larger = new Larger(real.reports());
        larger.tell();

        Corpus whole = corpus(real.reports());
        for (int i = 0; i < WARM_UP; i++) {
            Cost.of(whole, folder);
        }
        OUT.println();
        OUT.println(
                "CPU seconds; µs: vocabulary, and all, for each n log2 n; growth: all, in brackets that of n log2 n");
        OUT.printf(
                Locale.ROOT,
                "%8s %9s %9s %9s %11s %8s %8s %8s %8s %8s %8s   %s%n",
                "reports",
                "mentions",
                "names",
                "concepts",
                "vocabulary",
                "insight",
                "nearest",
                "related",
                "all",
                "µs",
                "µs all",
                "growth");
        int sizeBefore = 0;
        double before = 0;
        for (int size : sizes) {
            Corpus corpus = corpus(larger.reports(size));
            Cost least = Cost.of(corpus, folder);
            for (int run = 1; run < RUNS; run++) {
                least = least.least(Cost.of(corpus, folder));
            }
            OUT.printf(
                    Locale.ROOT,
                    "%8d %9d %9d %9d %11.2f %8.2f %8.2f %8.2f %8.2f %8.2f %8.2f   %s%n",
                    size,
                    Kind.CONCEPTS.stream()
                            .mapToInt(kind -> mentions(corpus, kind))
                            .sum(),
                    Kind.CONCEPTS.stream()
                            .mapToInt(kind -> distinct(corpus.reports(), kind))
                            .sum(),
                    least.concepts,
                    least.vocabulary,
                    least.insight,
                    least.nearest,
                    least.related,
                    least.all(),
                    least.vocabulary * 1e6 / work(size),
                    least.all() * 1e6 / work(size),
                    sizeBefore == 0
                            ? "–"
                            : String.format(
                                    Locale.ROOT, "×%.2f (×%.2f)", least.all() / before, work(size) / work(sizeBefore)));
            before = least.all();
            sizeBefore = size;
        }
    }

    private static double work(int size) {
        return size * Math.log(size) / Math.log(2);
    }

    private static int mentions(Corpus corpus, Kind kind) {
        return corpus.reports().stream()
                .mapToInt(report -> new HashSet<>(report.names(kind)).size())
                .sum();
    }

    private static int distinct(List<Report> reports, Kind kind) {
        Set<String> names = new HashSet<>();
        reports.forEach(report -> report.names(kind).forEach(name -> names.add(folded(name))));
        return names.size();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Corpus corpus(List<Report> reports) {
        List<Report> sorted = new ArrayList<>(reports);
        sorted.sort(Corpus.order());
        Map<String, List<Report>> digests = new LinkedHashMap<>();
        sorted.forEach(report -> digests.computeIfAbsent(report.digest(), none -> new ArrayList<>())
                .add(report));
        return new Corpus(
                sorted,
                digests.entrySet().stream()
                        .map(digest -> new Digest(
                                digest.getKey(), digest.getValue().get(0).date(), digest.getValue()))
                        .toList(),
                List.of());
    }

    /** What one run cost, in seconds. Insight is what both nearest and related begin with, and more. */
    private record Cost(int concepts, double vocabulary, double insight, double nearest, double related) {

        private static final OperatingSystemMXBean SYSTEM =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        static Cost of(Corpus corpus, Path folder) {
            // What earlier runs left is not this one's to collect.
            System.gc();
            long start = SYSTEM.getProcessCpuTime();
            Vocabulary vocabulary = Vocabulary.of(corpus, ContentSnapshot.of(folder).vocabulary());
            long named = SYSTEM.getProcessCpuTime();
            Insight insight = Insight.of(corpus, vocabulary);
            long thought = SYSTEM.getProcessCpuTime();
            int concepts = 0;
            int told = 0;
            for (Kind kind : Kind.CONCEPTS) {
                for (Concept concept : vocabulary.concepts(kind)) {
                    concepts++;
                    told += insight.relatedConcepts().of(concept, RelatedConcepts.MOST).size();
                }
            }
            long near = SYSTEM.getProcessCpuTime();
            for (Report report : corpus.reports()) {
                told += insight.relatedReports().of(report, RELATED).size();
            }
            long related = SYSTEM.getProcessCpuTime();
            if (told == 0) {
                throw new IllegalStateException("nothing is near anything");
            }
            return new Cost(
                    concepts,
                    (named - start) / 1e9,
                    (thought - named) / 1e9,
                    (near - thought) / 1e9,
                    (related - near) / 1e9);
        }

        double all() {
            return vocabulary + insight + nearest + related;
        }

        Cost least(Cost other) {
            return new Cost(
                    concepts,
                    Math.min(vocabulary, other.vocabulary),
                    Math.min(insight, other.insight),
                    Math.min(nearest, other.nearest),
                    Math.min(related, other.related));
        }
    }

    /** How many different things so many reports have: K n^β (Heaps, 1978). */
    private record Curve(double factor, double exponent) {

        private static final List<Integer> QUARTERS = List.of(4, 2, 1);

        /** Puts the curve through what a quarter, a half and all of the reports have (least squares of logarithms). */
        static Curve of(List<Report> reports, ToIntFunction<List<Report>> distinct) {
            double sumX = 0;
            double sumY = 0;
            double sumXx = 0;
            double sumXy = 0;
            for (int part : QUARTERS) {
                List<Report> some = reports.subList(0, reports.size() / part);
                double x = Math.log(some.size());
                double y = Math.log(Math.max(1, distinct.applyAsInt(some)));
                sumX += x;
                sumY += y;
                sumXx += x * x;
                sumXy += x * y;
            }
            int n = QUARTERS.size();
            double exponent = (n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX);
            return new Curve(Math.exp((sumY - exponent * sumX) / n), exponent);
        }

        double at(int reports) {
            return factor * Math.pow(reports, exponent);
        }
    }

    /**
     * A corpus of any size that begins with the real one, in an order drawn by lot. A further report is made from a
     * real one: its names are the real ones, or have one word replaced, as often as the growth of different names asks
     * for; the other word is one that names have in the same place or, as the growth of different words asks for, a
     * new one. Half of the words of its texts are replaced, so that it is no copy.
     */
    private static final class Larger {

        private static final double CHANGED_TEXT = 0.5;
        private static final int TRIES = 8;

        /** The real digests lie within so many weeks; further ones follow. */
        private static final int WEEKS = 208;

        private static final Set<String> SMALL = Set.of(
                "with", "from", "into", "over", "through", "using", "their", "that", "this", "these", "have", "been",
                "will", "which", "towards", "toward", "between", "about", "more", "than", "dans", "pour", "avec");

        private final Random random = new Random(SEED);
        private final List<Report> reports;
        private final int real;
        private final Map<Kind, Curve> curves = new EnumMap<>(Kind.class);
        private final Map<Kind, Set<String>> names = new EnumMap<>(Kind.class);
        private final Map<Kind, Map<Place, List<String>>> pools = new EnumMap<>(Kind.class);
        private final Curve wordCurve;
        private final Curve textCurve;
        private final Set<String> words = new HashSet<>();
        private final Set<String> textWords = new HashSet<>();
        private final List<String> textPool = new ArrayList<>();

        private enum Place {
            FIRST,
            WITHIN,
            LAST
        }

        Larger(List<Report> from) {
            reports = new ArrayList<>(from);
            Collections.shuffle(reports, random);
            real = reports.size();
            for (Kind kind : Kind.CONCEPTS) {
                curves.put(kind, Curve.of(reports, some -> distinct(some, kind)));
                names.put(kind, new HashSet<>());
                Map<Place, List<String>> pool = new EnumMap<>(Place.class);
                for (Place place : Place.values()) {
                    pool.put(place, new ArrayList<>());
                }
                pools.put(kind, pool);
                for (Report report : reports) {
                    for (String name : report.names(kind)) {
                        names.get(kind).add(folded(name));
                        words.addAll(List.of(folded(name).split(" ")));
                        String[] parts = name.split(" ");
                        for (int i = 0; i < parts.length; i++) {
                            if (isTelling(parts[i])) {
                                pool.get(place(i, parts.length)).add(parts[i]);
                            }
                        }
                    }
                }
            }
            wordCurve = Curve.of(reports, Larger::nameWords);
            textCurve = Curve.of(reports, Larger::textWords);
            for (Report report : reports) {
                for (String text : texts(report)) {
                    for (String word : text.split(" ")) {
                        textWords.add(folded(word));
                        if (isTelling(word)) {
                            textPool.add(word);
                        }
                    }
                }
            }
        }

        void tell() {
            OUT.println("Different names as the real corpus grows, and the curve that the larger ones follow:");
            OUT.printf(Locale.ROOT, "%-14s %9s %9s %9s %9s%n", "", real / 4, real / 2, real, "exponent");
            Kind.CONCEPTS.forEach(kind -> row(kind.plural(), curves.get(kind), some -> distinct(some, kind)));
            row("words of names", wordCurve, Larger::nameWords);
            row("words of texts", textCurve, Larger::textWords);
        }

        private void row(String what, Curve curve, ToIntFunction<List<Report>> distinct) {
            OUT.printf(
                    Locale.ROOT,
                    "%-14s %9d %9d %9d %9.2f%n",
                    what,
                    distinct.applyAsInt(reports.subList(0, real / 4)),
                    distinct.applyAsInt(reports.subList(0, real / 2)),
                    distinct.applyAsInt(reports.subList(0, real)),
                    curve.exponent);
        }

        /** Returns the first reports of the corpus without end. */
        List<Report> reports(int size) {
            while (reports.size() < size) {
                reports.add(further(reports.get(reports.size() % real), reports.size() / real));
            }
            return List.copyOf(reports.subList(0, size));
        }

        private Report further(Report from, int generation) {
            Optional<LocalDate> date = from.date().map(day -> day.plusWeeks((long) WEEKS * generation));
            String id = from.id() + "-" + generation;
            Map<Kind, List<String>> named = new EnumMap<>(Kind.class);
            Kind.CONCEPTS.forEach(kind -> named.put(kind, names(kind, from.names(kind))));
            List<Finding> findings = new ArrayList<>();
            Map<Kind, Integer> next = new EnumMap<>(Kind.class);
            for (Finding finding : from.findings()) {
                int at = next.merge(finding.kind(), 1, Integer::sum) - 1;
                String name = named.containsKey(finding.kind())
                        ? named.get(finding.kind()).get(at)
                        : text(finding.name());
                findings.add(new Finding(finding.kind(), name, text(finding.description()), finding.relevancy()));
            }
            return new Report(
                    id,
                    Position.ofFile(id + ".md"),
                    text(from.title()),
                    date.map(DateTimeFormatter.BASIC_ISO_DATE::format).orElse(from.digest()),
                    date,
                    new Link(
                            from.link().original() + "-" + generation,
                            from.link().shown() + "-" + generation,
                            "example.org"),
                    from.category(),
                    from.type(),
                    from.language(),
                    text(from.summary()),
                    from.keywords().stream().map(this::text).toList(),
                    named.get(Kind.THEME),
                    from.signals().stream()
                            .map(signal -> new Signal(
                                    text(signal.name()),
                                    text(signal.description()),
                                    text(signal.change()),
                                    text(signal.outlook()),
                                    text(signal.drivingForce()),
                                    signal.relevancy()))
                            .toList(),
                    findings,
                    List.of(),
                    List.of());
        }

        private List<String> names(Kind kind, List<String> from) {
            Set<String> known = names.get(kind);
            double missing = curves.get(kind).at(reports.size() + 1) - known.size();
            List<String> made = new ArrayList<>(from.size());
            for (String name : from) {
                String other = random.nextDouble() * from.size() < missing ? name(kind, name) : name;
                known.add(folded(other));
                words.addAll(List.of(folded(other).split(" ")));
                made.add(other);
            }
            return made;
        }

        private String name(Kind kind, String from) {
            String[] parts = from.split(" ");
            List<Integer> telling = new ArrayList<>();
            for (int i = 0; i < parts.length; i++) {
                if (isTelling(parts[i])) {
                    telling.add(i);
                }
            }
            for (int i = 0; i < TRIES && !telling.isEmpty(); i++) {
                int at = telling.get(random.nextInt(telling.size()));
                List<String> pool = pools.get(kind).get(place(at, parts.length));
                String[] other = parts.clone();
                other[at] = words.size() < wordCurve.at(reports.size() + 1) && random.nextBoolean()
                        ? coined(pool)
                        : drawn(pool);
                String name = String.join(" ", other);
                if (!names.get(kind).contains(folded(name))) {
                    return name;
                }
            }
            return from;
        }

        private String text(String from) {
            String[] parts = from.split(" ");
            for (int i = 0; i < parts.length; i++) {
                if (isTelling(parts[i]) && random.nextDouble() < CHANGED_TEXT) {
                    boolean coins = textWords.size() < textCurve.at(reports.size() + 1) && random.nextInt(4) == 0;
                    parts[i] = coins ? coined(textPool) : drawn(textPool);
                    if (coins) {
                        textWords.add(folded(parts[i]));
                    }
                }
            }
            return String.join(" ", parts);
        }

        private String drawn(List<String> pool) {
            return pool.get(random.nextInt(pool.size()));
        }

        /** Returns a word that begins as one and ends as another. */
        private String coined(List<String> pool) {
            String begin = drawn(pool);
            String end = drawn(pool);
            return begin.substring(0, begin.length() / 2) + end.substring(end.length() / 2);
        }

        private static boolean isTelling(String word) {
            return word.length() > 3 && word.chars().allMatch(Character::isLetter) && !SMALL.contains(folded(word));
        }

        private static Place place(int index, int length) {
            return index == length - 1 ? Place.LAST : index == 0 ? Place.FIRST : Place.WITHIN;
        }

        private static int nameWords(List<Report> reports) {
            Set<String> words = new HashSet<>();
            for (Report report : reports) {
                Kind.CONCEPTS.forEach(kind -> report.names(kind)
                        .forEach(name -> words.addAll(List.of(folded(name).split(" ")))));
            }
            return words.size();
        }

        private static int textWords(List<Report> reports) {
            Set<String> words = new HashSet<>();
            reports.forEach(report -> texts(report)
                    .forEach(text -> words.addAll(List.of(folded(text).split(" ")))));
            return words.size();
        }

        private static List<String> texts(Report report) {
            List<String> texts = new ArrayList<>(List.of(report.title(), report.summary()));
            report.signals()
                    .forEach(signal -> texts.addAll(List.of(
                            signal.name(),
                            signal.description(),
                            signal.change(),
                            signal.outlook(),
                            signal.drivingForce())));
            report.findings().forEach(finding -> texts.add(finding.description()));
            return texts;
        }
    }
}
