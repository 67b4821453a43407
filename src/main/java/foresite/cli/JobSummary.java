package foresite.cli;

import foresite.model.Diagnostic;
import foresite.model.Settings;
import foresite.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.io.FileUtils;

/**
 * What a build tells in the summary of a GitHub job: what the newest digest has brought, how much there is and what of it
 * was written, which addresses are gone, what is wrong. A build that had nothing to do says so.
 *
 * <p>GitHub takes 1 MiB of one step (GitHub, "Workflow commands"). Only so much is named that the longest titles and
 * addresses stay below a third of that.
 *
 * @param seconds how long the build took
 */
record JobSummary(SiteBuild.Built built, double seconds) {

    private static final int DIAGNOSTICS = 10;
    private static final int GONE = 20;

    /**
     * Appends the summary to a file, which other steps may have begun.
     *
     * @throws IOException if the file cannot be written
     */
    void append(Path file) throws IOException {
        Files.writeString(file, markdown() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Returns GitHub's Markdown, ending with a line's end. */
    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("## " + title() + "\n");
        lines.add(size() + "\n");
        built.plan().ifPresent(plan -> lines.addAll(new DigestNews(plan.site()).lines()));
        gone(lines);
        wrong(lines);
        return String.join("\n", lines) + "\n";
    }

    private String title() {
        return built.plan()
                .map(plan -> plan.site().settings())
                .map((Settings settings) -> MarkdownText.link(settings.title(), settings.baseUrl()))
                .orElse("Nothing new since the last build");
    }

    private String size() {
        Figures figures = built.figures();
        return Counted.of(figures.pages(), "page", "pages") + " for "
                + Counted.of(figures.reports(), "report", "reports")
                + " in "
                + Counted.of(figures.digests(), "digest", "digests") + ", "
                + FileUtils.byteCountToDisplaySize(figures.bytes()) + ". "
                + Counted.of(built.changes().written().size(), "file", "files") + " written, "
                + built.changes().removed().size() + " removed, in "
                + String.format(Locale.ROOT, "%.1f s.", seconds);
    }

    /** The pages that the last site had and this one has not: whoever has linked to them will want to know. */
    private void gone(List<String> lines) {
        List<String> gone = built.changes().removed().stream()
                .filter(path -> path.endsWith(".html"))
                .toList();
        if (!gone.isEmpty()) {
            lines.add("### " + Counted.of(gone.size(), "address is gone", "addresses are gone") + "\n");
            listed(gone.stream().map(MarkdownText::of).toList(), GONE, lines);
        }
    }

    private void wrong(List<String> lines) {
        if (built.diagnostics().isEmpty()) {
            lines.add("### No problems");
            return;
        }
        Told diagnostics = new Told(built.diagnostics());
        lines.add("### " + diagnostics.counts() + "\n");
        List<String> told = Arrays.stream(Severity.values())
                .flatMap(severity -> diagnostics.of(severity).stream())
                .map(JobSummary::told)
                .toList();
        listed(told, DIAGNOSTICS, lines);
    }

    private static String told(Diagnostic diagnostic) {
        return MarkdownText.of(diagnostic.at().toString()) + ": "
                + diagnostic.severity().word() + " " + diagnostic.code() + ": "
                + MarkdownText.of(diagnostic.message());
    }

    private static void listed(List<String> all, int most, List<String> lines) {
        all.stream().limit(most).forEach(one -> lines.add("- " + one));
        if (all.size() > most) {
            lines.add("- and " + (all.size() - most) + " more");
        }
        lines.add("");
    }
}
