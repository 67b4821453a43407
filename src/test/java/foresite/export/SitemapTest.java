package foresite.export;

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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitemapTest {

    private static Page page(String path, String modified, boolean indexed) {
        Page.Head head = new Page.Head(path, "", "", List.of(), List.of(), List.of());
        return new Page(Addresses.file(path), "page", modified, indexed, true, () -> new Page.Content(head, path));
    }

    /** Returns the texts of a site without reports, by path. */
    private static Map<String, String> texts(Path content, String baseUrl, List<Page> pages) throws IOException {
        Settings settings = Settings.DEFAULTS.publishedAt(baseUrl);
        Corpus corpus = CorpusReader.read(ContentSnapshot.of(content), settings, Progress.SILENT);
        Vocabulary vocabulary =
                Vocabulary.of(corpus, ContentSnapshot.of(content).vocabulary());
        Site site = Site.of(settings, corpus, vocabulary, Insight.of(corpus, vocabulary), List.of(), List.of());
        Map<String, String> texts = new TreeMap<>();
        for (ExportFile file : new Sitemap(site).files(pages)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.content().writeTo(out);
            texts.put(file.path(), out.toString(StandardCharsets.UTF_8));
        }
        return texts;
    }

    @Test
    void indexedPagesAreListed(@TempDir Path content) throws IOException {
        Map<String, String> texts = texts(
                content,
                "https://example.org/o'r&d",
                List.of(
                        page("index.html", "2025-08-10", true),
                        page("themes/数.html", "", true),
                        page("404.html", "", false)));
        assertThat(texts)
                .isEqualTo(Map.of(
                        "sitemap.xml",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        <url><loc>https://example.org/o&apos;r&amp;d/</loc><lastmod>2025-08-10</lastmod></url>
                        <url><loc>https://example.org/o&apos;r&amp;d/themes/%E6%95%B0.html</loc></url>
                        </urlset>
                        """,
                        "robots.txt",
                        "User-agent: *\nAllow: /\n\nSitemap: https://example.org/o'r&d/sitemap.xml\n"));
    }

    @Test
    void withoutABaseUrlThereIsNoSitemap(@TempDir Path content) throws IOException {
        assertThat(texts(content, "", List.of(page("index.html", "", true))))
                .isEqualTo(Map.of("robots.txt", "User-agent: *\nAllow: /\n"));
    }

    @Test
    void largeSitemapIsSplit(@TempDir Path content) throws IOException {
        List<Page> pages = IntStream.rangeClosed(0, Sitemap.MAX_URLS)
                .mapToObj(n -> page("reports/" + n + ".html", "", true))
                .toList();
        Map<String, String> texts = texts(content, "https://example.org", pages);
        assertThat(texts).containsOnlyKeys("robots.txt", "sitemap.xml", "sitemap-1.xml", "sitemap-2.xml");
        assertThat(texts).containsEntry("sitemap.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://example.org/sitemap-1.xml</loc></sitemap>
                <sitemap><loc>https://example.org/sitemap-2.xml</loc></sitemap>
                </sitemapindex>
                """);
        assertThat(String.valueOf(texts.get("sitemap-1.xml")).split("<loc>")).hasSize(Sitemap.MAX_URLS + 1);
        assertThat(texts.get("sitemap-2.xml")).contains("<loc>https://example.org/reports/40000.html</loc>");
    }
}
