package foresite.model;

import java.util.Locale;

/** How much a diagnostic matters; under {@code --strict} errors and warnings fail the build, notes do not. */
public enum Severity {
    /** Something could not be read or shown and is missing from the site. */
    ERROR,
    /** Something was damaged; it was repaired or kept as it stands, and a person should look. */
    WARNING,
    /** Worth knowing, nothing to mend. */
    NOTE;

    /** Returns the word used in messages and data. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
