package foresite.insight;

import foresite.model.Concept;
import foresite.model.Report;
import java.util.List;

/** Which sentences of a report speak of a topic. Immutable and thread-safe. */
public final class TopicSentences {

    /** Where in a report a sentence is. */
    public enum Part {
        SUMMARY,
        FINDING,
        SIGNAL
    }

    /** A sentence as the report has it, in plain text. */
    public record Sentence(Part part, String text) {}

    /**
     * Returns the sentences of a report that contain one of a topic's names, or of its narrower topics' names, in the order
     * of the report, each once.
     */
    public List<Sentence> of(Concept concept, Report report) {
        return List.of();
    }
}
