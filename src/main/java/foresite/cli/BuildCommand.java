package foresite.cli;

import foresite.build.SiteBuild;
import foresite.build.SiteStatistics;
import foresite.model.Diagnostic;
import foresite.model.Kind;
import foresite.model.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code foresite build}: reads a content folder and writes its website. */
@Command(
        name = "build",
        description = "Reads the reports of a content folder and writes their website.",
        footer = {
            "",
            "Exit codes: 0 built; 1 the build failed, or --strict found problems; 2 wrong usage.",
            "",
            "Example:",
            "  java -jar foresite.jar build --content my-reports --output public \\",
            "       --base-url https://example.org/futures/"
        })
final class BuildCommand extends ConsoleCommand {

    /** How diagnostics are printed. */
    enum Format {
        text,
        json
    }

    @Mixin
    private BuildArguments arguments;

    @Option(names = "--strict", description = "Exit with 1 if there are errors or warnings.")
    private boolean strict;

    @Option(names = "--quiet", description = "Print only diagnostics.")
    private boolean quiet;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How diagnostics are printed (default: ${DEFAULT-VALUE}; json goes to standard output).")
    private Format format;

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            defaultValue = "${env:GITHUB_STEP_SUMMARY}",
            description = "Append what is new in the newest digest, as Markdown (default: $GITHUB_STEP_SUMMARY, if"
                    + " set).")
    private @Nullable Path summary;

    @Override
    public Integer call() throws IOException {
        SiteBuild build = arguments.build(this, false);
        long start = System.nanoTime();
        List<Diagnostic> found = new ArrayList<>();
        SiteBuild.Result built;
        try (ProgressPrinter progress = quiet ? ProgressPrinter.silent() : ProgressPrinter.on(err())) {
            built = build.run(quiet ? Progress.SILENT : progress, found::addAll);
        } catch (IOException | RuntimeException e) {
            print(new DiagnosticPrinter(found));
            throw FailureMessage.naming(build.output(), e);
        }
        DiagnosticPrinter diagnostics = new DiagnosticPrinter(built.diagnostics());
        print(diagnostics);
        double seconds = secondsSince(start);
        appendSummary(new JobSummary(built, seconds));
        if (!quiet) {
            printSummary(built, diagnostics.counts(), seconds, build.output());
        }
        return strict && diagnostics.isSerious() ? 1 : 0;
    }

    private void print(DiagnosticPrinter diagnostics) {
        if (format == Format.json) {
            diagnostics.json(out());
        } else {
            diagnostics.text(err());
        }
    }

    /** The site is built, so a summary that cannot be written is only reported. */
    private void appendSummary(JobSummary jobSummary) {
        if (summary == null || summary.toString().isEmpty()) {
            return;
        }
        try {
            jobSummary.append(summary);
        } catch (IOException e) {
            err().println("foresite: the site is built, but not its summary: " + FailureMessage.of(e));
        }
    }

    private void printSummary(SiteBuild.Result built, String diagnostics, double seconds, Path output) {
        PrintWriter to = format == Format.json ? err() : out();
        SiteStatistics size = built.statistics();
        List<String> concepts = new ArrayList<>();
        for (Kind kind : Kind.CONCEPTS) {
            concepts.add(ConsoleWriter.count(size.concepts().get(concepts.size()), kind.singular(), kind.plural()));
        }
        int written = built.changes().written().size();
        int removed = built.changes().removed().size();
        to.println("Reports      " + size.reports()
                + (size.digests() == 0 ? "" : " in " + ConsoleWriter.count(size.digests(), "digest", "digests")));
        if (size.drafts() > 0) {
            to.println("Drafts       " + size.drafts() + " left out");
        }
        to.println("Concepts     " + String.join(", ", concepts));
        to.println("Pages        " + size.pages() + " (" + FileUtils.byteCountToDisplaySize(size.bytes()) + ")");
        to.println("Changed      "
                + (written + removed == 0
                        ? "nothing since the last build"
                        : ConsoleWriter.count(written, "file", "files") + " written, " + removed + " removed"));
        to.println("Diagnostics  " + diagnostics);
        if (!size.hasBaseUrl()) {
            to.println(
                    "Base URL     not set: no sitemap and no canonical addresses (baseUrl in site.yaml, or --base-url)");
        }
        to.println(String.format(Locale.ROOT, "Built in     %.1f s", seconds));
        to.println("Site         " + output.resolve("index.html"));
        if (size.reports() == 0) {
            to.println("There are no reports yet: put Markdown reports under digests/ in the content folder.");
        }
    }
}
