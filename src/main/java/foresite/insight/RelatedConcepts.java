package foresite.insight;

import foresite.model.Concept;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Mention;
import foresite.text.Stemmer;
import foresite.text.StopWords;
import foresite.text.Tokenizer;
import foresite.vocabulary.Vocabulary;
import foresite.vocabulary.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which concepts are related though none of them is broader: those that share a word and a report, several words, several
 * reports, or one of these and a description that is alike. A general word is not counted. Descriptions are compared by
 * the cosine of their words' ln(N / n), where n of N concepts have the word (Spärck Jones, 1972). Of relations judged by
 * people, these were useful 58 times in 62; a shared word alone 34 times in 70. Thread-safe.
 */
public final class RelatedConcepts {

    /** How many related concepts are known of one. */
    public static final int MOST = 5;

    /** A word in more concepts than this relates too many to say anything, and would make the work quadratic. */
    private static final int TOO_COMMON = 60;

    /** With a report in common, descriptions with this cosine are of related things: all 6 that were judged. */
    private static final double ALIKE = 0.15;

    /** With one word in common, this cosine: 12 of 15 that were judged. */
    private static final double MUCH_ALIKE = 0.25;

    /** What so much alike is related beside closer ones as well. */
    private static final double NEARLY_SAME = 0.35;

    /** Several shared reports say something where they are so many of all reports of the two (geometric mean). */
    private static final double SHARED = 0.2;

    /** Without a shared word and report, so many are enough. */
    private static final int FEW = 2;

    private static final Comparator<Found> CLOSEST = Comparator.comparingDouble((Found found) -> -found.weight())
            .thenComparing(found -> found.item().concept(), Mentions.MOST_REPORTED);

    private final CoOccurrence coOccurrence;
    private final ConceptGraph graph;
    private final Map<Kind, Map<String, Item>> items = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, List<Item>>> byWord = new EnumMap<>(Kind.class);
    private final Map<String, Double> wordWeights = new HashMap<>();
    private final Map<String, List<Related>> known = new ConcurrentHashMap<>();

    /**
     * A concept with its words.
     *
     * @param terms those of its name and description, each with its weight; their length as a vector is 1
     */
    private record Item(Concept concept, List<Word> words, Map<String, Double> terms) {

        boolean has(String stem) {
            return words.stream().anyMatch(word -> word.stem().equals(stem));
        }
    }

    /**
     * A concept that is related to another one.
     *
     * @param words those of its label that both have, in its order; empty where only reports and descriptions relate them
     * @param shared how many reports name both
     * @param likeness cosine of their names and descriptions, from 0 to 1
     */
    public record Related(Concept concept, List<String> words, int shared, double likeness) {

        public Related {
            words = List.copyOf(words);
        }

