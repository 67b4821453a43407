package foresite.cli;

import foresite.model.Kind;
import foresite.model.Severity;
import foresite.site.Site;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;

/** The closing words of a build. */
record Summary(SiteBuild.Built built, double seconds, Path output) {

    void print(PrintWriter out) {
        Site site = built.plan().site();
        String concepts = Kind.CONCEPTS.stream()
                .map(kind -> count(site.vocabulary().concepts(kind).size(), kind.singular(), kind.plural()))
                .collect(Collectors.joining(", "));
        String diagnostics = Arrays.stream(Severity.values())
                .map(severity -> count(of(severity), severity.word(), severity.word() + "s"))
                .collect(Collectors.joining(", "));
        out.println("Reports      " + site.corpus().reports().size() + " in "
                + count(site.corpus().digests().size(), "digest", "digests"));
        out.println("Concepts     " + concepts);
        out.println("Pages        " + built.published().pages() + " ("
                + FileUtils.byteCountToDisplaySize(built.published().bytes()) + ")");
        out.println("Diagnostics  " + diagnostics);
        if (site.settings().baseUrl().isEmpty()) {
            out.println(
                    "Base URL     not set: no sitemap and no canonical addresses (baseUrl in site.yaml, or --base-url)");
        }
        out.println(String.format(Locale.ROOT, "Built in     %.1f s", seconds));
        out.println("Site         " + output.resolve("index.html"));
        if (site.corpus().reports().isEmpty()) {
            out.println("There is no report yet: put Markdown reports under digests/ in the content folder.");
        }
    }

    private long of(Severity severity) {
        return built.plan().diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
