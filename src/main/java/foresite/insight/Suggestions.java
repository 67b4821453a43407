package foresite.insight;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.vocabulary.Vocabulary;
import foresite.vocabulary.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the program would do next but leaves to an editor: join names that differ in one word of little weight, put
 * below another what stands below nothing.
 */
public final class Suggestions {

    /** From this cosine of their words on, two names may well mean the same. */
    private static final double LIKELY_SAME = 0.8;

    /** From this cosine on, one may stand below the other. */
    private static final double LIKELY_BELOW = 0.4;

    private static final int LOOKED_AT = 3;

    private final Vocabulary vocabulary;
    private final Nearest nearest;

    public Suggestions(Vocabulary vocabulary, Nearest nearest) {
        this.vocabulary = vocabulary;
        this.nearest = nearest;
    }

    /** Returns suggestions for a kind, those first that would help most mentions. */
    public List<Suggestion> of(Kind kind) {
        List<Suggestion> suggestions = new ArrayList<>();
        Set<Set<String>> seen = new HashSet<>();
        for (Concept concept : vocabulary.concepts(kind)) {
            if (concept.mentions().isEmpty()) {
                continue;
            }
            for (String key : concept.broader()) {
                Concept above = vocabulary.keyed(kind, key).orElseThrow();
                if (!above.mentions().isEmpty()) {
                    merge(above, concept, seen, suggestions);
                }
            }
            List<Nearest.Near> nearby = nearest.of(concept, LOOKED_AT);
            nearby.stream()
                    .map(Nearest.Near::concept)
                    .filter(other -> !other.mentions().isEmpty())
                    .forEach(other -> merge(concept, other, seen, suggestions));
            if (concept.broader().isEmpty()) {
                nearby.stream()
                        .filter(near -> near.likeness() >= LIKELY_BELOW)
                        .filter(near -> near.concept().gathered().size()
                                > concept.gathered().size())
                        .findFirst()
                        .ifPresent(near -> suggestions.add(new Suggestion(
                                Suggestion.Sort.BROADER,
                                near.concept(),
                                concept,
                                concept.mentions().size(),
                                "both have " + quoted(near.words()))));
            }
        }
        suggestions.sort(Comparator.comparingInt((Suggestion suggestion) -> -suggestion.joins())
                .thenComparing(Suggestion::sort)
                .thenComparing(suggestion -> suggestion.concept().label())
                .thenComparing(suggestion -> suggestion.other().label()));
        return suggestions;
    }

    private void merge(Concept a, Concept b, Set<Set<String>> seen, List<Suggestion> suggestions) {
        if (nearest.likeness(a, b) < LIKELY_SAME || !seen.add(Set.of(a.key(), b.key()))) {
            return;
        }
        boolean swap = b.mentions().size() > a.mentions().size();
        Concept into = swap ? b : a;
        Concept other = swap ? a : b;
        Set<String> common = stems(into);
        common.retainAll(stems(other));
        List<String> apart = new ArrayList<>();
        for (Concept concept : List.of(into, other)) {
            for (Word word : vocabulary.words(concept)) {
                if (!common.contains(word.stem())) {
                    if (vocabulary.keyed(concept.kind(), word.stem()).isPresent()) {
                        // A word that is a concept by itself makes a difference.
                        return;
                    }
                    apart.add(word.written());
                }
            }
        }
        suggestions.add(new Suggestion(
                Suggestion.Sort.MERGE,
                into,
                other,
                other.mentions().size(),
                apart.isEmpty()
                        ? "nothing telling tells them apart"
                        : "only " + quoted(apart) + (apart.size() == 1 ? " tells" : " tell") + " them apart"));
    }

    private Set<String> stems(Concept concept) {
        return vocabulary.words(concept).stream().map(Word::stem).collect(Collectors.toCollection(HashSet::new));
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
    }
}
