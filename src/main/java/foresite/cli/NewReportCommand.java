package foresite.cli;

import foresite.build.BuildFailure;
import foresite.cli.CommandOptions.ContentOption;
import foresite.corpus.DigestFolders;
import foresite.corpus.ImportedReports;
import foresite.corpus.ReportText;
import foresite.model.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code foresite new report}: writes a report to be filled in, or fills it from data. */
@Command(
        name = "report",
        description = "Writes a report in the current format, to be filled in or filled from data.",
        footer = {
            "",
            "FILE has the fields of the site's own data/reports.json or reports.csv. If it",
            "has several reports, the one with the title TITLE is used.",
            "",
            "Exit codes: 0 written; 1 not written; 2 wrong usage.",
            "",
            "Example:",
            "  java -jar foresite.jar new report \"Robots learn to fold laundry\" \\",
            "       --link https://example.org/robots --digest 20250810"
        })
final class NewReportCommand extends ConsoleCommand {

    @Parameters(paramLabel = "TITLE", description = "The report's title; its file is named after it.")
    private String title;

    @Option(
            names = "--digest",
            paramLabel = "CODE",
            description = "The digest it belongs to, as YYYYMMDD (default: the newest that has a folder).")
    private @Nullable String digest;

    @Option(names = "--link", paramLabel = "URL", defaultValue = "", description = "The article's address.")
    private String link;

    @Mixin
    private ContentOption content;

    @Option(names = "--from", paramLabel = "FILE", description = "JSON or CSV file with the report.")
    private @Nullable Path from;

    @Override
    public Integer call() throws IOException {
        if (title.isBlank()) {
            throw wrongUsage("The title is empty; give one in quotation marks.");
        }
        if (!link.isEmpty() && !link.matches("(?i)https?://\\S+")) {
            throw wrongUsage("--link requires a web address such as https://example.org/");
        }
        NewReports reports = NewReports.in(content.path());
        String code = code(reports.folders());
        reports.add(code, title, text(reports, code));
        reports.write(out());
        out().println(
                        from == null
                                ? "Fill it in and build the site; until then it is a draft and not shown."
                                : "Build the site to see it.");
        return 0;
    }

    private String code(DigestFolders folders) {
        if (digest != null) {
            String written = digest;
            return DigestFolders.code(written)
                    .orElseThrow(() -> wrongUsage("--digest requires a date such as 20250810, not '" + written + "'."));
        }
        return folders.newest()
                .orElseThrow(() -> new BuildFailure("no digest has a folder in '" + folders.base()
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
                            + "'; give a title that exactly one has, or add all with: java -jar foresite.jar new digest --from");
        }
        return same.get(0);
    }
}
