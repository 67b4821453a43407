package foresite.insight;

import foresite.model.Concept;

/**
 * What an editor might add to the authority file.
 *
 * @param other what would be joined with the concept, or put below it
 * @param joins how many mentions would gain by it
 * @param likeness how sure that is, from 0 to 1
 * @param reason in words
 */
public record Suggestion(Sort sort, Concept concept, Concept other, int joins, double likeness, String reason) {

    /** What to do. */
    public enum Sort {
        MERGE,
        BROADER
    }
}
