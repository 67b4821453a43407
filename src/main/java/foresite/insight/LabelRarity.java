package foresite.insight;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.vocabulary.Vocabulary;
import foresite.vocabulary.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How special the words of a concept's label are: "Silicon Photonics" is more special than "Market Risks". Immutable. */
final class LabelRarity {

    private final Vocabulary vocabulary;

    /** How many concepts have a word in their label, by stem. */
    private final Map<String, Integer> concepts = new HashMap<>();

    private int all;

    LabelRarity(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Kind kind : Kind.CONCEPTS) {
            for (Concept concept : vocabulary.concepts(kind)) {
                all++;
                vocabulary.words(concept).forEach(word -> concepts.merge(word.stem(), 1, Integer::sum));
            }
        }
    }

    /** Returns the mean inverse document frequency of the words of a label, in nats; 0 if it has none. */
    double of(Concept concept) {
        List<Word> words = vocabulary.words(concept);
        double sum = 0;
        for (Word word : words) {
            sum += StrictMath.log((double) all / concepts.getOrDefault(word.stem(), 1));
        }
        return words.isEmpty() ? 0 : sum / words.size();
    }
}
