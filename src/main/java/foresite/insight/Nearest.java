package foresite.insight;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.vocabulary.Vocabulary;
import foresite.vocabulary.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which concepts are near another without standing above or below it: those that share its telling words, and those
 * that the same reports name. A word weighs ln(N / n), where n of N concepts have it (Spärck Jones, 1972); two concepts
 * are as near as the cosine of their words plus that of their reports, each from 0 to 1. Thread-safe.
 */
public final class Nearest {

    /** A word in more concepts than this relates too many to say anything, and would make the work quadratic. */
    private static final int TOO_COMMON = 60;

    /** Of one report, so many concepts of a kind count as company; real reports name up to 15. */
    private static final int MAX_PER_REPORT = 20;

    /** Of one concept, so many reports are looked at, newest first. */
    private static final int MAX_REPORTS = 30;

    private static final Comparator<Candidate> CLOSEST = Comparator.comparingDouble(
                    (Candidate candidate) -> -candidate.weight())
            .thenComparing(candidate -> candidate.item.concept, Mentions.GATHERING);

    private final Vocabulary vocabulary;
    private final Mentions mentions;
    private final Map<Kind, Map<String, List<Item>>> byStem = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, Item>> byKey = new EnumMap<>(Kind.class);
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<Item, List<Near>> known = new ConcurrentHashMap<>();
    private final Map<Item, List<Near>> elsewhere = new ConcurrentHashMap<>();

    Nearest(Vocabulary vocabulary, Mentions mentions) {
        this.vocabulary = vocabulary;
        this.mentions = mentions;
        Map<String, Integer> uses = new HashMap<>();
        int concepts = 0;
        for (Kind kind : Kind.CONCEPTS) {
            concepts += vocabulary.concepts(kind).size();
            vocabulary
                    .concepts(kind)
                    .forEach(concept ->
                            vocabulary.words(concept).forEach(word -> uses.merge(word.stem(), 1, Integer::sum)));
        }
        double all = concepts;
        uses.forEach((stem, n) -> weights.put(stem, StrictMath.log(all / n)));
        for (Kind kind : Kind.CONCEPTS) {
            Map<String, List<Item>> index = new HashMap<>();
            Map<String, Item> items = new HashMap<>();
            for (Concept concept : vocabulary.concepts(kind)) {
                List<Word> words = vocabulary.words(concept);
                Item item = new Item(concept, words, length(words));
                items.put(concept.key(), item);
                words.forEach(word -> index.computeIfAbsent(word.stem(), none -> new ArrayList<>(2))
                        .add(item));
            }
            byStem.put(kind, index);
            byKey.put(kind, items);
        }
    }

    /** A concept with its words and their length as a vector; each concept has one, so that identity tells them apart. */
    private static final class Item {

        private final Concept concept;
        private final List<Word> words;
        private final double length;

        Item(Concept concept, List<Word> words, double length) {
            this.concept = concept;
            this.words = words;
            this.length = length;
        }

        /** Returns the reports that name it, or those that it gathers where none does. */
        List<Report> reports() {
            return concept.reports().isEmpty() ? concept.gathered() : concept.reports();
        }
    }

    /**
     * A near concept.
     *
     * @param words those of the other's label that both have, in its order; empty where only reports join them
     * @param shared how many reports name both
     * @param likeness cosine of their words, from 0 to 1
     */
    public record Near(Concept concept, List<String> words, int shared, double likeness) {

        /** Returns in words why it is near. */
        public String reason() {
            String together = shared == 1 ? "named together in one report" : "named together in " + shared + " reports";
            if (words.isEmpty()) {
                return together;
            }
            String alike = "shares “" + String.join("”, “", words) + "”";
            return shared == 0 ? alike : alike + "; " + together;
        }
    }

    /** How many near concepts are known of one. */
    public static final int MOST = 5;

    /**
     * Returns the nearest concepts of the same kind, nearest first, without those above, below and set beside it by hand;
     * where there are none, those of other kinds.
     *
     * @param limit up to {@value #MOST}
     */
    public List<Near> of(Concept concept, int limit) {
        Item item = item(concept);
        List<Near> near = known.get(item);
        if (near == null) {
            near = nearest(item);
            known.put(item, near);
        }
        return near.subList(0, Math.min(limit, near.size()));
    }

