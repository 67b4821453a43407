package foresite.corpus;

import java.util.Locale;

/** The sections of a report that have a meaning; the names are the keys of {@code headings:} in site.yaml. */
enum Part {
    KEYWORDS,
    THEMES,
    OTHER,
    SUMMARY,
    SIGNALS,
    CONCERNS,
    BEHAVIORS,
    TECHNOLOGIES,
    ISSUES,
    CLOSEST;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
