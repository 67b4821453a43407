package foresite.insight;

import foresite.model.Concept;
import foresite.model.Report;
import foresite.model.Signal;
import java.util.List;

/**
 * Which signals are about a topic: those that contain one of its names, or of its narrower topics' names, whatever report
 * they are of. Immutable and thread-safe.
 */
public final class TopicSignals {

    /**
     * A signal on a topic's page.
     *
     * @param alike how many signals that say nearly the same are left out in its favour, from 0
     */
    public record Shown(Report report, Signal signal, int alike) {}

    /**
     * The signals of a topic's page, newest first; those of undated reports last.
     *
     * @param about at most two of each report, without near-copies
     * @param aboutInAll how many are about the topic, with those left out
     * @param others the other signals of the reports that name the topic, without near-copies
     * @param othersInAll how many others there are, with those left out
     */
    public record OfTopic(List<Shown> about, int aboutInAll, List<Shown> others, int othersInAll) {}

    /** Returns the signals of a topic's page, at most so many of each sort. */
    public OfTopic of(Concept concept, int about, int others) {
        return new OfTopic(List.of(), 0, List.of(), 0);
    }
}
