package foresite.export;

import foresite.site.Catalogue;
import foresite.site.Page;
import foresite.site.Site;
import foresite.text.XmlText;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The sitemap (sitemaps.org, 0.9), which requires a base URL, and {@code robots.txt}. */
final class Sitemap {

    /** The protocol allows 50,000 addresses and 50 MB a file; this is below both. */
    static final int MAX_URLS = 40_000;

    private final Site site;
    private final String base;

    Sitemap(Site site) {
        this.site = site;
        this.base = site.settings().baseUrl();
    }

    /** Returns the sitemap of all pages that search engines should know; a large one is an index and its parts. */
    List<ExportFile> files(List<Page> pages) {
        if (base.isEmpty()) {
            return List.of(ExportFile.text(Catalogue.ROBOTS.path(), () -> "User-agent: *\nAllow: /\n"));
        }
        List<ExportFile> files = new ArrayList<>();
        files.add(ExportFile.text(
                Catalogue.ROBOTS.path(),
                () -> "User-agent: *\nAllow: /\n\nSitemap: " + base + Catalogue.SITEMAP.path() + "\n"));
        List<Page> indexed = pages.stream().filter(Page::indexed).toList();
        if (indexed.size() <= MAX_URLS) {
            files.add(ExportFile.text(Catalogue.SITEMAP.path(), () -> urls(indexed)));
            return files;
        }
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < indexed.size(); from += MAX_URLS) {
            List<Page> part = indexed.subList(from, Math.min(from + MAX_URLS, indexed.size()));
            String path = "sitemap-" + (parts.size() + 1) + ".xml";
            parts.add(path);
            files.add(ExportFile.text(path, () -> urls(part)));
        }
        files.add(ExportFile.text(Catalogue.SITEMAP.path(), () -> index(parts)));
        return files;
    }

    private String urls(List<Page> pages) {
        return document("urlset", xml -> {
            for (Page page : pages) {
                xml.writeStartElement("url");
                location(xml, site.url(page.address()));
                if (!page.modified().isEmpty()) {
                    XmlDocument.element(xml, "lastmod", page.modified());
                }
                xml.writeEndElement();
                xml.writeCharacters("\n");
            }
        });
    }

    private String index(List<String> parts) {
        return document("sitemapindex", xml -> {
            for (String part : parts) {
                xml.writeStartElement("sitemap");
                location(xml, base + part);
                xml.writeEndElement();
                xml.writeCharacters("\n");
            }
        });
    }

    private static String document(String name, XmlDocument.Root entries) {
        return XmlDocument.of(xml -> {
            xml.writeCharacters("\n");
            xml.writeStartElement(name);
            xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
            xml.writeCharacters("\n");
            entries.writeTo(xml);
            xml.writeEndElement();
        });
    }

    /** Writes an address. The protocol requires apostrophes to be escaped as well, which XML does not. */
    private static void location(XMLStreamWriter xml, String url) throws XMLStreamException {
        xml.writeStartElement("loc");
        String[] parts = XmlText.withoutForbidden(url).split("'", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                xml.writeEntityRef("apos");
            }
            xml.writeCharacters(parts[i]);
        }
        xml.writeEndElement();
    }
}
