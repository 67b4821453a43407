package foresite.insight;

import foresite.model.Concept;
import java.util.List;

/**
 * A concept that is related to another one.
 *
 * @param words those of its label that both have, in its order; empty where only reports and descriptions relate them
 * @param shared how many reports name both; of a report only the first {@value Nearest#MAX_PER_REPORT} concepts count
 * @param likeness cosine of their names and descriptions, from 0 to 1
 */
public record Near(Concept concept, List<String> words, int shared, double likeness) {

    /** From this likeness on, descriptions are said to be alike. */
    private static final double ALIKE = 0.12;

    public Near {
        words = List.copyOf(words);
    }

    /** Returns in words why it is related. */
    public String reason() {
        String together = shared == 0 ? "" : "named together in " + (shared == 1 ? "one report" : shared + " reports");
        String described = likeness >= ALIKE && (words.isEmpty() || shared == 0) ? "described alike" : "";
        String alike = words.isEmpty() ? "" : "shares “" + String.join("”, “", words) + "”";
        return String.join(
                "; ",
                List.of(alike, together, described).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
