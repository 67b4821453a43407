package foresite.insight;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.vocabulary.Vocabulary;
import foresite.vocabulary.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the concepts of a kind that have all telling words of another but one, and one of their own. Immutable. */
final class Alike {

    /** What so many names have with one word more or less is a common phrase, and would make the work quadratic. */
    private static final int TOO_COMMON = 200;

    private final Vocabulary vocabulary;
    private final Map<String, List<Concept>> byRest = new HashMap<>();

    Alike(Vocabulary vocabulary, Kind kind) {
        this.vocabulary = vocabulary;
        vocabulary
                .concepts(kind)
                .forEach(concept -> rests(concept)
                        .forEach(rest -> byRest.computeIfAbsent(rest, none -> new ArrayList<>(1))
                                .add(concept)));
    }

    /** Returns them in the vocabulary's order, with the concept itself left out. */
    List<Concept> of(Concept concept) {
        return rests(concept).stream()
                .map(rest -> byRest.getOrDefault(rest, List.of()))
                .filter(sharing -> sharing.size() <= TOO_COMMON)
                .flatMap(List::stream)
                .filter(other -> !other.key().equals(concept.key()))
                .toList();
    }

    /** Returns the stems of a label without one of them, each in turn; a single word leaves nothing. */
    private List<String> rests(Concept concept) {
        List<String> stems = vocabulary.words(concept).stream()
                .map(Word::stem)
                .distinct()
                .sorted()
                .toList();
        if (stems.size() < 2) {
            return List.of();
        }
        return stems.stream()
                .map(left -> stems.stream().filter(stem -> !stem.equals(left)).collect(Collectors.joining(" ")))
                .toList();
    }
}
