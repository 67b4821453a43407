package foresite.insight;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.text.Polarity;
import foresite.text.WordForms;
import foresite.vocabulary.Vocabulary;
import foresite.vocabulary.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an editor might decide, since the program is not sure enough: to merge names that differ in one unimportant word or
 * in its spelling, and to give a broader concept to one that has none. An editor may accept all suggestions at once: no name
 * is used twice.
 */
public final class Suggestions {

    /** From this cosine of their words on, two names may well mean the same. */
    private static final double LIKELY_SAME = 0.8;

    /** From this cosine on, one may stand below the other; what is less says too little of it. */
    private static final double LIKELY_BELOW = 0.6;

    /** What so many labels have with one word more or less is a common phrase, and would make the work quadratic. */
    private static final int TOO_COMMON = 200;

    private static final Pattern NUMBER = Pattern.compile("[\\p{L}.]*\\p{Nd}[\\p{L}\\p{Nd}.]*");

    private static final Comparator<Suggestion> MOST_USEFUL = Comparator.comparingDouble(
                    (Suggestion suggestion) -> -suggestion.likeness() * suggestion.joins())
            .thenComparing(Suggestion::action)
            .thenComparing(suggestion -> suggestion.concept().label())
            .thenComparing(suggestion -> suggestion.other().label());

    /** What to do about two concepts. */
    public enum Action {
        MERGE,
        BROADER
    }

    /**
     * What an editor might add to the authority file.
     *
     * @param concept the one that takes in the other, or becomes broader than it
     * @param joins how many mentions this affects
     * @param likeness how sure it is, 0 to 1
     * @param reason in words
     */
    public record Suggestion(
            Action action, Concept concept, Concept other, int joins, double likeness, String reason) {}

    private final Vocabulary vocabulary;
    private final RelatedConcepts related;

    public Suggestions(Vocabulary vocabulary, RelatedConcepts related) {
        this.vocabulary = vocabulary;
        this.related = related;
    }

    /** Returns suggestions for a kind, those first that are most likely and help most mentions. */
    public List<Suggestion> of(Kind kind) {
        List<Suggestion> found = new ArrayList<>();
        Set<Set<String>> seen = new HashSet<>();
        Map<String, List<Concept>> byOtherStems = byOtherStems(kind);
        for (Concept concept : vocabulary.concepts(kind)) {
            if (concept.mentions().isEmpty() || !isKnownByItsLabel(concept)) {
                continue;
            }
            List<Concept> near = Stream.concat(
                            concept.broader().stream().flatMap(key -> vocabulary.keyed(kind, key).stream()),
                            related.of(concept, RelatedConcepts.MOST).stream().map(RelatedConcepts.Related::concept))
                    .filter(other -> other.kind() == kind && isKnownByItsLabel(other))
                    .toList();
            Stream.concat(near.stream(), oneWordApart(concept, byOtherStems).filter(this::isKnownByItsLabel))
                    .filter(other -> !other.mentions().isEmpty() && seen.add(Set.of(concept.key(), other.key())))
                    .forEach(other -> merge(concept, other).ifPresent(found::add));
            if (concept.broader().isEmpty()) {
                near.stream()
                        .flatMap(other -> below(other, concept).stream())
                        .findFirst()
                        .ifPresent(found::add);
            }
        }
        found.sort(MOST_USEFUL);
        return compatible(found);
    }

    private Map<String, List<Concept>> byOtherStems(Kind kind) {
        Map<String, List<Concept>> byOtherStems = new HashMap<>();
        for (Concept concept : vocabulary.concepts(kind)) {
            withoutOne(concept)
                    .forEach(stems -> byOtherStems
                            .computeIfAbsent(stems, none -> new ArrayList<>(1))
                            .add(concept));
        }
        return byOtherStems;
    }

    /** Returns the concepts that have all words of another but one, and one of their own; in the vocabulary's order. */
    private Stream<Concept> oneWordApart(Concept concept, Map<String, List<Concept>> byOtherStems) {
        return withoutOne(concept).stream()
                .map(stems -> byOtherStems.getOrDefault(stems, List.of()))
                .filter(sharing -> sharing.size() <= TOO_COMMON)
                .flatMap(List::stream)
                .filter(other -> !other.key().equals(concept.key()));
    }

    /** Returns the stems of a label without one of them, each in turn; a single word leaves nothing. */
    private List<String> withoutOne(Concept concept) {
        List<String> stems = words(concept).keySet().stream().sorted().toList();
        return stems.size() < 2
                ? List.of()
                : stems.stream()
                        .map(left -> stems.stream()
                                .filter(stem -> !stem.equals(left))
                                .collect(Collectors.joining(" ")))
                        .toList();
    }

