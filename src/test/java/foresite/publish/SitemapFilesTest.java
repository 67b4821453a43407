package foresite.publish;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.corpus.ContentSnapshot;
import foresite.corpus.CorpusReader;
import foresite.insight.Insight;
import foresite.model.Corpus;
import foresite.model.Progress;
import foresite.model.Settings;
import foresite.site.Addresses;
import foresite.site.Page;
import foresite.site.Site;
import foresite.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitemapFilesTest {

    private static Page page(String path, String modified, boolean indexed) {
        Page.Head head = new Page.Head(path, "", "", List.of(), List.of(), List.of());
        return new Page(Addresses.file(path), "page", modified, indexed, true, () -> new Page.Content(head, path));
    }

    /** Writes the sitemap of a site without reports into a folder. */
    private static void write(Path folder, String baseUrl, List<Page> pages) throws IOException {
        Path content = Files.createDirectory(folder.resolve("content"));
        Settings settings = Settings.DEFAULTS.publishedAt(baseUrl);
        Corpus corpus = CorpusReader.read(ContentSnapshot.of(content), settings, Progress.SILENT);
        Vocabulary vocabulary =
                Vocabulary.of(corpus, ContentSnapshot.of(content).vocabulary());
        Site site = Site.of(settings, corpus, vocabulary, Insight.of(corpus, vocabulary), List.of(), List.of());
        Output output = Output.open(folder.resolve("site"));
        new SitemapFiles(site, output).write(pages);
        output.publish(foresite.state.Key.NONE);
    }

    @Test
    void indexedPagesAreListed(@TempDir Path folder) throws IOException {
        write(
                folder,
                "https://example.org/o'r&d",
                List.of(
                        page("index.html", "2025-08-10", true),
                        page("themes/数.html", "", true),
                        page("404.html", "", false)));
        assertThat(folder.resolve("site/sitemap.xml")).hasContent("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>https://example.org/o&apos;r&amp;d/</loc><lastmod>2025-08-10</lastmod></url>
                <url><loc>https://example.org/o&apos;r&amp;d/themes/%E6%95%B0.html</loc></url>
                </urlset>
                """);
        assertThat(folder.resolve("site/robots.txt"))
                .hasContent("User-agent: *\nAllow: /\n\nSitemap: https://example.org/o'r&d/sitemap.xml\n");
    }

    @Test
    void withoutABaseUrlThereIsNoSitemap(@TempDir Path folder) throws IOException {
        write(folder, "", List.of(page("index.html", "", true)));
        assertThat(folder.resolve("site/sitemap.xml")).doesNotExist();
        assertThat(folder.resolve("site/robots.txt")).hasContent("User-agent: *\nAllow: /\n");
    }

    @Test
    void largeSitemapIsSplit(@TempDir Path folder) throws IOException {
        List<Page> pages = IntStream.rangeClosed(0, SitemapFiles.MAX_URLS)
                .mapToObj(n -> page("reports/" + n + ".html", "", true))
                .toList();
        write(folder, "https://example.org", pages);
        assertThat(folder.resolve("site/sitemap.xml")).hasContent("""
                <?xml version="1.0" encoding="UTF-8"?>
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://example.org/sitemap-1.xml</loc></sitemap>
                <sitemap><loc>https://example.org/sitemap-2.xml</loc></sitemap>
                </sitemapindex>
                """);
        assertThat(Files.readString(folder.resolve("site/sitemap-1.xml")).split("<loc>"))
                .hasSize(SitemapFiles.MAX_URLS + 1);
        assertThat(folder.resolve("site/sitemap-2.xml"))
                .content()
                .contains("<loc>https://example.org/reports/40000.html</loc>");
    }
}
