package foresite.evaluate;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;

/**
 * How far a vocabulary agrees with indexers about which names share one entry.
 *
 * @param pairs the number of judged pairs
 * @param unknown those with a name that the corpus does not contain; they count as not joined
 * @param same those that indexers join
 * @param joined those that the vocabulary joins
 * @param right those that both join
 */
public record Agreement(int pairs, int unknown, int same, int joined, int right) {

    /** Measures the pairs of one kind. */
    public static Agreement of(Vocabulary vocabulary, Kind kind, List<JudgedPair> pairs) {
        int all = 0;
        int unknown = 0;
        int same = 0;
        int joined = 0;
        int right = 0;
        for (JudgedPair pair : pairs) {
            if (pair.kind() != kind) {
                continue;
            }
            all++;
            same += pair.positive() ? 1 : 0;
            Optional<Concept> a = vocabulary.named(kind, pair.a());
            Optional<Concept> b = vocabulary.named(kind, pair.b());
            if (a.isEmpty() || b.isEmpty()) {
                unknown++;
            } else if (a.get().key().equals(b.get().key())) {
                joined++;
                right += pair.positive() ? 1 : 0;
            }
        }
        return new Agreement(all, unknown, same, joined, right);
    }

    /** Returns the share of the joined pairs that indexers join too, 0 to 1; empty if no pair is joined. */
    public Optional<Double> precision() {
        return joined == 0 ? Optional.empty() : Optional.of((double) right / joined);
    }

    /** Returns the share of the pairs joined by indexers that the vocabulary joins, 0 to 1; empty if there are none. */
    public Optional<Double> recall() {
        return same == 0 ? Optional.empty() : Optional.of((double) right / same);
    }
}
