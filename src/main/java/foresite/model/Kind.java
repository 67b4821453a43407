package foresite.model;

import java.util.List;

/** What sort of thing a name stands for; the plural doubles as folder, file and section name. */
public enum Kind {
    THEME("theme", "themes"),
    TECHNOLOGY("technology", "technologies"),
    CONCERN("concern", "concerns"),
    BEHAVIOR("behavior", "behaviors"),
    ISSUE("issue", "issues"),
    KEYWORD("keyword", "keywords"),
    SIGNAL("signal", "signals");

    /** The kinds whose concepts have pages of their own, in the order in which readers meet them. */
    public static final List<Kind> CONCEPTS = List.of(THEME, TECHNOLOGY, CONCERN);

    /** The kinds of finding that have just a name and a description, in the order of a report. */
    public static final List<Kind> FINDINGS = List.of(CONCERN, BEHAVIOR, TECHNOLOGY, ISSUE);

    private final String singular;
    private final String plural;

    Kind(String singular, String plural) {
        this.singular = singular;
        this.plural = plural;
    }

    /** Returns the word for one, in lower case. */
    public String singular() {
        return singular;
    }

    /** Returns the word for many, in lower case. */
    public String plural() {
        return plural;
    }
}
