package foresite.corpus;

import java.util.Locale;

/** What a key of front matter may mean; the names in lower case are those of {@code keys:} in site.yaml. */
enum FrontField {
    TITLE,
    DIGEST,
    LINK,
    KEYWORDS,
    THEMES,
    TECHNOLOGIES,
    CONCERNS,
    CATEGORY,
    TYPE,
    LANG,
    SUMMARY,
    DRAFT,
    PUBLISHED,
    STATUS,
    /** Shown as a fact. */
    FACT,
    /** Of use to another tool only. */
    IGNORED;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Tells whether the value is a list of names. */
    boolean isList() {
        return this == KEYWORDS || this == THEMES || this == TECHNOLOGIES || this == CONCERNS;
    }

    /** Tells whether the value is one text. */
    boolean isText() {
        return !isList() && compareTo(DRAFT) < 0;
    }
}
