package foresite.check.content;

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
 * Concepts of one kind that differ only in their spelling: case, accents, hyphens and spaces, or one letter within a long
 * word. Each pair is found by a key that both share, so that the time grows with the number of concepts, not of pairs.
 * Concepts that the editor has an entry for are left out, since the editor has decided.
 */
final class SpellingVariants {

    /**
     * Longer labels are not compared: the longest name of the real corpus has 110 letters, and a label of n letters has up
     * to n keys of n letters.
     */
    static final int MAX_LETTERS = 120;

    private final Vocabulary vocabulary;
    private final List<Diagnostic> found = new ArrayList<>();

    private SpellingVariants(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static List<Diagnostic> of(Vocabulary vocabulary) {
        SpellingVariants variants = new SpellingVariants(vocabulary);
        Kind.CONCEPTS.forEach(kind -> variants.compare(vocabulary.concepts(kind)));
        return variants.found;
    }

    /** Concepts are in the order of their first mention; a later one is compared with the earlier ones. */
    private void compare(List<Concept> concepts) {
        Map<String, Concept> squeezed = new HashMap<>();
        Map<String, List<Concept>> gaps = new HashMap<>();
        for (Concept concept : concepts) {
            if (vocabulary.isEdited(concept)
                    || concept.mentions().isEmpty()
                    || concept.label().length() > MAX_LETTERS) {
                continue;
            }
            LabelSpelling spelling = LabelSpelling.of(concept.label());
            Concept same = squeezed.putIfAbsent(spelling.squeezed(), concept);
            if (same != null) {
                report(concept, same);
                continue;
            }
            List<String> keys = spelling.gaps();
            keys.stream()
                    .flatMap(key -> gaps.getOrDefault(key, List.of()).stream())
                    .filter(other -> spelling.isOneLetterFrom(LabelSpelling.of(other.label())))
                    .findFirst()
                    .ifPresent(other -> report(concept, other));
            keys.forEach(
                    key -> gaps.computeIfAbsent(key, none -> new ArrayList<>(1)).add(concept));
        }
    }

    private void report(Concept later, Concept earlier) {
        Position at = later.mentions().get(0).report().at();
        found.add(Problem.SPELLING_TWINS.at(
                at,
                "the " + later.kind().plural() + " '" + later.label() + "' and '" + earlier.label()
                        + "' differ only in their spelling"));
    }
}
