package foresite.export;

import foresite.site.Catalogue;
import foresite.site.Site;
import foresite.site.SitePlan;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A file for machines. Its content is made when it is written, on any thread.
 *
 * @param path below the site's root
 */
public record ExportFile(String path, Content content) {

    /** Writes the content of a file, and leaves the stream open. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Returns a text file in UTF-8. */
    static ExportFile text(String path, Supplier<String> text) {
        return new ExportFile(path, out -> out.write(text.get().getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns all files for machines of a site, the largest first: they take as long as a thousand pages. */
    public static List<ExportFile> all(SitePlan plan) {
        Site site = plan.site();
        return Stream.of(
                        new JsonData(site).files(plan.diagnostics()),
                        site.settings().skos()
                                ? List.of(new ExportFile(Catalogue.VOCABULARY.path(), new SkosFile(site)::write))
                                : List.<ExportFile>of(),
                        new CsvTables(site).files(),
                        new NameLists(site).files(),
                        new SearchIndex(site).files(),
                        new SignalFiles(site).files(),
                        OpenSearchFile.of(site),
                        new Feeds(site).files(),
                        new Sitemap(site).files(plan.pages()),
                        forGitHubPages(site.settings().cname()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<ExportFile> forGitHubPages(String domain) {
        ExportFile noJekyll = text(Catalogue.NO_JEKYLL.path(), () -> "");
        return domain.isEmpty()
                ? List.of(noJekyll)
                : List.of(noJekyll, text(Catalogue.CNAME.path(), () -> domain + "\n"));
    }
}
