package foresite.cli;

import foresite.model.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Option(
            names = "--content",
            paramLabel = "DIR",
            defaultValue = "content",
            description = "Folder with digests/, pages/, site.yaml and vocabulary.yaml (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path content;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "site-output",
            description = "Folder for the website (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "Folder with templates and assets that replace the defaults by name.")
    private @Nullable Path templates;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the site will be published; replaces baseUrl of site.yaml.")
    private @Nullable String baseUrl;

    @Option(names = "--strict", description = "Exit with 1 when there are errors or warnings.")
    private boolean strict;

    @Option(names = "--quiet", description = "Say nothing but diagnostics.")
    private boolean quiet;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How diagnostics are told (default: ${DEFAULT-VALUE}; json goes to standard output).")
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
        if (baseUrl != null && !baseUrl.matches("https?://[^\\s/?#\"'<>]+[^\\s?#\"'<>]*")) {
            throw new ParameterException(
                    spec.commandLine(), "--base-url wants a web address such as https://example.org/futures/");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        long start = System.nanoTime();
        SiteBuild.Built built;
        try (ProgressLines progress = quiet ? ProgressLines.silent() : ProgressLines.on(err)) {
            built = new SiteBuild(content, output, Optional.ofNullable(templates), Optional.ofNullable(baseUrl))
                    .run(quiet ? Progress.SILENT : progress);
        }
        Told told = new Told(built.plan().diagnostics());
        if (format == Format.json) {
            told.json(out);
        } else {
            told.text(err);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        appendSummary(new JobSummary(built, seconds), err);
        if (!quiet) {
            new Summary(built, seconds, output).print(format == Format.json ? err : out);
        }
        return strict && told.isSerious() ? 1 : 0;
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
