import foresite.corpus.ContentSnapshot;
import foresite.corpus.CorpusReader;
import foresite.corpus.SettingsFile;
import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Mention;
import foresite.model.Progress;
import foresite.vocabulary.Explanation;
import foresite.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Prints merges and broader links drawn by lot, half of technologies and half of concerns, for a person to judge. A
 * merge is a concept's label with another name that reports use for it; a name in another case is none.
 *
 * <p>Use: {@code java -cp target/foresite.jar src/bench/VocabularySample.java FOLDER [SEED]}.
 */
final class VocabularySample {

    private static final long SEED = 20251207;
    private static final List<Kind> KINDS = List.of(Kind.TECHNOLOGY, Kind.CONCERN);
    private static final int OF_EACH_KIND = 50;

    private VocabularySample() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
        ContentSnapshot content = ContentSnapshot.of(folder);
        Corpus corpus = CorpusReader.read(content, SettingsFile.read(content).settings(), Progress.SILENT);
        Vocabulary vocabulary = Vocabulary.of(corpus, content.vocabulary());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // Each list has a lot of its own: a change to one leaves the others as they were.
        int number = 1;
        for (Kind kind : KINDS) {
            number = print(out, number, kind, drawn(merges(vocabulary, kind), new Random(seed + kind.ordinal())));
        }
        for (Kind kind : KINDS) {
            Random random = new Random(~seed - kind.ordinal());
            List<String> links = drawn(narrow(vocabulary, kind), random).stream()
                    .map(concept -> link(vocabulary, concept, random))
                    .toList();
            number = print(out, number, kind, links);
        }
    }

    private static int print(PrintStream out, int first, Kind kind, List<String> lines) {
        int number = first;
        for (String line : lines) {
            // Not %n: the lines are the same on every machine.
            out.print(String.format(Locale.ROOT, "%3d %-10s %s\n", number++, kind.singular(), line));
        }
        return number;
    }

    private static <T> List<T> drawn(List<T> from, Random random) {
        List<T> shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(OF_EACH_KIND, shuffled.size()));
    }

    private static List<String> merges(Vocabulary vocabulary, Kind kind) {
        List<String> merges = new ArrayList<>();
        for (Concept concept : vocabulary.concepts(kind)) {
            Map<String, String> others = new TreeMap<>();
            for (Mention mention : concept.mentions()) {
                others.putIfAbsent(folded(mention.name()), mention.name());
            }
            if (others.remove(folded(concept.label())) != null) {
                others.values()
                        .forEach(other -> merges.add(concept.label() + " ← " + other + "  ["
                                + vocabulary.explain(kind, other).rule().words() + "]"));
            }
        }
        Collections.sort(merges);
        return merges;
    }

    private static List<Concept> narrow(Vocabulary vocabulary, Kind kind) {
        return vocabulary.concepts(kind).stream()
                .filter(concept -> !concept.mentions().isEmpty())
                .filter(concept -> !concept.broader().isEmpty())
                .sorted(Comparator.comparing(Concept::key))
                .toList();
    }

    private static String link(Vocabulary vocabulary, Concept concept, Random random) {
        // A label may be another concept's name as well; a name that a report uses is one concept's.
        String name = concept.mentions().get(0).name();
        List<Explanation.Above> broader =
                vocabulary.explain(concept.kind(), name).broader();
        Explanation.Above above = broader.get(random.nextInt(broader.size()));
        String reason = above.reason() == Explanation.Reason.EDITOR
                ? above.reason().words()
                : above.reason().words() + " '" + above.phrase() + "'";
        return concept.label() + " → " + above.concept().label() + "  [" + reason + "]";
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
