package foresite.insight;

import java.util.Locale;

/** How a concept's mentions move over recent digests. */
public enum Momentum {
    /** First seen in the recent digests. */
    NEW,
    /** Named at least twice as often as before. */
    RISING,
    /** Neither more nor less than before. */
    STEADY,
    /** Named at most half as often as before. */
    FADING,
    /** Not named for half a year. */
    DORMANT,
    /** Named again after half a year without. */
    RETURNING;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
