package foresite.cli;

import foresite.model.Kind;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.io.FileUtils;

/** The closing words of a build. */
record Summary(SiteBuild.Built built, double seconds, Path output) {

    void print(PrintWriter out) {
        Figures figures = built.figures();
        List<String> concepts = new ArrayList<>();
        for (Kind kind : Kind.CONCEPTS) {
            concepts.add(Counted.of(figures.concepts().get(concepts.size()), kind.singular(), kind.plural()));
        }
        String digests = figures.digests() == 0 ? "" : " in " + Counted.of(figures.digests(), "digest", "digests");
        out.println("Reports      " + figures.reports() + digests);
        if (figures.drafts() > 0) {
            out.println("Drafts       " + figures.drafts() + " left out");
        }
        out.println("Concepts     " + String.join(", ", concepts));
        out.println("Pages        " + figures.pages() + " (" + FileUtils.byteCountToDisplaySize(figures.bytes()) + ")");
        out.println("Changed      " + changed());
        out.println("Diagnostics  " + new Told(built.diagnostics()).counts());
        if (!figures.published()) {
            out.println(
                    "Base URL     not set: no sitemap and no canonical addresses (baseUrl in site.yaml, or --base-url)");
        }
        out.println(String.format(Locale.ROOT, "Built in     %.1f s", seconds));
        out.println("Site         " + output.resolve("index.html"));
        if (figures.reports() == 0) {
            out.println("There is no report yet: put Markdown reports under digests/ in the content folder.");
        }
    }

    private String changed() {
        int written = built.changes().written().size();
        int removed = built.changes().removed().size();
        return written + removed == 0
                ? "nothing since the last build"
                : Counted.of(written, "file", "files") + " written, " + removed + " removed";
    }
}