    private List<Near> nearest(Item item) {
        Concept concept = item.concept;
        Map<Item, Candidate> found = candidates(item, concept.kind());
        Map<String, Item> items = byKey.getOrDefault(concept.kind(), Map.of());
        for (List<String> keys : List.of(concept.broader(), concept.narrower(), concept.related())) {
            keys.forEach(key -> found.remove(items.get(key)));
        }
        found.remove(item);
        if (found.isEmpty()) {
            Kind.CONCEPTS.stream()
                    .filter(kind -> kind != concept.kind())
                    .forEach(kind -> found.putAll(candidates(item, kind)));
        }
        return found.values().stream()
                .sorted(CLOSEST)
                .limit(MOST)
                .map(candidate -> candidate.near(item))
                .toList();
    }

    /** Returns the cosine of the words of two concepts, from 0 to 1. */
    public double likeness(Concept a, Concept b) {
        Item item = item(a);
        Item other = item(b);
        double product = 0;
        for (Word word : item.words) {
            if (other.words.stream().anyMatch(same -> same.stem().equals(word.stem()))) {
                product += squared(word);
            }
        }
        return product == 0 ? 0 : product / (item.length * other.length);
    }

    /** Returns the same phenomenon as a theme, technology or concern: that which the label names there. */
    public List<Near> inOtherKinds(Concept concept) {
        Item item = item(concept);
        List<Near> near = elsewhere.get(item);
        if (near == null) {
            near = namedElsewhere(concept);
            elsewhere.put(item, near);
        }
        return near;
    }

    private List<Near> namedElsewhere(Concept concept) {
        return Kind.CONCEPTS.stream()
                .filter(kind -> kind != concept.kind())
                .flatMap(kind -> vocabulary.named(kind, concept.label()).stream())
                .map(other -> new Near(
                        other,
                        vocabulary.words(other).stream().map(Word::written).toList(),
                        0,
                        1))
                .toList();
    }

    private Item item(Concept concept) {
        Item item = byKey.getOrDefault(concept.kind(), Map.of()).get(concept.key());
        if (item == null) {
            throw new IllegalArgumentException("the vocabulary has no '" + concept.label() + "'");
        }
        return item;
    }

    private Map<Item, Candidate> candidates(Item item, Kind kind) {
        Map<Item, Candidate> found = new HashMap<>();
        for (Word word : item.words) {
            List<Item> sharing = byStem.getOrDefault(kind, Map.of()).getOrDefault(word.stem(), List.of());
            if (sharing.size() <= TOO_COMMON) {
                double weight = squared(word);
                sharing.forEach(other -> candidate(other, found).product += weight);
            }
        }
        List<Report> reports = item.reports();
        Map<String, Item> items = byKey.getOrDefault(kind, Map.of());
        for (Report report : reports.subList(Math.max(0, reports.size() - MAX_REPORTS), reports.size())) {
            List<Concept> named = mentions.concepts(report, kind);
            for (int i = 0; i < named.size() && i < MAX_PER_REPORT; i++) {
                Item other = items.get(named.get(i).key());
                if (other != null) {
                    candidate(other, found).shared++;
                }
            }
        }
        found.values().forEach(candidate -> candidate.weigh(item));
        return found;
    }

    private static Candidate candidate(Item item, Map<Item, Candidate> found) {
        Candidate candidate = found.get(item);
        if (candidate == null) {
            candidate = new Candidate(item);
            found.put(item, candidate);
        }
        return candidate;
    }

    private double squared(Word word) {
        double weight = weights.getOrDefault(word.stem(), 0.0);
        return weight * weight;
    }

    private double length(List<Word> words) {
        double sum = 0;
        for (Word word : words) {
            sum += squared(word);
        }
        return StrictMath.sqrt(sum);
    }

    /** A near concept in the making. */
    private static final class Candidate {

        private final Item item;
        private double product;
        private int shared;
        private double likeness;
        private double company;

        Candidate(Item item) {
            this.item = item;
        }

        void weigh(Item from) {
            likeness = product == 0 ? 0 : product / (from.length * item.length);
            company = shared == 0
                    ? 0
                    : shared
                            / StrictMath.sqrt((double) from.reports().size()
                                    * item.reports().size());
        }

        double weight() {
            return likeness + company;
        }

        Near near(Item from) {
            List<String> common = item.words.stream()
                    .filter(word -> product > 0
                            && from.words.stream().anyMatch(own -> own.stem().equals(word.stem())))
                    .map(Word::written)
                    .toList();
            return new Near(item.concept, common, shared, likeness);
        }
    }
}
