package foresite.cli;

import foresite.model.Diagnostic;
import foresite.model.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code foresite build}: reads a content folder and writes its website. */
@Command(
        name = "build",
        description = "Reads the reports of a content folder and writes their website.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes: 0 built; 1 the build failed, or diagnostics under --strict; 2 wrong usage.",
            "",
            "Example:",
            "  java -jar foresite.jar build --content my-reports --output public \\",
            "       --base-url https://example.org/futures/"
        })
final class BuildCommand implements Callable<Integer> {

    /** How diagnostics are told. */
    enum Format {
        text,
        json
    }

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private BuildOptions options;

    @Option(names = "--strict", description = "Exit with 1 when there are errors or warnings.")
    private boolean strict;

    @Option(names = "--quiet", description = "Print only diagnostics.")
    private boolean quiet;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How diagnostics are printed (default: ${DEFAULT-VALUE}; json goes to standard output).")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            defaultValue = "${env:GITHUB_STEP_SUMMARY}",
            description =
                    "Append what the newest digest has brought, as Markdown (default: $GITHUB_STEP_SUMMARY, if set).")
    private @Nullable Path summary;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        SiteBuild build = options.build(false);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        long start = System.nanoTime();
        List<Diagnostic> heard = new ArrayList<>();
        SiteBuild.Built built;
        try (ProgressLines progress = quiet ? ProgressLines.silent() : ProgressLines.on(err)) {
            built = build.run(quiet ? Progress.SILENT : progress, heard::addAll);
        } catch (IOException | RuntimeException e) {
            tell(heard, out, err);
            throw Failure.naming(options.output(), e);
        }
        Told told = tell(built.diagnostics(), out, err);
        double seconds = (System.nanoTime() - start) / 1e9;
        appendSummary(new JobSummary(built, seconds), err);
        if (!quiet) {
            new Summary(built, seconds, options.output()).print(format == Format.json ? err : out);
        }
        return strict && told.isSerious() ? 1 : 0;
    }

    private Told tell(List<Diagnostic> diagnostics, PrintWriter out, PrintWriter err) {
        Told told = new Told(diagnostics);
        if (format == Format.json) {
            told.json(out);
        } else {
            told.text(err);
        }
        return told;
    }

    /** The site is there: a summary that cannot be written is worth a word, and no more. */
    private void appendSummary(JobSummary jobSummary, PrintWriter err) {
        if (summary == null || summary.toString().isEmpty()) {
            return;
        }
        try {
            jobSummary.append(summary);
        } catch (IOException e) {
            err.println("foresite: the site is built, but not its summary: " + Failure.sentence(e));
        }
    }
}
