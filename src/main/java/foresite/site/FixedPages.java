package foresite.site;

import foresite.model.Diagnostic;
import foresite.model.Problem;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans the pages that every site has once: quality, data, not found. */
final class FixedPages {

    /** Of one problem, so many places are listed; the data has them all. */
    private static final int PLACES = 50;

    private final Site site;
    private final Heads heads;
    private final List<Diagnostic> diagnostics;

    FixedPages(Site site, Heads heads, List<Diagnostic> diagnostics) {
        this.site = site;
        this.heads = heads;
        this.diagnostics = diagnostics;
    }

    /** What reading the corpus has told. */
    public record QualityView(String reports, int total, List<Group> groups, Address data) {}

    /** One problem and where it stands. */
    public record Group(
            String code, String title, String severity, String advice, int count, List<Place> places, int more) {}

    /** A place; the report is null when it is in none. */
    public record Place(
            String position, String message, @Nullable NamedLink report) {}

    /** What the site offers for machines. */
    public record DataView(List<File> files, String licence, String licenceUrl) {}

    /** A data file: what it holds and in which forms. */
    public record File(String name, String description, List<NamedLink> forms) {}

    /** The ways on from a page that is not there. */
    public record NotFoundView(String base) {}

    List<Page> pages() {
        List<NamedLink> crumbs = List.of(Heads.home());
        PageHead quality = heads.plain(
                Addresses.QUALITY,
                "Quality",
                "What reading the corpus has found, by kind of problem",
                "quality",
                crumbs);
        PageHead data = heads.plain(Addresses.DATA, "Data", "All of this site as JSON, CSV and feeds", "data", crumbs);
        PageHead notFound = heads.plain(Addresses.NOT_FOUND, "Page not found", "", "", List.of());
        List<Page> pages = new ArrayList<>();
        if (site.settings().quality()) {
            pages.add(new Page(Addresses.QUALITY, "quality", "", true, () -> new Page.Content(quality, quality())));
        }
        pages.addAll(List.of(
                new Page(Addresses.DATA, "data", "", true, () -> new Page.Content(data, data())),
                new Page(
                        Addresses.NOT_FOUND,
                        "404",
                        "",
                        false,
                        () -> new Page.Content(
                                notFound, new NotFoundView(path(site.settings().baseUrl()))))));
        return List.copyOf(pages);
    }

    /** Returns the path of a web address, which the 404 page needs: it is shown at any depth. */
    private static String path(String url) {
        int start = url.indexOf('/', url.indexOf("//") + 2);
        return start < 0 ? "" : url.substring(start);
    }

    private QualityView quality() {
        Map<String, Report> byPlace = new HashMap<>();
        site.corpus()
                .reports()
                .forEach(report -> byPlace.putIfAbsent(report.at().file(), report));
        Map<Problem, List<Diagnostic>> groups = new EnumMap<>(Problem.class);
        diagnostics.forEach(diagnostic -> groups.computeIfAbsent(diagnostic.problem(), none -> new ArrayList<>())
                .add(diagnostic));
        List<Group> views = new ArrayList<>();
        groups.forEach((problem, found) -> views.add(new Group(
                problem.code(),
                problem.title(),
                problem.severity().word(),
                problem.advice().replace("`", ""),
                found.size(),
                found.stream().limit(PLACES).map(one -> place(one, byPlace)).toList(),
                Math.max(0, found.size() - PLACES))));
        return new QualityView(
                Words.count(site.corpus().reports().size(), "report", "reports"),
                diagnostics.size(),
                views,
                Addresses.file("data/diagnostics.json"));
    }

    private Place place(Diagnostic diagnostic, Map<String, Report> byPlace) {
        Report report = byPlace.get(diagnostic.at().file());
        return new Place(
                diagnostic.at().toString(),
                diagnostic.message(),
                report == null
                        ? null
                        : new NamedLink(report.title(), site.addresses().report(report)));
    }

    private DataView data() {
        List<File> files = new ArrayList<>(List.of(
                table("reports", "every report with its facts, names, findings and signals"),
                table("digests", "every digest with its date and reports"),
                table("themes", "every theme with its names, reports and neighbors"),
                table("technologies", "every technology with its names, reports and neighbors"),
                table("concerns", "every concern with its names, reports and neighbors"),
                new File(
                        "vocabulary",
                        "all concepts with what is above, below and beside them, as SKOS",
                        List.of(new NamedLink("JSON-LD", Addresses.file("data/vocabulary.jsonld")))),
                new File(
                        "feed",
                        "the newest digests and reports",
                        List.of(
                                new NamedLink("Atom", Addresses.file("feed.xml")),
                                new NamedLink("JSON Feed", Addresses.file("feed.json"))))));
        if (site.settings().quality()) {
            files.add(
                    files.size() - 1,
                    new File("diagnostics", "the problems found in the corpus", List.of(json("diagnostics"))));
        }
        return new DataView(
                List.copyOf(files), site.settings().licence(), site.settings().licenceUrl());
    }

    private static File table(String name, String description) {
        return new File(
                name, description, List.of(json(name), new NamedLink("CSV", Addresses.file("data/" + name + ".csv"))));
    }

    private static NamedLink json(String name) {
        return new NamedLink("JSON", Addresses.file("data/" + name + ".json"));
    }
}
