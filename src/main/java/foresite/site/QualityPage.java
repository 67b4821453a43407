package foresite.site;

import foresite.model.Diagnostic;
import foresite.model.Problem;
import foresite.model.Report;
import foresite.site.PageKind.FixedPage;
import foresite.site.PublishedFile.Form;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the check of the corpus found, for the editor. The owner may hide it. */
final class QualityPage {

    static final FixedPage FIXED = FixedPage.of("quality.html", "Quality", "quality", FixedPage.Menu.FOOTER);
    static final PageKind KIND = new PageKind(
            List.of("quality"),
            settings -> settings.quality() ? List.of(FIXED) : List.of(),
            input -> input.site().settings().quality() ? List.of(page(input)) : List.of());

    /** Of one problem, so many places are listed; the data has them all. */
    private static final int PLACES = 50;

    private QualityPage() {}

    /** The problems found in the content. */
    public record View(String reports, int total, List<Group> groups, Address data) {}

    /**
     * One problem and its places.
     *
     * @param more how many places are not listed
     */
    public record Group(
            String code, String title, String severity, String advice, int count, List<Place> places, int more) {}

    /** A place; the report is null when it is in none. */
    public record Place(
            String position, String message, @Nullable NamedLink report) {}

    private static Page page(PageKind.Input input) {
        return new Page(FIXED.address(), "quality", "", true, false, () -> {
            Page.Head head = input.parts().head(FIXED, "Problems found in the reports, by kind");
            return new Page.Content(head, view(input));
        });
    }

    private static View view(PageKind.Input input) {
        List<Report> reports = input.site().corpus().reports();
        Map<String, NamedLink> byFile = new HashMap<>();
        reports.forEach(
                report -> byFile.putIfAbsent(report.at().file(), input.parts().link(report)));
        Map<Problem, List<Diagnostic>> groups = new EnumMap<>(Problem.class);
        input.diagnostics()
                .forEach(diagnostic -> groups.computeIfAbsent(diagnostic.problem(), none -> new ArrayList<>())
                        .add(diagnostic));
        return new View(
                Words.count(reports.size(), "report", "reports"),
                input.diagnostics().size(),
                groups.entrySet().stream()
                        .map(group -> group(group.getKey(), group.getValue(), byFile))
                        .toList(),
                Catalogue.data("diagnostics", Form.JSON).address());
    }

    private static Group group(Problem problem, List<Diagnostic> found, Map<String, NamedLink> reports) {
        return new Group(
                problem.code(),
                problem.title(),
                problem.severity().word(),
                problem.advice().replace("`", ""),
                found.size(),
                found.stream()
                        .limit(PLACES)
                        .map(one -> new Place(
                                one.at().toString(),
                                one.message(),
                                reports.get(one.at().file())))
                        .toList(),
                Math.max(0, found.size() - PLACES));
    }
}
