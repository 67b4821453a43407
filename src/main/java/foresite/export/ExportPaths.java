package foresite.export;

import foresite.model.Kind;

/** The paths of all files for machines, below the site's root. They are listed in the guide and must not change. */
public final class ExportPaths {

    public static final String ATOM_FEED = "feed.xml";
    public static final String JSON_FEED = "feed.json";
    public static final String SITEMAP = "sitemap.xml";
    public static final String ROBOTS = "robots.txt";
    public static final String SKOS = "data/vocabulary.jsonld";

    /** Keeps GitHub Pages from building the site again. */
    public static final String NO_JEKYLL = ".nojekyll";

    /** Names the site's own domain for GitHub Pages. */
    public static final String DOMAIN = "CNAME";

    private ExportPaths() {}

    /** Returns the path of a table as JSON; its name is {@code reports}, {@code digests} or the plural of a kind. */
    public static String json(String table) {
        return "data/" + table + ".json";
    }

    /** Returns the path of a table as CSV. */
    public static String csv(String table) {
        return "data/" + table + ".csv";
    }

    /** Returns the path of all names of a kind. */
    public static String names(Kind kind) {
        return "data/names-" + kind.plural() + ".js";
    }

    /** Returns the path of one part of a large sitemap. */
    static String sitemapPart(int number) {
        return "sitemap-" + number + ".xml";
    }
}
