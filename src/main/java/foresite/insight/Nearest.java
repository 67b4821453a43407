package foresite.insight;

import foresite.insight.Candidates.Candidate;
import foresite.insight.Candidates.Item;
import foresite.model.Concept;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.vocabulary.Vocabulary;
import foresite.vocabulary.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Which concepts are near another without standing anywhere above or below it: those that share its telling words, and
 * those that the same reports name. A word weighs ln(N / n), where n of N concepts have it (Spärck Jones, 1972); two
 * concepts are as near as the cosine of their words plus that of all their reports, each from 0 to 1. Where neither that
 * nor the number of reports tells concepts apart and not all of them find a place, others take it: the alphabet is no
 * nearness. Thread-safe.
 */
public final class Nearest {

    /** A word in more concepts than this relates too many to say anything, and would make the work quadratic. */
    private static final int TOO_COMMON = 60;

    /** What has so many reports meets others by chance: a single report in common says nothing then. */
    private static final int MANY_REPORTS = 5;

    private static final Comparator<Candidate> CLOSER = Comparator.comparingDouble(
                    (Candidate candidate) -> -candidate.weight())
            .thenComparingInt(candidate -> -candidate.item().concept().reports().size())
            .thenComparingInt(
                    candidate -> -candidate.item().concept().gathered().size());

    /** The label makes the order the same everywhere. */
    private static final Comparator<Candidate> CLOSEST =
            CLOSER.thenComparing(candidate -> candidate.item().concept(), Mentions.GATHERING);

    private final Mentions mentions;
    private final Lineage lineage;
    private final Map<Kind, Map<String, List<Item>>> byStem = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, Item>> byKey = new EnumMap<>(Kind.class);
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<Item, List<Near>> known = new ConcurrentHashMap<>();
    private final Queue<Candidates> desks = new ConcurrentLinkedQueue<>();
    private final int size;

    Nearest(Vocabulary vocabulary, Mentions mentions) {
        this.mentions = mentions;
        this.lineage = new Lineage(vocabulary);
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
        int number = 0;
        for (Kind kind : Kind.CONCEPTS) {
            Map<String, List<Item>> index = new HashMap<>();
            Map<String, Item> items = new HashMap<>();
            for (Concept concept : vocabulary.concepts(kind)) {
                List<Word> words = vocabulary.words(concept);
                Item item = new Item(number++, concept, words, length(words));
                items.put(concept.key(), item);
                words.forEach(word -> index.computeIfAbsent(word.stem(), none -> new ArrayList<>(2))
                        .add(item));
            }
            byStem.put(kind, index);
            byKey.put(kind, items);
        }
        this.size = number;
    }

    /** How many near concepts are known of one. */
    public static final int MOST = 5;

    /**
     * Returns the nearest concepts of the same kind, nearest first, without those set beside it by hand and those anywhere
     * above or below it; where there are none, those of other kinds.
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
        Candidates desk = desks.poll();
        if (desk == null) {
            desk = new Candidates(size);
        }
        Kind own = item.concept().kind();
        meet(item, own, desk);
        Map<String, Item> items = byKey.getOrDefault(own, Map.of());
        Set<Item> known = new HashSet<>(List.of(item));
        item.concept().related().stream()
                .map(items::get)
                .filter(Objects::nonNull)
                .forEach(known::add);
        List<Candidate> near = nearest(item, desk.take(item, known));
        if (near.isEmpty()) {
            for (Kind kind : Kind.CONCEPTS) {
                if (kind != own) {
                    meet(item, kind, desk);
                }
            }
            near = nearest(item, desk.take(item, Set.of()));
        }
        desks.add(desk);
        return near.stream().map(candidate -> candidate.near(item)).toList();
    }

    private List<Candidate> nearest(Item item, List<Candidate> found) {
        Set<String> above = lineage.above(item.concept());
        boolean many = item.reports().size() >= MANY_REPORTS && found.stream().anyMatch(Candidate::isMoreThanChance);
        List<Candidate> sorted = found.stream()
                .filter(candidate -> !many || candidate.isMoreThanChance())
                .sorted(CLOSEST)
                .toList();
        List<Candidate> nearest = new ArrayList<>(MOST);
        List<Candidate> alike = new ArrayList<>();
        List<Candidate> passedOver = new ArrayList<>();
        for (int i = 0; i < sorted.size() && nearest.size() < MOST; i++) {
            Candidate candidate = sorted.get(i);
            if (!lineage.isInLine(item.concept(), above, candidate.item().concept())) {
                alike.add(candidate);
            }
            if (i + 1 == sorted.size() || CLOSER.compare(candidate, sorted.get(i + 1)) != 0) {
                (nearest.size() + alike.size() <= MOST ? nearest : passedOver).addAll(alike);
                alike.clear();
            }
        }
        return nearest.isEmpty() ? passedOver.subList(0, Math.min(MOST, passedOver.size())) : nearest;
    }

    /** Returns the cosine of the words of two concepts, from 0 to 1. */
    public double likeness(Concept a, Concept b) {
        Item item = item(a);
        Item other = item(b);
        double product = 0;
        for (Word word : item.words()) {
            if (other.words().stream().anyMatch(same -> same.stem().equals(word.stem()))) {
                product += squared(word);
            }
        }
        return product == 0 ? 0 : product / (item.length() * other.length());
    }

    private Item item(Concept concept) {
        Item item = byKey.getOrDefault(concept.kind(), Map.of()).get(concept.key());
        if (item == null) {
            throw new IllegalArgumentException("the vocabulary has no '" + concept.label() + "'");
        }
        return item;
    }

    /** Adds those concepts of a kind to candidates that share a telling word or a report with one, itself among them. */
    private void meet(Item item, Kind kind, Candidates desk) {
        for (Word word : item.words()) {
            List<Item> sharing = byStem.getOrDefault(kind, Map.of()).getOrDefault(word.stem(), List.of());
            if (sharing.size() <= TOO_COMMON) {
                double weight = squared(word);
                sharing.forEach(other -> desk.word(other, weight));
            }
        }
        Map<String, Item> items = byKey.getOrDefault(kind, Map.of());
        for (Report report : item.reports()) {
            List<Concept> named = mentions.concepts(report, kind);
            for (int i = 0; i < named.size() && i < Company.MAX_PER_REPORT; i++) {
                Item other = items.get(named.get(i).key());
                if (other != null) {
                    desk.report(other);
                }
            }
        }
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
}
