package foresite.cli;

import foresite.check.site.SiteCheck;
import foresite.model.Diagnostic;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        out.println("Diagnostics  " + new Told(found).counts());
        out.println(String.format(Locale.ROOT, "Checked in   %.1f s", seconds));
    }
}
