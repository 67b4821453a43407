package foresite.insight;

import java.util.Locale;

/**
 * How a topic's part of all reports changed: the newest four quarters against those before.
 *
 * @param reports how many of its dated reports are of the newest four quarters
 * @param total how many dated reports it has, including those of its narrower topics
 * @param expected how many would be of the newest four quarters if its reports were spread over time like all reports
 * @param p how probable a difference as large as this, or larger, is by chance (two-sided, not adjusted); 1 where nothing
 *     can be compared
 */
public record Trend(State state, int reports, int total, double expected, double p) {

    /** What can be said of a topic. */
    public enum State {
        RISING("rising"),
        FALLING("falling"),
        NO_CLEAR_CHANGE("no clear change"),
        TOO_FEW("too few to tell");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** Returns it as the site and the data show it. */
        public String words() {
            return words;
        }
    }

    /** Returns what the state rests on, as a sentence without capital and full stop. */
    public String reason() {
        return String.format(
                Locale.ROOT,
                "%d of its %d reports are from the newest four quarters; %.1f expected",
                reports,
                total,
                expected);
    }

    /** Returns the count and the expectation in words for readers, such as {@code 14 reports in the last year, 6 expected}. */
    public String inWords() {
        return String.format(
                Locale.ROOT,
                "%d %s in the last four quarters, %.0f expected",
                reports,
                reports == 1 ? "report" : "reports",
                expected);
    }

    /** Returns whether the topic is rising or falling. */
    public boolean isClear() {
        return state == State.RISING || state == State.FALLING;
    }
}
