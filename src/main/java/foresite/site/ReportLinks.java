package foresite.site;

import foresite.model.Diagnostic;
import foresite.model.Finding;
import foresite.model.Passage;
import foresite.model.Position;
import foresite.model.Report;
import foresite.model.Signal;
import foresite.text.HeadingIds;
import foresite.text.MarkdownHtml;
import foresite.text.MarkdownLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the links of all reports come to.
 *
 * @param diagnostics of those that lead nowhere
 * @param images the paths of the images that are shown
 */
record ReportLinks(List<Diagnostic> diagnostics, Set<String> images) {

    /** Follows every link of every report. */
    static ReportLinks of(Site site, SiteTargets.Links links, SitePlan.SourceLines lines) {
        List<SiteTargets.Notes> notes = site.corpus().reports().parallelStream()
                .filter(ReportLinks::hasLinks)
                .map(report -> notes(report, site.addresses().report(report), links, lines))
                .toList();
        List<Diagnostic> diagnostics = new ArrayList<>();
        Set<String> images = new TreeSet<>();
        for (SiteTargets.Notes each : notes) {
            diagnostics.addAll(each.diagnostics());
            images.addAll(each.images());
        }
        return new ReportLinks(List.copyOf(diagnostics), images);
    }

    private static SiteTargets.Notes notes(
            Report report, Address page, SiteTargets.Links links, SitePlan.SourceLines lines) {
        SiteTargets.Notes notes = new SiteTargets.Notes(link -> place(report, link, lines));
        // A name in double brackets may well mean a note that was never to be published.
        SiteTargets all = new SiteTargets(links, report.at().file(), page, notes);
        MarkdownLinks.Targets targets = all.withoutNames();
        HeadingIds ids = new HeadingIds();
        MarkdownHtml.blocks(report.summary(), 3, targets, ids);
        report.passages().forEach(passage -> MarkdownHtml.blocks(passage.markdown(), 3, targets, ids));
        cells(report).forEach(cell -> MarkdownHtml.line(cell, targets));
        return notes;
    }

    private static Position place(Report report, String link, SitePlan.SourceLines lines) {
        int line = lines.line(report.at().file(), link, report.at().line());
        return line == 0 ? report.at() : new Position(report.at().file(), line, 0);
    }

    private static Stream<String> cells(Report report) {
        Stream<String> signals = report.signals().stream().flatMap(ReportLinks::texts);
        return Stream.concat(signals, report.findings().stream().map(Finding::description));
    }

    private static Stream<String> texts(Signal signal) {
        return Stream.of(signal.description(), signal.change(), signal.outlook(), signal.drivingForce());
    }

    /** Most reports have none, and need not be parsed here. */
    private static boolean hasLinks(Report report) {
        return mayLink(report.summary())
                || report.passages().stream().map(Passage::markdown).anyMatch(ReportLinks::mayLink)
                || cells(report).anyMatch(ReportLinks::mayLink);
    }

    private static boolean mayLink(String markdown) {
        return markdown.indexOf('[') >= 0 || markdown.indexOf('<') >= 0;
    }
}
