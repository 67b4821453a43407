package foresite.site;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.model.Settings;
import foresite.site.PageKind.FixedPage;
import foresite.site.PublishedFile.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that a site publishes: the kinds of page, and the files for programs and browsers. */
public final class Catalogue {

    /** The kinds of page, in the order of the menus and of the sitemap. */
    static final List<PageKind> KINDS = List.of(
            HomePage.KIND,
            DigestList.KIND,
            DigestPages.KIND,
            ReportList.KIND,
            ReportPages.KIND,
            IndexPages.KIND,
            ConceptPages.KIND,
            SignalPages.KIND,
            TrendsPage.KIND,
            OwnPages.KIND,
            DataPage.KIND,
            QualityPage.KIND,
            HowToReadPage.KIND,
            SearchPage.KIND,
            ShortlistPage.KIND,
            DrawPages.KIND,
            NotFoundPage.KIND,
            RedirectPages.KIND);

    /** The default assets, as they are named below {@code assets/}. */
    public static final List<String> ASSETS = List.of(
            "cards.js",
            "draw.js",
            "filter.js",
            "icon.svg",
            "lists.js",
            "preview.js",
            "search-engine.js",
            "shortlist.js",
            "signals.js",
            "site.js",
            "style.css",
            "views.css",
            "views.js");

    public static final PublishedFile ATOM_FEED = file("feed.xml", "feed", Form.ATOM);
    public static final PublishedFile JSON_FEED = file("feed.json", "feed", Form.JSON_FEED);
    public static final PublishedFile VOCABULARY = data("vocabulary", Form.JSON_LD);
    public static final PublishedFile SITEMAP = file("sitemap.xml", "sitemap", Form.SITEMAP);
    public static final PublishedFile ROBOTS = file("robots.txt", "robots", Form.TEXT);

    /** By it a browser offers the site's search beside others. */
    public static final PublishedFile OPEN_SEARCH = file("opensearch.xml", "opensearch", Form.OPEN_SEARCH);

    /** GitHub Pages would leave out some files without it. */
    public static final PublishedFile NO_JEKYLL = file(".nojekyll", "", Form.TEXT);

    /** GitHub Pages reads the domain from it. */
    public static final PublishedFile CNAME = file("CNAME", "", Form.TEXT);

    private Catalogue() {}

    /** Returns the names of the templates of all kinds of page. */
    public static List<String> templates() {
        return KINDS.stream().flatMap(kind -> kind.templates().stream()).toList();
    }

    /** Returns the pages that every site with these settings has, in the order of the menus. */
    static List<FixedPage> fixed(Settings settings) {
        return KINDS.stream()
                .flatMap(kind -> kind.fixed().apply(settings).stream())
                .toList();
    }

    static Optional<FixedPage> fixed(Settings settings, Object destination) {
        return fixed(settings).stream()
                .filter(page -> page.address().equals(destination))
                .findFirst();
    }

    public static Address home() {
        return HomePage.FIXED.address();
    }

    /** Returns the address of the index of a kind. */
    public static Address index(Kind kind) {
        return IndexPages.fixed(kind).address();
    }

    public static Address asset(String name) {
        return Addresses.file("assets/" + name);
    }

    /** Returns a data file: what it contains, in a form. */
    public static PublishedFile data(String name, Form form) {
        return file("data/" + name + "." + form.ending(), name, form);
    }

    /** Returns the script with all names of a kind, for the filter of its index. */
    public static PublishedFile names(Kind kind) {
        return file("data/names-" + kind.plural() + ".js", "names", Form.SCRIPT);
    }

    /** Returns a part of the search index; the browser loads the part {@code index} first. */
    public static PublishedFile searchPart(String name) {
        return file("search/" + name + ".js", "search", Form.SCRIPT);
    }

    /** Returns a file of data for the site's own scripts, such as {@code signals/index}. */
    public static PublishedFile part(String name) {
        return file(name + ".js", name, Form.SCRIPT);
    }

    /** Returns the address of the shortlist. */
    public static Address shortlist() {
        return ShortlistPage.FIXED.address();
    }

    /** Returns the address of the explorer of signals. */
    public static Address signals() {
        return SignalPages.FIXED.address();
    }

    /** Returns the address of the draw. */
    public static Address draw() {
        return DrawPages.FIXED.address();
    }

    /** Returns the address of the page with the results of a search. */
    public static Address search() {
        return SearchPage.FIXED.address();
    }

    /** Returns the pages of every site that a search finds by their names. */
    public static List<NamedLink> searched(Settings settings) {
        return fixed(settings).stream()
                .filter(page -> !page.equals(NotFoundPage.FIXED) && !page.equals(SearchPage.FIXED))
                .map(FixedPage::link)
                .toList();
    }

    /** Returns the data files, those with the same content in another form side by side. */
    static List<PublishedFile> dataFiles(Settings settings) {
        List<PublishedFile> files = new ArrayList<>();
        Stream.concat(Stream.of("reports", "digests"), Kind.CONCEPTS.stream().map(Kind::plural))
                .forEach(name -> files.addAll(List.of(data(name, Form.JSON), data(name, Form.CSV))));
        if (settings.skos()) {
            files.add(VOCABULARY);
        }
        if (settings.quality()) {
            files.add(data("diagnostics", Form.JSON));
        }
        return List.copyOf(files);
    }

    /** Returns the feeds of the whole site. */
    static List<PublishedFile> feeds() {
        return List.of(ATOM_FEED, JSON_FEED);
    }

    /**
     * Returns all files of a site that are no pages: data, feeds, scripts, what crawlers read, and assets. Not among them
     * are assets of the site's own templates, images, and the parts of the search index and of a sitemap that is too large for one file, but for the
     * first ones.
     */
    public static List<PublishedFile> files(Site site) {
        List<PublishedFile> files = new ArrayList<>(dataFiles(site.settings()));
        files.addAll(feeds());
        for (Kind kind : Kind.CONCEPTS) {
            for (Concept topic : site.vocabulary().concepts(kind)) {
                site.feed(topic).ifPresent(feed -> files.add(new PublishedFile(feed, topic.label(), Form.ATOM)));
            }
        }
        site.mergedFeeds().keySet().forEach(feed -> files.add(new PublishedFile(feed, "", Form.ATOM)));
        Kind.CONCEPTS.forEach(kind -> files.add(names(kind)));
        files.addAll(List.of(part("data/messages"), searchPart("index"), part("signals/index"), ROBOTS, NO_JEKYLL));
        if (!site.settings().baseUrl().isEmpty()) {
            files.addAll(List.of(SITEMAP, OPEN_SEARCH));
        }
        if (!site.settings().cname().isEmpty()) {
            files.add(CNAME);
        }
        ASSETS.forEach(name -> files.add(new PublishedFile(asset(name), name, Form.ASSET)));
        return List.copyOf(files);
    }

    private static PublishedFile file(String path, String name, Form form) {
        return new PublishedFile(Addresses.file(path), name, form);
    }
}
