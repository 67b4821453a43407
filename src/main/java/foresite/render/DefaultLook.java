package foresite.render;

import java.util.List;

/** The names of the templates and assets in the jar; a test compares them with the folder {@code templates}. */
public final class DefaultLook {

    /** What a template's file ends with. */
    static final String SUFFIX = ".peb";

    /** The default templates, as templates name each other. */
    static final List<String> TEMPLATES = List.of(
            "404",
            "concept",
            "data",
            "digest",
            "digests",
            "home",
            "kind",
            "layout",
            "letter",
            "page",
            "parts/company",
            "parts/concept-links",
            "parts/foot",
            "parts/letters",
            "parts/masthead",
            "parts/narrower",
            "parts/report-cards",
            "parts/rising",
            "parts/signals",
            "parts/turn",
            "quality",
            "redirect",
            "report",
            "reports");

    /** The default assets, as they are named below {@code assets/}. */
    public static final List<String> ASSETS = List.of("filter.js", "icon.svg", "style.css");

    private DefaultLook() {}
}
