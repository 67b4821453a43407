package foresite.check.site;

import foresite.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The rules of sitemaps.org (0.9) for a sitemap, or the index of several: at most 50,000 addresses and 50 MB a file, and
 * one address for each entry, below the base URL and in the site. It is read as a stream.
 */
final class SitemapRules {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final int MAX_URLS = 50_000;
    private static final long MAX_BYTES = 52_428_800;
    private static final int MAX_LENGTH = 2_048;

    private final SiteFolder site;
    private final FileDiagnostics found;
    private final Set<String> addresses = new HashSet<>();
    private int urls;
    private int locations;
    private String element = "";

    private SitemapRules(SiteFolder site, FileDiagnostics found) {
        this.site = site;
        this.found = found;
    }

    /** Checks a sitemap that is well-formed XML. */
    static void check(SiteFolder site, FileDiagnostics found) throws IOException {
        SitemapRules rules = new SitemapRules(site, found);
        if (site.baseUrl().isEmpty()) {
            rules.add(0, "robots.txt does not name the sitemap, so search engines do not find it");
        }
        if (Files.size(site.file(found.path())) > MAX_BYTES) {
            rules.add(0, "the sitemap has more than 50 MB");
        }
        XmlFile.read(site.file(found.path()), rules::visit);
        if (rules.urls > MAX_URLS) {
            rules.add(0, "the sitemap has " + rules.urls + " addresses; 50,000 are allowed");
        }
    }

    private void visit(XMLStreamReader xml, int event, int depth) throws XMLStreamException {
        int line = xml.getLocation().getLineNumber();
        if (event == XMLStreamConstants.START_ELEMENT) {
            element = xml.getLocalName();
            if (depth == 1 && !NAMESPACE.equals(xml.getNamespaceURI())) {
                add(line, "the sitemap is not in the namespace " + NAMESPACE);
            } else if (depth == 2) {
                urls++;
                locations = 0;
            }
        } else if (event == XMLStreamConstants.CHARACTERS && depth == 3) {
            text(xml.getText().strip(), line);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            element = "";
            if (depth == 2 && locations != 1) {
                add(line, "the entry has " + locations + " elements loc, not one");
            }
        }
    }

    private void text(String text, int line) {
        if (element.equals("loc")) {
            locations++;
            location(text, line);
        } else if (element.equals("lastmod") && !DateFormats.isW3c(text)) {
            add(line, "'" + text + "' is not a date");
        } else if (element.equals("priority") && !text.matches("0(\\.\\d+)?|1(\\.0+)?")) {
            add(line, "'" + text + "' is not a priority from 0.0 to 1.0");
        } else if (element.equals("changefreq") && !text.matches("always|hourly|daily|weekly|monthly|yearly|never")) {
            add(line, "'" + text + "' is not a frequency");
        }
    }

    private void location(String address, int line) {
        if (address.length() >= MAX_LENGTH) {
            add(line, "an address has " + address.length() + " characters; fewer than 2,048 are allowed");
        }
        if (!addresses.add(address)) {
            add(line, "the address '" + address + "' appears twice");
        }
        if (site.baseUrl().isEmpty()) {
            return;
        }
        if (!address.startsWith(site.baseUrl())) {
            add(line, "the address '" + address + "' is not below " + site.baseUrl());
        } else if (site.isMissing(address)) {
            add(line, "the address '" + address + "' leads to no file of the site");
        }
    }

    private void add(int line, String message) {
        found.add(Problem.BAD_SITEMAP, Math.max(0, line), 0, message);
    }
}
