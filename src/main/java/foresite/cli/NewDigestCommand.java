package foresite.cli;

import foresite.corpus.DigestFolders;
import foresite.corpus.ImportedReports;
import foresite.corpus.ReportText;
import foresite.model.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code foresite new digest}: makes the folder of a digest with a report to be filled, or all of its reports from data. */
@Command(
        name = "digest",
        description = "Makes the folder of a digest, with a report to be filled in or with reports from data.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "FILE has the fields of the site's own data/reports.json or reports.csv. Of",
            "its reports those of the digest CODE are taken; all, if none names a digest.",
            "",
            "Exit codes: 0 written; 1 not written; 2 wrong usage.",
            "",
            "Example:",
            "  java -jar foresite.jar new digest 20250810 --from reports.csv"
        })
final class NewDigestCommand implements Callable<Integer> {

    /** What can be part of a file's name, and of an address, as it is. */
    private static final String PLAIN_ID = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}";

    @Parameters(
            paramLabel = "CODE",
            arity = "0..1",
            description = "The digest's date as YYYYMMDD (default: the Sunday on or after today).")
    private @Nullable String written;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ContentOption content;

    @Option(names = "--from", paramLabel = "FILE", description = "JSON or CSV file with the reports.")
    private @Nullable Path from;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private TodayOption today;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Optional<String> wanted = Optional.ofNullable(written).map(this::code);
        NewReports reports = NewReports.in(content.path());
        PrintWriter out = spec.commandLine().getOut();
        if (from == null) {
            String code = wanted.orElseGet(today::nextSunday);
            refuseWhatIsThere(reports.folders().of(code), code);
            String title = "First report of " + code;
            reports.add(code, title, ReportText.template(title, code, "", reports.settings()));
            reports.write(out);
            out.println("Fill in the report and rename its file after its title. To add more reports:"
                    + " java -jar foresite.jar new report TITLE --digest " + code);
            return 0;
        }
        fill(reports, wanted, from, out);
        return 0;
    }

    private void fill(NewReports reports, Optional<String> wanted, Path file, PrintWriter out) throws IOException {
        List<Report> all = ImportedReports.read(file);
        String code = wanted.orElseGet(() -> codeOf(all, file));
        boolean none = named(all).isEmpty();
        List<Report> chosen = all.stream()
                .filter(report -> none || report.digest().equals(code))
                .toList();
        if (chosen.isEmpty()) {
            throw new BuildFailure(file + ": no report is of the digest " + code + "; it has those of " + codes(all));
        }
        refuseTwins(reports.present(code), chosen, file);
        List<String> renamed = new ArrayList<>();
        for (Report report : chosen) {
            String text = ReportText.of(report.inDigest(code), reports.settings());
            // As in the address of its page.
            String name = report.id().replace('#', '-');
            if (name.matches(PLAIN_ID)) {
                reports.addNamed(code, name, text);
                continue;
            }
            String given = reports.add(code, report.title(), text);
            if (!name.isEmpty()) {
                renamed.add("The id '" + report.id() + "' cannot be a file's name; its report has the id '" + given
                        + "' now, and another address.");
            }
        }
        reports.write(out);
        renamed.forEach(out::println);
        int left = all.size() - chosen.size();
        if (left > 0) {
            out.println("Left out " + Counted.of(left, "report", "reports") + " not of the digest " + code + ".");
        }
    }

    /** Whoever takes the same data twice does not want every report twice. */
    private static void refuseTwins(List<Report> present, List<Report> chosen, Path file) {
        for (Report report : chosen) {
            present.stream().filter(each -> isTwin(each, report)).findFirst().ifPresent(twin -> {
                throw new BuildFailure(file + ": the report '" + report.title() + "' is already there as '"
                        + twin.at().file() + "', so nothing was written; remove that file, or leave the report out of"
                        + " the data");
            });
        }
    }

    /** The same title is no sign where the links differ: there are series whose articles all have the same. */
    private static boolean isTwin(Report one, Report other) {
        String link = one.link().original();
        String otherLink = other.link().original().strip();
        boolean known = !link.isEmpty() && !otherLink.isEmpty();
        return known ? link.equals(otherLink) : one.title().equalsIgnoreCase(other.title());
    }

    private String code(String text) {
        return DigestFolders.code(text)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "CODE requires a date such as 20250810, not '" + text + "'."));
    }

    private static void refuseWhatIsThere(Path folder, String code) {
        if (Files.isDirectory(folder)) {
            throw new BuildFailure("the digest " + code + " is already there as '" + folder
                    + "'; add to it with: java -jar foresite.jar new report TITLE --digest " + code);
        }
    }

    /** Returns the one digest that data name; the next Sunday where they name none. */
    private String codeOf(List<Report> reports, Path file) {
        Set<String> codes = named(reports);
        if (codes.size() > 1) {
            throw new BuildFailure(
                    file + ": its reports are of " + codes.size() + " digests; name one of " + codes(reports));
        }
        return codes.isEmpty() ? today.nextSunday() : codes.iterator().next();
    }

    private static Set<String> named(List<Report> reports) {
        return reports.stream()
                .map(Report::digest)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String codes(List<Report> reports) {
        Set<String> codes = named(reports);
        return codes.stream().limit(8).collect(Collectors.joining(", ")) + (codes.size() > 8 ? ", …" : "");
    }
}
