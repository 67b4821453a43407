package foresite.cli;

import foresite.check.SiteCheck;
import foresite.model.Diagnostic;
import foresite.model.Severity;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;

/**
 * The closing words of a check.
 *
 * @param site empty when there was none to look at
 */
record CheckSummary(int reports, Optional<SiteCheck> site, Path output) {

    void print(List<Diagnostic> found, double seconds, PrintWriter out) {
        out.println("Reports      " + reports);
        out.println("Site         "
                + site.map(checked ->
                                checked.pages() + " pages (" + FileUtils.byteCountToDisplaySize(checked.bytes()) + ")")
                        .orElse("there is no folder '" + output + "': only the content was checked"));
        out.println("Diagnostics  "
                + Arrays.stream(Severity.values())
                        .map(severity -> count(found, severity))
                        .collect(Collectors.joining(", ")));
        out.println(String.format(Locale.ROOT, "Checked in   %.1f s", seconds));
    }

    private static String count(List<Diagnostic> found, Severity severity) {
        long count = found.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
        return count + " " + severity.word() + (count == 1 ? "" : "s");
    }
}
