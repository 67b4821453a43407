package foresite.site;

import foresite.insight.Trends;
import java.util.List;

/**
 * Concepts of one kind that rise.
 *
 * @param title the kind
 */
public record Rising(String title, List<Link> concepts) {

    /**
     * A concept that rises.
     *
     * @param concept with the number of its reports, those of what is narrower among them
     * @param recent how many of these are of the last digests
     */
    public record Link(ConceptLink concept, int recent) {}

    /** Returns in words what the numbers are. */
    public String note() {
        return "How many of their reports are from the last " + Trends.RECENT + " digests";
    }
}
