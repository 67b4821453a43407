package foresite.cli;

import foresite.build.BuildFailure;
import foresite.cli.CommandOptions.ContentOption;
import foresite.cli.CommandOptions.TodayOption;
import foresite.corpus.DigestFolders;
import foresite.corpus.ImportedReports;
import foresite.corpus.ReportText;
import foresite.model.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code foresite new digest}: creates the folder of a digest with an empty report, or with all reports from data. */
@Command(
        name = "digest",
        description = "Creates the folder of a digest, with a report to be filled in or with reports from data.",
        footer = {
            "",
            "FILE has the fields of the site's own data/reports.json or reports.csv. Only",
            "its reports of the digest CODE are used; all, if none has a digest.",
            "",
            "Exit codes: 0 written; 1 not written; 2 wrong usage.",
            "",
            "Example:",
            "  java -jar foresite.jar new digest 20250810 --from reports.csv"
        })
final class NewDigestCommand extends ConsoleCommand {

    /** Ids that can be part of a file name, and of an address, without changes. */
    private static final String PLAIN_ID = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}";

    /** The number of digest codes that an error message names. */
    private static final int NAMED = 8;

    @Parameters(
            paramLabel = "CODE",
            arity = "0..1",
            description = "The digest's date as YYYYMMDD (default: the Sunday on or after today).")
    private @Nullable String written;

    @Mixin
    private ContentOption content;

    @Option(names = "--from", paramLabel = "FILE", description = "JSON or CSV file with the reports.")
    private @Nullable Path from;

    @Mixin
    private TodayOption today;

    @Override
    public Integer call() throws IOException {
        Optional<String> given = Optional.ofNullable(written).map(this::code);
        NewReports reports = NewReports.in(content.path());
        if (from == null) {
            addTemplate(reports, given.orElseGet(today::nextSunday));
        } else {
            addImported(reports, given, from);
        }
        return 0;
    }

    private String code(String text) {
        return DigestFolders.code(text)
                .orElseThrow(() -> wrongUsage("CODE requires a date such as 20250810, not '" + text + "'."));
    }

    private void addTemplate(NewReports reports, String code) throws IOException {
        Path folder = reports.folders().of(code);
        if (Files.isDirectory(folder)) {
            throw new BuildFailure("the digest " + code + " exists already as '" + folder
                    + "'; add to it with: java -jar foresite.jar new report TITLE --digest " + code);
        }
        String title = "First report of " + code;
        reports.add(code, title, ReportText.template(title, code, "", reports.settings()));
        reports.write(out());
        out().println("Fill in the report and rename its file after its title. To add more reports:"
                + " java -jar foresite.jar new report TITLE --digest " + code);
    }

    private void addImported(NewReports reports, Optional<String> given, Path file) throws IOException {
        List<Report> all = ImportedReports.read(file);
        Set<String> codes = codes(all);
        String code = given.orElseGet(() -> onlyCode(codes, file));
        List<Report> chosen = all.stream()
                .filter(report -> codes.isEmpty() || report.digest().equals(code))
                .toList();
        if (chosen.isEmpty()) {
            throw new BuildFailure(file + ": there is no report of the digest " + code + ", only of " + listed(codes));
        }
        reports.requireNew(code, chosen, file);
        List<String> renamed = new ArrayList<>();
        for (Report report : chosen) {
            String text = ReportText.of(report.inDigest(code), reports.settings());
            // As in the address of its page.
            String name = report.id().replace('#', '-');
            if (name.matches(PLAIN_ID)) {
                reports.addNamed(code, name, text);
                continue;
            }
            String id = reports.add(code, report.title(), text);
            if (!name.isEmpty()) {
                renamed.add("The id '" + report.id() + "' is not a valid file name; the report now has the id '" + id
                        + "' and another address.");
            }
        }
        reports.write(out());
        renamed.forEach(out()::println);
        int left = all.size() - chosen.size();
        if (left > 0) {
            out().println("Left out " + ConsoleWriter.count(left, "report", "reports") + " not in the digest " + code
                    + ".");
        }
    }

    /** Returns the only digest of the data; the next Sunday if there is none. */
    private String onlyCode(Set<String> codes, Path file) {
        if (codes.size() > 1) {
            throw new BuildFailure(
                    file + ": its reports are of " + codes.size() + " digests; name one of " + listed(codes));
        }
        return codes.isEmpty() ? today.nextSunday() : codes.iterator().next();
    }

    private static Set<String> codes(List<Report> reports) {
        return reports.stream()
                .map(Report::digest)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String listed(Set<String> codes) {
        return codes.stream().limit(NAMED).collect(Collectors.joining(", ")) + (codes.size() > NAMED ? ", …" : "");
    }
}
