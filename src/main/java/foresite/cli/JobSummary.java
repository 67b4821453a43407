package foresite.cli;

import foresite.build.SiteBuild;
import foresite.build.SiteStatistics;
import foresite.model.Concept;
import foresite.model.Diagnostic;
import foresite.model.Digest;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.model.Settings;
import foresite.model.Severity;
import foresite.site.Address;
import foresite.site.FirstSeen;
import foresite.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * A build as the summary of a GitHub job: size, what is new in the newest digest, removed addresses, problems. A build that
 * had nothing to do says so.
 *
 * <p>GitHub accepts 1 MiB for one step (GitHub, "Workflow commands"). The lists are limited so that even with the longest
 * titles and addresses the summary stays below a third of that.
 *
 * @param seconds how long the build took
 */
record JobSummary(SiteBuild.Result built, double seconds) {

    private static final int REPORTS = 60;
    private static final int CONCEPTS = 15;
    private static final int REMOVED = 20;
    private static final int DIAGNOSTICS = 10;

    /**
     * Appends the summary to a file, which may contain text of other steps.
     *
     * @throws IOException if the file cannot be written
     */
    void append(Path file) throws IOException {
        Files.writeString(file, markdown() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Returns GitHub's Markdown, with a line break at its end. */
    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("## " + title() + "\n");
        lines.add(size() + "\n");
        built.plan().ifPresent(plan -> {
            plan.site().corpus().newest().ifPresent(digest -> addReports(digest, plan.site(), lines));
            addConcepts(plan.site(), lines);
        });
        addRemoved(lines);
        addDiagnostics(lines);
        return String.join("\n", lines) + "\n";
    }

    private String title() {
        return built.plan()
                .map(plan -> plan.site().settings())
                .map((Settings settings) -> MarkdownText.link(settings.title(), settings.baseUrl()))
                .orElse("Nothing new since the last build");
    }

    private String size() {
        SiteStatistics size = built.statistics();
        return ConsoleWriter.count(size.pages(), "page", "pages") + " for "
                + ConsoleWriter.count(size.reports(), "report", "reports")
                + " in "
                + ConsoleWriter.count(size.digests(), "digest", "digests") + ", "
                + FileUtils.byteCountToDisplaySize(size.bytes()) + ". "
                + ConsoleWriter.count(built.changes().written().size(), "file", "files") + " written, "
                + built.changes().removed().size() + " removed, in "
                + String.format(Locale.ROOT, "%.1f s.", seconds);
    }

    private static void addReports(Digest digest, Site site, List<String> lines) {
        String reports = ConsoleWriter.count(digest.reports().size(), "report", "reports");
        lines.add("### Digest " + link(digest.code(), site.addresses().digest(digest.code()), site) + ": " + reports
                + "\n");
        Stream<String> titles = digest.reports().stream()
                .map((Report report) -> link(report.title(), site.addresses().report(report), site));
        addList(titles.toList(), REPORTS, lines);
    }

    /** Adds the concepts that the newest digest mentions first, and those that rise. */
    private static void addConcepts(Site site, List<String> lines) {
        List<String> concepts = new ArrayList<>();
        site.corpus().newest().ifPresent(digest -> {
            FirstSeen firstSeen = FirstSeen.of(site);
            for (Kind kind : Kind.CONCEPTS) {
                addNames("New " + kind.plural(), firstSeen.in(digest, kind), site, concepts);
            }
        });
        for (Kind kind : Kind.CONCEPTS) {
            addNames("Rising " + kind.plural(), site.insight().trends().rising(kind, CONCEPTS), site, concepts);
        }
        if (!concepts.isEmpty()) {
            lines.add("### Concepts\n");
            lines.addAll(concepts);
            lines.add("");
        }
    }

    private static void addNames(String head, List<Concept> concepts, Site site, List<String> lines) {
        if (concepts.isEmpty()) {
            return;
        }
        String names = concepts.stream()
                .limit(CONCEPTS)
                .map(concept -> link(concept.label(), site.addresses().concept(concept), site))
                .collect(Collectors.joining(", "));
        int more = concepts.size() - CONCEPTS;
        lines.add("- **" + head + ":** " + names + (more > 0 ? ", and " + more + " more" : ""));
    }

    private static String link(String text, Address address, Site site) {
        return MarkdownText.link(text, site.url(address));
    }

    /** Adds the pages that only the last site had: other sites may link to them. */
    private void addRemoved(List<String> lines) {
        List<String> removed = built.changes().removed().stream()
                .filter(path -> path.endsWith(".html"))
                .map(MarkdownText::of)
                .toList();
        if (!removed.isEmpty()) {
            lines.add("### " + ConsoleWriter.count(removed.size(), "address was removed", "addresses were removed")
                    + "\n");
            addList(removed, REMOVED, lines);
        }
    }

    private void addDiagnostics(List<String> lines) {
        if (built.diagnostics().isEmpty()) {
            lines.add("### No problems");
            return;
        }
        DiagnosticPrinter diagnostics = new DiagnosticPrinter(built.diagnostics());
        lines.add("### " + diagnostics.counts() + "\n");
        List<String> found = Arrays.stream(Severity.values())
                .flatMap(severity -> diagnostics.of(severity).stream())
                .map(JobSummary::line)
                .toList();
        addList(found, DIAGNOSTICS, lines);
    }

    private static String line(Diagnostic diagnostic) {
        return MarkdownText.of(diagnostic.at().toString()) + ": "
                + diagnostic.severity().word() + " " + diagnostic.code() + ": "
                + MarkdownText.of(diagnostic.message());
    }

    private static void addList(List<String> all, int most, List<String> lines) {
        all.stream().limit(most).forEach(one -> lines.add("- " + one));
        if (all.size() > most) {
            lines.add("- and " + (all.size() - most) + " more");
        }
        lines.add("");
    }
}
