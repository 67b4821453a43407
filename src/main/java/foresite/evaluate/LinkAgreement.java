package foresite.evaluate;

import foresite.insight.ConceptGraph;
import foresite.insight.RelatedConcepts;
import foresite.model.Concept;
import foresite.model.Kind;
import foresite.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * How far the links between concepts agree with people.
 *
 * @param good links that people found right or useful
 * @param goodMade those of them that the vocabulary has
 * @param bad links that people found wrong or useless
 * @param badMade those of them that the vocabulary has
 */
public record LinkAgreement(int good, int goodMade, int bad, int badMade) {

    /** Measures whether the second name of each pair is broader than the first, over any number of steps. */
    public static LinkAgreement ofBroader(Vocabulary vocabulary, Kind kind, List<JudgedPair> judged) {
        ConceptGraph graph = new ConceptGraph(vocabulary);
        return of(
                vocabulary,
                kind,
                judged,
                (name, other) -> name.key().equals(other.key())
                        || graph.broader(name).stream()
                                .anyMatch(above -> above.key().equals(other.key())));
    }

    /** Measures whether the second name of each pair is among those related to the first. */
    public static LinkAgreement ofRelated(
            Vocabulary vocabulary, RelatedConcepts related, Kind kind, List<JudgedPair> judged) {
        return of(
                vocabulary,
                kind,
                judged,
                (name, other) -> related.of(name, RelatedConcepts.MOST).stream()
                        .map(RelatedConcepts.Related::concept)
                        .anyMatch(near -> near.kind() == kind && near.key().equals(other.key())));
    }

    private static LinkAgreement of(
            Vocabulary vocabulary, Kind kind, List<JudgedPair> judged, BiPredicate<Concept, Concept> isMade) {
        int good = 0;
        int goodMade = 0;
        int bad = 0;
        int badMade = 0;
        for (JudgedPair pair : judged) {
            if (pair.kind() != kind) {
                continue;
            }
            Optional<Concept> name = vocabulary.named(kind, pair.a());
            Optional<Concept> other = vocabulary.named(kind, pair.b());
            boolean made = name.isPresent() && other.isPresent() && isMade.test(name.get(), other.get());
            good += pair.positive() ? 1 : 0;
            goodMade += pair.positive() && made ? 1 : 0;
            bad += pair.positive() ? 0 : 1;
            badMade += !pair.positive() && made ? 1 : 0;
        }
        return new LinkAgreement(good, goodMade, bad, badMade);
    }

    /** Returns the share of the good links that are made, 0 to 1; empty if there are none. */
    public Optional<Double> kept() {
        return share(goodMade, good);
    }

    /** Returns the share of the bad links that are made, 0 to 1; empty if there are none. */
    public Optional<Double> wrong() {
        return share(badMade, bad);
    }

    /** Returns the share of good links among those that are made, 0 to 1; empty if there are none. */
    public Optional<Double> precision() {
        return share(goodMade, goodMade + badMade);
    }

    private static Optional<Double> share(int some, int all) {
        return all == 0 ? Optional.empty() : Optional.of((double) some / all);
    }
}