    /** A label under which the vocabulary does not find the concept would be of no use in the file. */
    private boolean isKnownByItsLabel(Concept concept) {
        return vocabulary
                .named(concept.kind(), concept.label())
                .filter(named -> named.key().equals(concept.key()))
                .isPresent();
    }

    /** Leaves out what would use a name in two ways at once. */
    private static List<Suggestion> compatible(List<Suggestion> suggestions) {
        Set<String> joined = new HashSet<>();
        Set<String> standing = new HashSet<>();
        List<Suggestion> compatible = new ArrayList<>();
        for (Suggestion suggestion : suggestions) {
            String into = suggestion.concept().key();
            String other = suggestion.other().key();
            boolean merge = suggestion.action() == Action.MERGE;
            if (joined.contains(into) || joined.contains(other) || (merge && standing.contains(other))) {
                continue;
            }
            standing.add(into);
            (merge ? joined : standing).add(other);
            compatible.add(suggestion);
        }
        return List.copyOf(compatible);
    }

    private Optional<Suggestion> below(Concept candidate, Concept concept) {
        Map<String, Word> contained = words(candidate);
        Set<String> stems = words(concept).keySet();
        boolean narrower = stems.size() > contained.size() && stems.containsAll(contained.keySet());
        if (!narrower
                || related.likeness(concept, candidate) < LIKELY_BELOW
                || candidate.gathered().size() <= concept.gathered().size()) {
            return Optional.empty();
        }
        return Optional.of(new Suggestion(
                Action.BROADER,
                candidate,
                concept,
                concept.mentions().size(),
                related.likeness(concept, candidate),
                "it contains " + quoted(contained.values().stream())));
    }

    private Optional<Suggestion> merge(Concept a, Concept b) {
        double likeness = related.likeness(a, b);
        if (vocabulary.isApplied(a) != vocabulary.isApplied(b)
                || !numbers(a).equals(numbers(b))
                || (vocabulary.isEdited(a) && vocabulary.isEdited(b))) {
            return Optional.empty();
        }
        List<Word> ofA = apart(a, b);
        List<Word> ofB = apart(b, a);
        // What contains the other is narrower; what the editor keeps apart has the same words.
        if (ofA.isEmpty() || ofB.isEmpty() || isReversed(ofA) || isReversed(ofB)) {
            return Optional.empty();
        }
        boolean spelling = ofA.size() == 1
                && ofB.size() == 1
                && WordForms.isLike(ofA.get(0).written(), ofB.get(0).written());
        if (!spelling && (likeness < LIKELY_SAME || isConcept(a.kind(), ofA) || isConcept(a.kind(), ofB))) {
            return Optional.empty();
        }
        boolean swap = vocabulary.isEdited(b)
                || (!vocabulary.isEdited(a)
                        && b.mentions().size() > a.mentions().size());
        Concept into = swap ? b : a;
        Concept other = swap ? a : b;
        String words = quoted(Stream.concat((swap ? ofB : ofA).stream(), (swap ? ofA : ofB).stream()));
        return Optional.of(new Suggestion(
                Action.MERGE,
                into,
                other,
                other.mentions().size(),
                Math.max(likeness, spelling ? LIKELY_SAME : 0),
                spelling ? words + " look like one word" : "only " + words + " tell them apart"));
    }

    private static boolean isReversed(List<Word> words) {
        return words.stream().anyMatch(word -> Polarity.reverses(word.written()));
    }

    /** A word that is a concept by itself makes a difference. */
    private boolean isConcept(Kind kind, List<Word> words) {
        return words.stream()
                .anyMatch(word -> vocabulary.keyed(kind, word.stem()).isPresent());
    }

    private List<Word> apart(Concept concept, Concept other) {
        Set<String> known = words(other).keySet();
        return words(concept).values().stream()
                .filter(word -> !known.contains(word.stem()))
                .toList();
    }

    private Map<String, Word> words(Concept concept) {
        return vocabulary.words(concept).stream()
                .collect(Collectors.toMap(Word::stem, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    /** Returns the numbers in a label, with what clings to them: another number is another thing. */
    private static Set<String> numbers(Concept concept) {
        return NUMBER.matcher(concept.label().toLowerCase(Locale.ROOT))
                .results()
                .map(number -> number.group())
                .collect(Collectors.toSet());
    }

    private static String quoted(Stream<Word> words) {
        return words.map(word -> "'" + word.written() + "'").collect(Collectors.joining(", "));
    }
}
