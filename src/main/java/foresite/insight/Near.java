package foresite.insight;

import foresite.model.Concept;
import java.util.List;

/**
 * A concept that is near another one.
 *
 * @param words those of this one's label that both have, in its order; empty where only reports join them
 * @param shared how many reports name both; where no report names the other, how many that it gathers name this one. Of
 *     a report only what {@link Company} counts is counted
 * @param through whether no report names the other by itself
 * @param likeness cosine of their words, from 0 to 1
 */
public record Near(Concept concept, List<String> words, int shared, boolean through, double likeness) {

    public Near {
        words = List.copyOf(words);
    }

    /** Returns in words why it is near. */
    public String reason() {
        String reports = shared == 1 ? "one report" : shared + " reports";
        String together = through ? "named in " + reports + " gathered here" : "named together in " + reports;
        if (words.isEmpty()) {
            return together;
        }
        String alike = "shares “" + String.join("”, “", words) + "”";
        return shared == 0 ? alike : alike + "; " + together;
    }
}
