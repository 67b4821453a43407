package foresite.evaluate;

import foresite.insight.RelatedConcepts;
import foresite.model.Concept;
import foresite.model.Kind;
import foresite.vocabulary.Vocabulary;
import java.util.regex.Pattern;

/**
 * How well the concepts of a kind lead a reader on.
 *
 * @param concepts those that a report names
 * @param headings groups: those that no report names
 * @param mentions how often reports name a concept
 * @param inTwo mentions whose concept has two reports or more
 * @param inThree mentions whose concept has three reports or more
 * @param reaching mentions one step from a concept with enough reports: their own, or one directly broader
 * @param reachingPhrase mentions with a directly broader concept that has enough reports and a label of two words or more
 * @param lost concepts without broader and without related ones
 */
public record Coverage(
        int concepts, int headings, int mentions, int inTwo, int inThree, int reaching, int reachingPhrase, int lost) {

    /** A concept with so many reports, those of narrower concepts included, is worth a visit. */
    public static final int ENOUGH = 5;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s/-]+");

    public static Coverage of(Vocabulary vocabulary, RelatedConcepts related, Kind kind) {
        int concepts = 0;
        int headings = 0;
        int mentions = 0;
        int inTwo = 0;
        int inThree = 0;
        int reaching = 0;
        int reachingPhrase = 0;
        int lost = 0;
        for (Concept concept : vocabulary.concepts(kind)) {
            int own = concept.mentions().size();
            concepts += own == 0 ? 0 : 1;
            headings += own == 0 ? 1 : 0;
            mentions += own;
            inTwo += concept.reports().size() >= 2 ? own : 0;
            inThree += concept.reports().size() >= 3 ? own : 0;
            boolean phrase = false;
            boolean gathers = concept.gathered().size() >= ENOUGH;
            for (String key : concept.broader()) {
                Concept above = vocabulary.keyed(kind, key).orElseThrow();
                if (above.gathered().size() >= ENOUGH) {
                    gathers = true;
                    phrase |= BETWEEN_WORDS.split(above.label().strip()).length > 1;
                }
            }
            reaching += gathers ? own : 0;
            reachingPhrase += phrase ? own : 0;
            boolean leadsOn = !concept.broader().isEmpty()
                    || !concept.related().isEmpty()
                    || !related.of(concept, 1).isEmpty();
            lost += leadsOn ? 0 : 1;
        }
        return new Coverage(concepts, headings, mentions, inTwo, inThree, reaching, reachingPhrase, lost);
    }

    /** Returns a number of mentions as a share of all, from 0 to 1; 0 where there are none. */
    public double share(int some) {
        return mentions == 0 ? 0 : (double) some / mentions;
    }
}
