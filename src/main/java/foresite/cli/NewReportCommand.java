package foresite.cli;

import foresite.corpus.DigestFolders;
import foresite.corpus.ImportedReports;
import foresite.corpus.ReportText;
import foresite.model.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code foresite new report}: writes a report to be filled, or fills it from data. */
@Command(
        name = "report",
        description = "Writes a report in the current form, to be filled in or filled from data.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "FILE has the fields of the site's own data/reports.json or reports.csv. Of",
            "several reports, the one whose title is TITLE is taken.",
            "",
            "Exit codes: 0 written; 1 not written; 2 wrong usage.",
            "",
            "Example:",
            "  java -jar foresite.jar new report \"Robots learn to fold laundry\" \\",
            "       --link https://example.org/robots --digest 20250810"
        })
final class NewReportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TITLE", description = "The report's title; its file is named after it.")
    @SuppressWarnings("NullAway.Init")
    private String title;

    @Option(
            names = "--digest",
            paramLabel = "CODE",
            description = "The digest it belongs to, as YYYYMMDD (default: the newest that has a folder).")
    private @Nullable String digest;

    @Option(names = "--link", paramLabel = "URL", defaultValue = "", description = "The article's address.")
    @SuppressWarnings("NullAway.Init")
    private String link;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ContentOption content;

    @Option(names = "--from", paramLabel = "FILE", description = "JSON or CSV file with the report.")
    private @Nullable Path from;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (title.isBlank()) {
            throw new ParameterException(spec.commandLine(), "The title is empty; give one in quotation marks.");
        }
        if (!link.isEmpty() && !link.matches("(?i)https?://\\S+")) {
            throw new ParameterException(
                    spec.commandLine(), "--link requires a web address such as https://example.org/");
        }
        NewReports reports = NewReports.in(content.path());
        String code = code(reports.folders());
        reports.add(code, title, text(reports, code));
        PrintWriter out = spec.commandLine().getOut();
        reports.write(out);
        out.println(
                from == null
                        ? "Fill it in and build the site; until then it is a draft and not shown."
                        : "Build the site to see it.");
        return 0;
    }

    private String code(DigestFolders folders) {
        if (digest != null) {
            String written = digest;
            return DigestFolders.code(written)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "--digest requires a date such as 20250810, not '" + written + "'."));
        }
        return folders.newest()
                .orElseThrow(() -> new BuildFailure("no digest has a folder below '" + folders.base()
                        + "'; name one with --digest YYYYMMDD, or add one with: java -jar foresite.jar new digest"));
    }

    private String text(NewReports reports, String code) throws IOException {
        if (from == null) {
            return ReportText.template(title, code, link, reports.settings());
        }
        Report report = chosen(ImportedReports.read(from), from);
        return ReportText.of(report.titled(title).inDigest(code), reports.settings());
    }

    private Report chosen(List<Report> reports, Path file) {
        if (reports.size() == 1) {
            return reports.get(0);
        }
        List<Report> same = reports.stream()
                .filter(report -> report.title().equalsIgnoreCase(title.strip()))
                .toList();
        if (same.size() != 1) {
            throw new BuildFailure(
                    file + ": of its " + reports.size() + " reports, " + same.size() + " have the title '" + title
                            + "'; give one that exactly one has, or add all with: java -jar foresite.jar new digest --from");
        }
        return same.get(0);
    }
}
