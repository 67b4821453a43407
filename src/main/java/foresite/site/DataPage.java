package foresite.site;

import foresite.model.Kind;
import java.util.ArrayList;
import java.util.List;

/** Plans the page that describes what the site has for programs and spreadsheets. */
final class DataPage {

    private static final String DESCRIPTION = "All reports, digests, themes, technologies and concerns of this site as"
            + " JSON, CSV and SKOS, with their fields, and its feeds.";

    private final Site site;
    private final Heads heads;

    DataPage(Site site, Heads heads) {
        this.site = site;
        this.heads = heads;
    }

    /**
     * What the site has for machines.
     *
     * @param feeds those of the whole site
     * @param themeFeeds how many themes have a feed, in words; empty where none has
     * @param themes the index from which each theme, and its feed, is found
     * @param libraries what the program that made the site contains
     */
    public record View(
            List<File> files,
            List<File> feeds,
            String themeFeeds,
            NamedLink themes,
            String licence,
            String licenceUrl,
            List<Library> libraries) {}

    /** A data file: what it contains, how much of it, and in which forms. */
    public record File(String name, String description, String size, List<NamedLink> forms) {}

    Page page() {
        return new Page(Addresses.DATA, "data", "", true, () -> {
            View view = view();
            List<NamedLink> files =
                    view.files().stream().flatMap(file -> file.forms().stream()).toList();
            return new Page.Content(heads.data(DESCRIPTION, files), view);
        });
    }

    private View view() {
        long themeFeeds = site.vocabulary().concepts(Kind.THEME).stream()
                .filter(theme -> site.feed(theme).isPresent())
                .count();
        int concepts = Kind.CONCEPTS.stream()
                .mapToInt(kind -> site.vocabulary().concepts(kind).size())
                .sum();
        List<File> files = new ArrayList<>(List.of(
                table("reports", "Every report with its facts, names, findings and signals", reports()),
                table("digests", "Every digest with its date and reports", digests()),
                table("themes", "Every theme with its names and reports", size(Kind.THEME)),
                table("technologies", "Every technology, the same way", size(Kind.TECHNOLOGY)),
                table("concerns", "Every concern, the same way", size(Kind.CONCERN)),
                new File(
                        "vocabulary",
                        "All themes, technologies and concerns, and what is broader, narrower and related, as SKOS",
                        Words.count(concepts, "concept", "concepts"),
                        List.of(new NamedLink("JSON-LD", Addresses.file("data/vocabulary.jsonld"))))));
        if (site.settings().quality()) {
            files.add(new File("diagnostics", "Every problem found in the content", "", List.of(json("diagnostics"))));
        }
        return new View(
                List.copyOf(files),
                List.of(new File(
                        "feed",
                        "The newest digests and reports",
                        "at most " + Words.count(site.settings().feedItems(), "entry", "entries"),
                        List.of(
                                new NamedLink("Atom", Addresses.file("feed.xml")),
                                new NamedLink("JSON Feed", Addresses.file("feed.json"))))),
                themeFeeds == 0 ? "" : Words.count((int) themeFeeds, "theme", "themes"),
                new NamedLink("Themes", Addresses.index(Kind.THEME)),
                site.settings().licence(),
                site.settings().licenceUrl(),
                Library.all());
    }

    private String reports() {
        int signals = site.corpus().reports().stream()
                .mapToInt(report -> report.signals().size())
                .sum();
        return Words.count(site.corpus().reports().size(), "report", "reports") + ", "
                + Words.count(signals, "signal", "signals");
    }

    private String digests() {
        return Words.count(site.corpus().datedDigests().size(), "digest", "digests");
    }

    private String size(Kind kind) {
        return Words.count(site.vocabulary().concepts(kind).size(), kind.singular(), kind.plural());
    }

    private static File table(String name, String description, String size) {
        return new File(
                name,
                description,
                size,
                List.of(json(name), new NamedLink("CSV", Addresses.file("data/" + name + ".csv"))));
    }

    private static NamedLink json(String name) {
        return new NamedLink("JSON", Addresses.file("data/" + name + ".json"));
    }
}