        /** Returns in words why it is related. */
        public String reason() {
            String together =
                    shared == 0 ? "" : "named together in " + (shared == 1 ? "one report" : shared + " reports");
            String alike = words.isEmpty() ? "" : "shares “" + String.join("”, “", words) + "”";
            String described = likeness >= ALIKE && (words.isEmpty() || shared == 0) ? "described alike" : "";
            return Stream.of(alike, together, described)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("; "));
        }
    }

    /** A concept that may be related, with what relates it. */
    private record Found(Item item, List<String> words, int shared, double likeness) {

        double weight() {
            return words.size() + Math.min(2, shared) + likeness;
        }

        /** Words and reports together, or several of them, relate. */
        boolean isClose() {
            return words.size() > 1 || (words.size() == 1 && shared > 0);
        }

        boolean isUseful(Item of) {
            double reports = (double) of.concept().reports().size()
                    * item.concept().reports().size();
            return isClose()
                    || (shared > 1 && shared >= SHARED * StrictMath.sqrt(reports))
                    || likeness >= (shared == 0 ? MUCH_ALIKE : ALIKE);
        }
    }

    RelatedConcepts(Vocabulary vocabulary, CoOccurrence coOccurrence) {
        this.coOccurrence = coOccurrence;
        this.graph = new ConceptGraph(vocabulary);
        Descriptions descriptions = new Descriptions();
        Map<String, Integer> uses = new HashMap<>();
        int concepts = 0;
        for (Kind kind : Kind.CONCEPTS) {
            for (Concept concept : vocabulary.concepts(kind)) {
                concepts++;
                descriptions.add(concept);
                vocabulary.words(concept).forEach(word -> uses.merge(word.stem(), 1, Integer::sum));
            }
        }
        double all = concepts;
        uses.forEach((stem, n) -> wordWeights.put(stem, StrictMath.log(all / n)));
        for (Kind kind : Kind.CONCEPTS) {
            Map<String, Item> byKey = new HashMap<>();
            Map<String, List<Item>> index = new HashMap<>();
            for (Concept concept : vocabulary.concepts(kind)) {
                Item item = new Item(concept, vocabulary.words(concept), descriptions.weighted(concept));
                byKey.put(concept.key(), item);
                item.words().stream()
                        .filter(word -> !word.general())
                        .forEach(word -> index.computeIfAbsent(word.stem(), none -> new ArrayList<>(2))
                                .add(item));
            }
            items.put(kind, byKey);
            byWord.put(kind, index);
        }
    }

    /**
     * Returns the related concepts of the same kind, most closely related first, without those that the editor related and
     * those anywhere above or below it; where there are none, those of other kinds.
     *
     * @param limit up to {@value #MOST}
     */
    public List<Related> of(Concept concept, int limit) {
        List<Related> near = known.computeIfAbsent(concept.kind() + concept.key(), none -> nearest(item(concept)));
        return near.subList(0, Math.min(limit, near.size()));
    }

    private List<Related> nearest(Item item) {
        List<Related> near = nearest(item, List.of(item.concept().kind()));
        return near.isEmpty()
                ? nearest(
                        item,
                        Kind.CONCEPTS.stream()
                                .filter(kind -> kind != item.concept().kind())
                                .toList())
                : near;
    }

    private List<Related> nearest(Item item, List<Kind> kinds) {
        List<Found> all = kinds.stream()
                .flatMap(kind -> candidates(item, kind).values().stream())
                .filter(found -> found.isUseful(item))
                .filter(found ->
                        !found.item().concept().key().equals(item.concept().key())
                                && !item.concept()
                                        .related()
                                        .contains(found.item().concept().key()))
                .sorted(CLOSEST)
                .filter(found -> !graph.isInLine(item.concept(), found.item().concept()))
                .limit(MOST)
                .toList();
        boolean close = all.stream().anyMatch(Found::isClose);
        return all.stream()
                .filter(found -> found.isClose() || !close || found.likeness() >= NEARLY_SAME)
                .limit(close ? MOST : FEW)
                .map(found -> new Related(found.item().concept(), found.words(), found.shared(), found.likeness()))
                .toList();
    }

    /** Returns the concepts of a kind that share a word or a report. */
    private Map<String, Found> candidates(Item item, Kind kind) {
        Map<String, Integer> shared = new HashMap<>();
        coOccurrence
                .counts(item.concept().reports(), kind)
                .forEach((other, reports) -> shared.put(other.key(), reports));
        Set<String> sharing = new HashSet<>();
        for (Word word : item.words()) {
            List<Item> others = byWord.getOrDefault(kind, Map.of()).getOrDefault(word.stem(), List.of());
            if (!word.general() && others.size() <= TOO_COMMON) {
                others.forEach(other -> sharing.add(other.concept().key()));
            }
        }
        sharing.forEach(key -> shared.putIfAbsent(key, 0));
        Map<String, Found> found = new HashMap<>();
        shared.forEach((key, reports) -> {
            Item other = items.getOrDefault(kind, Map.of()).get(key);
            if (other != null) {
                found.put(key, new Found(other, common(item, other), reports, cosine(item.terms(), other.terms())));
            }
        });
        return found;
    }

    /** Returns the words of a label that another one has as well, without general ones. */
    private static List<String> common(Item item, Item other) {
        return other.words().stream()
                .filter(word -> !word.general() && item.has(word.stem()))
                .map(Word::written)
                .toList();
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        Map<String, Double> shorter = one.size() <= other.size() ? one : other;
        Map<String, Double> longer = shorter == one ? other : one;
        double sum = 0;
        for (Map.Entry<String, Double> term : shorter.entrySet()) {
            sum += term.getValue() * longer.getOrDefault(term.getKey(), 0.0);
        }
        return sum;
    }

    /** Returns the cosine of the words of two concepts' labels, from 0 to 1. */
    public double likeness(Concept a, Concept b) {
        Item item = item(a);
        Item other = item(b);
        double product = 0;
        for (Word word : item.words()) {
            product += other.has(word.stem()) ? squared(word) : 0;
        }
        return product == 0 ? 0 : product / (length(item) * length(other));
    }

    private double length(Item item) {
        return StrictMath.sqrt(item.words().stream().mapToDouble(this::squared).sum());
    }

    private double squared(Word word) {
        double weight = wordWeights.getOrDefault(word.stem(), 0.0);
        return weight * weight;
    }

    private Item item(Concept concept) {
        Item item = items.getOrDefault(concept.kind(), Map.of()).get(concept.key());
        if (item == null) {
            throw new IllegalArgumentException("the vocabulary has no '" + concept.label() + "'");
        }
        return item;
    }

    /** The words of names and descriptions, while they are counted. For one thread. */
    private static final class Descriptions {

        private static final int SHORTEST = 3;

        private final Map<String, String> stems = new HashMap<>();
        private final Map<String, Integer> uses = new HashMap<>();
        private final IdentityHashMap<Concept, Set<String>> terms = new IdentityHashMap<>();

        void add(Concept concept) {
            Set<String> found = new LinkedHashSet<>();
            for (String word : Tokenizer.words(concept.label() + " " + description(concept))) {
                String stem = stems.computeIfAbsent(word, Descriptions::stem);
                if (!stem.isEmpty() && found.add(stem)) {
                    uses.merge(stem, 1, Integer::sum);
                }
            }
            terms.put(concept, found);
        }

        private static String stem(String word) {
            return word.length() < SHORTEST
                            || StopWords.of("en").contains(word)
                            || StopWords.of("fr").contains(word)
                    ? ""
                    : Stemmer.stem(word);
        }

        /** Returns the oldest description that a report gives. */
        private static String description(Concept concept) {
            for (Mention mention : concept.mentions()) {
                for (Finding finding : mention.report().findings()) {
                    if (finding.kind() == concept.kind()
                            && !finding.description().isEmpty()
                            && finding.name().equals(mention.name())) {
                        return finding.description();
                    }
                }
            }
            return "";
        }

        Map<String, Double> weighted(Concept concept) {
            Set<String> own = terms.getOrDefault(concept, Set.of());
            Map<String, Double> weighted = new HashMap<>(own.size() * 2);
            double length = 0;
            for (String stem : own) {
                double weight = StrictMath.log((double) terms.size() / uses.getOrDefault(stem, 1));
                weighted.put(stem, weight);
                length += weight * weight;
            }
            double root = StrictMath.sqrt(length);
            weighted.replaceAll((stem, weight) -> root == 0 ? 0 : weight / root);
            return weighted;
        }
    }
}
