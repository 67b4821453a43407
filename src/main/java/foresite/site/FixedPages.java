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

    /** The ways on from a page that is not there. */
    public record NotFoundView(String base) {}

    List<Page> pages() {
        List<NamedLink> crumbs = List.of(Heads.home());
        PageHead quality =
                heads.plain(Addresses.QUALITY, "Quality", "Problems found in the reports, by kind", "quality", crumbs);
        PageHead notFound = heads.plain(Addresses.NOT_FOUND, "Page not found", "", "", List.of());
        List<Page> pages = new ArrayList<>();
        if (site.settings().quality()) {
            pages.add(new Page(Addresses.QUALITY, "quality", "", true, () -> new Page.Content(quality, quality())));
        }
        pages.addAll(List.of(
                new DataPage(site, heads).page(),
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
}
