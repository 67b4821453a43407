package foresite.publish;

import foresite.site.Page;
import foresite.site.Site;
import foresite.text.XmlText;
import java.util.List;

/** Writes the sitemap (sitemaps.org, 0.9) where it is known where the site is published, and {@code robots.txt}. */
final class SitemapFiles {

    /** The protocol's limit is 50,000 addresses and 50 MB a file; ours stay below both. */
    static final int MAX_URLS = 40_000;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final Site site;
    private final Output output;

    SitemapFiles(Site site, Output output) {
        this.site = site;
        this.output = output;
    }

    void write(List<Page> pages) {
        String base = site.settings().baseUrl();
        output.write(
                "robots.txt",
                "User-agent: *\nAllow: /\n" + (base.isEmpty() ? "" : "\nSitemap: " + base + "sitemap.xml\n"));
        if (base.isEmpty()) {
            return;
        }
        List<Page> indexed = pages.stream().filter(Page::indexed).toList();
        if (indexed.size() <= MAX_URLS) {
            output.write("sitemap.xml", urls(indexed));
            return;
        }
        StringBuilder index = new StringBuilder(HEAD).append("<sitemapindex").append(NAMESPACE);
        for (int from = 0, n = 1; from < indexed.size(); from += MAX_URLS, n++) {
            String name = "sitemap-" + n + ".xml";
            output.write(name, urls(indexed.subList(from, Math.min(from + MAX_URLS, indexed.size()))));
            index.append("<sitemap><loc>").append(escaped(base)).append(name).append("</loc></sitemap>\n");
        }
        output.write("sitemap.xml", index.append("</sitemapindex>\n").toString());
    }

    private String urls(List<Page> pages) {
        StringBuilder xml = new StringBuilder(HEAD).append("<urlset").append(NAMESPACE);
        for (Page page : pages) {
            xml.append("<url><loc>").append(escaped(site.url(page.address()))).append("</loc>");
            if (!page.modified().isEmpty()) {
                xml.append("<lastmod>").append(page.modified()).append("</lastmod>");
            }
            xml.append("</url>\n");
        }
        return xml.append("</urlset>\n").toString();
    }

    private static String escaped(String url) {
        return XmlText.withoutForbidden(url)
                .replace("&", "&amp;")
                .replace("'", "&apos;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
