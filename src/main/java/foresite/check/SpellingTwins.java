package foresite.check;

import foresite.model.Concept;
import foresite.model.Diagnostic;
import foresite.model.Kind;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Concepts of one kind that the vocabulary keeps apart though only their spelling does: case, accents, hyphens and spaces,
 * or one letter within a long word. Each pair is found by what both have in common, so that the work grows with the number
 * of concepts, not of pairs. Where the editor has an entry for either, the editor has decided.
 */
final class SpellingTwins {

    /**
     * Longer labels are not compared: the longest name of the real corpus has 110 letters, and a label of n letters has up
     * to n keys of n letters.
     */
    static final int MAX_LETTERS = 120;

    private final Vocabulary vocabulary;
    private final List<Diagnostic> told = new ArrayList<>();

    private SpellingTwins(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static List<Diagnostic> of(Vocabulary vocabulary) {
        SpellingTwins twins = new SpellingTwins(vocabulary);
        Kind.CONCEPTS.forEach(kind -> twins.look(vocabulary.concepts(kind)));
        return twins.told;
    }

    /** Concepts come in the order of their first mention; a later one is told beside the earliest that it resembles. */
    private void look(List<Concept> concepts) {
        Map<String, Concept> squeezed = new HashMap<>();
        Map<String, List<Concept>> gaps = new HashMap<>();
        for (Concept concept : concepts) {
            if (vocabulary.isEdited(concept)
                    || concept.mentions().isEmpty()
                    || concept.label().length() > MAX_LETTERS) {
                continue;
            }
            Spelling spelling = Spelling.of(concept.label());
            Concept same = squeezed.putIfAbsent(spelling.squeezed(), concept);
            if (same != null) {
                tell(concept, same);
                continue;
            }
            List<String> keys = spelling.gaps();
            keys.stream()
                    .flatMap(key -> gaps.getOrDefault(key, List.of()).stream())
                    .filter(other -> spelling.isOneLetterFrom(Spelling.of(other.label())))
                    .findFirst()
                    .ifPresent(other -> tell(concept, other));
            keys.forEach(
                    key -> gaps.computeIfAbsent(key, none -> new ArrayList<>(1)).add(concept));
        }
    }

    private void tell(Concept later, Concept earlier) {
        Position at = later.mentions().get(0).report().at();
        told.add(Problem.SPELLING_TWINS.at(
                at,
                "the " + later.kind().plural() + " '" + later.label() + "' and '" + earlier.label()
                        + "' differ only in their spelling"));
    }
}
