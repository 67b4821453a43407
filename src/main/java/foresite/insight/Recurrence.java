package foresite.insight;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Digest;
import foresite.model.Report;
import foresite.vocabulary.Vocabulary;
import java.util.List;

/** Which topics came for the first time, came again, stayed away, or came back. Immutable. */
public final class Recurrence {

    Recurrence(Corpus corpus, Vocabulary vocabulary, Duplicates duplicates) {}

    /** What may be worth a look in the reports of a topic over time. */
    public enum Pattern {
        SEEN_AGAIN("Seen again", "rule"),
        SEEN_FIRST("Seen first", "rule"),
        GONE_QUIET("Gone quiet", "rule"),
        BACK_AGAIN("Back again", "rule");

        private final String title;
        private final String rule;

        Pattern(String title, String rule) {
            this.title = title;
            this.rule = rule;
        }

        /** Returns the heading of a list of such topics. */
        public String title() {
            return title;
        }

        /** Returns the rule in a sentence, for readers. */
        public String rule() {
            return rule;
        }
    }

    /**
     * A topic that shows a pattern.
     *
     * @param reports those that show it, oldest first: the first mention and the second; the first one; the last one before
     *     the topic went quiet; the last one before the silence and the one that ended it
     * @param expected how many reports would have named the topic during its silence at its earlier rate; 0 where there is
     *     no silence
     */
    public record Sighting(Pattern pattern, Concept concept, List<Report> reports, double expected) {

        public Sighting {
            reports = List.copyOf(reports);
        }

        /** Returns the newest of the reports. */
        public Report newest() {
            return reports.get(reports.size() - 1);
        }
    }

    /** Returns the topics that showed a pattern in a dated digest, the most telling first; none gone quiet. */
    public List<Sighting> in(Digest digest, Pattern pattern) {
        return List.of();
    }

    /** Returns the topics that showed a pattern last, the newest first. */
    public List<Sighting> latest(Pattern pattern, int limit) {
        return List.of();
    }
}
