package foresite.cli;

import foresite.build.CheckRun;
import foresite.cli.CommandOptions.ContentOption;
import foresite.cli.CommandOptions.DayConverter;
import foresite.cli.CommandOptions.OutputOption;
import foresite.model.Diagnostic;
import foresite.model.Severity;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code foresite check}: reports every problem in the content, the built site, and what they link to. */
@Command(
        name = "check",
        description = "Reports every problem in the content and the built site, without changing them.",
        footer = {
            "",
            "Exit codes: 0 no problem as severe as --fail-on; 1 such a problem, or the check failed; 2 wrong usage.",
            "",
            "Example:",
            "  java -jar foresite.jar check --content my-reports --output public \\",
            "       --fail-on warning"
        })
final class CheckCommand extends ConsoleCommand {

    /** How diagnostics are printed. */
    enum Format {
        text,
        json,
        github,
        sarif
    }

    /** What makes the exit code 1. */
    enum FailOn {
        error,
        warning,
        never
    }

    @Mixin
    private ContentOption content;

    @Option(names = "--external", description = "Also check the web addresses that reports and pages link to.")
    private boolean external;

    @Option(
            names = "--own-network",
            description = "With --external, also check addresses that are not on the public internet.")
    private boolean ownNetwork;

    @Option(
            names = "--recheck-days",
            paramLabel = "N",
            defaultValue = "30",
            description = "Days before a link is checked again with --external (default: ${DEFAULT-VALUE}).")
    private int recheckDays;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, github (annotations) or sarif (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "error, warning or never: what makes the exit code 1 (default: ${DEFAULT-VALUE}).")
    private FailOn failOn;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description =
                    "Date after which a digest is in the future, such as 2025-08-10 (default: the computer's date).")
    private @Nullable LocalDate today;

    @Mixin
    private OutputOption place;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (recheckDays < 0) {
            throw wrongUsage("--recheck-days requires a number from 0");
        }
        long start = System.nanoTime();
        CheckRun check = new CheckRun(
                content.path(),
                place.output(),
                place.cache(),
                CommandOptions.orToday(today),
                external ? Optional.of(linkOptions()) : Optional.empty());
        CheckRun.Result result;
        try (ProgressPrinter progress = ProgressPrinter.on(err())) {
            result = check.run(progress);
        }
        print(result.diagnostics());
        printSummary(result, secondsSince(start));
        return fails(result.diagnostics()) ? 1 : 0;
    }

    private CheckRun.LinkOptions linkOptions() throws IOException {
        return new CheckRun.LinkOptions("Foresite/" + ProgramInfo.version() + " (link check)", ownNetwork, recheckDays);
    }

    private void print(List<Diagnostic> found) throws IOException {
        Path folder = content.path();
        Function<Diagnostic, String> path = diagnostic -> path(folder, place.output(), diagnostic);
        switch (format) {
            case text -> new DiagnosticPrinter(found).text(out(), "listed in full with --format json");
            case json -> new DiagnosticPrinter(found).json(out());
            case github -> new GithubAnnotations(found, path).print(ConsoleWriter.forCommands(out()));
            case sarif -> new SarifReport(found, path, ProgramInfo.version()).print(out());
        }
    }

    /**
     * Returns the path of a diagnostic's file from the working folder, which usually is the root of the repository, with
     * {@code /} as separator.
     */
    static String path(Path content, Path output, Diagnostic diagnostic) {
        Path folder = diagnostic.problem().isOfSite() ? output : content;
        Path here = Path.of("").toAbsolutePath();
        Path file = Path.of(
                folder.toAbsolutePath().normalize().toString(), diagnostic.at().file());
        return (file.startsWith(here) ? here.relativize(file) : file).toString().replace(File.separatorChar, '/');
    }

    private void printSummary(CheckRun.Result result, double seconds) {
        PrintWriter to = format == Format.text ? out() : err();
        to.println("Reports      " + result.reports());
        to.println("Site         "
                + result.site()
                        .map(site -> site.pages() + " pages (" + FileUtils.byteCountToDisplaySize(site.bytes()) + ")")
                        .orElse("there is no folder '" + place.output() + "': only the content was checked"));
        to.println("Diagnostics  " + new DiagnosticPrinter(result.diagnostics()).counts());
        to.println(String.format(Locale.ROOT, "Checked in   %.1f s", seconds));
    }

    private boolean fails(List<Diagnostic> found) {
        return switch (failOn) {
            case error -> found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
            case warning -> new DiagnosticPrinter(found).isSerious();
            case never -> false;
        };
    }
}
