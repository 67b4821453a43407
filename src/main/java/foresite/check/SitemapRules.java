package foresite.check;

import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Holds a sitemap, or the index of several, to the protocol of sitemaps.org (0.9): 50,000 addresses and 50 MB a file, an
 * address for each entry, below the sitemap's own folder and there. Read as a stream.
 */
final class SitemapRules {

    static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    static final int MAX_URLS = 50_000;
    static final long MAX_BYTES = 52_428_800;
    private static final int MAX_LENGTH = 2_048;

    private final SiteFiles files;
    private final Published published;
    private final String path;
    private final List<Diagnostic> told = new ArrayList<>();
    private final Set<String> addresses = new HashSet<>();
    private int urls;
    private int locations;
    private String element = "";

    private SitemapRules(SiteFiles files, Published published, String path) {
        this.files = files;
        this.published = published;
        this.path = path;
    }

    /** Returns what is wrong with a sitemap that is known to be XML. */
    static List<Diagnostic> of(SiteFiles files, Published published, String path) throws IOException {
        SitemapRules rules = new SitemapRules(files, published, path);
        if (!published.isKnown()) {
            rules.told.add(rules.at(0, "robots.txt does not name the sitemap, so search engines do not find it"));
        }
        if (files.size(path) > MAX_BYTES) {
            rules.told.add(rules.at(0, "the sitemap has more than 50 MB"));
        }
        Xml.read(files.file(path), rules::visit);
        if (rules.urls > MAX_URLS) {
            rules.told.add(rules.at(0, "the sitemap has " + rules.urls + " addresses; 50,000 are allowed"));
        }
        return rules.told;
    }

    private void visit(XMLStreamReader xml, int event, int depth) throws XMLStreamException {
        int line = xml.getLocation().getLineNumber();
        if (event == XMLStreamConstants.START_ELEMENT) {
            element = xml.getLocalName();
            if (depth == 1 && !NAMESPACE.equals(xml.getNamespaceURI())) {
                told.add(at(line, "the sitemap is not in the namespace " + NAMESPACE));
            } else if (depth == 2) {
                urls++;
                locations = 0;
            }
        } else if (event == XMLStreamConstants.CHARACTERS && depth == 3) {
            text(xml.getText().strip(), line);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            element = "";
            if (depth == 2 && locations != 1) {
                told.add(at(line, "the entry has " + locations + " elements loc, not one"));
            }
        }
    }

    private void text(String text, int line) {
        if (element.equals("loc")) {
            locations++;
            location(text, line);
        } else if (element.equals("lastmod") && !Dates.isW3c(text)) {
            told.add(at(line, "'" + text + "' is not a date"));
        } else if (element.equals("priority") && !text.matches("0(\\.\\d+)?|1(\\.0+)?")) {
            told.add(at(line, "'" + text + "' is not a priority from 0.0 to 1.0"));
        } else if (element.equals("changefreq") && !text.matches("always|hourly|daily|weekly|monthly|yearly|never")) {
            told.add(at(line, "'" + text + "' is not a frequency"));
        }
    }

    private void location(String address, int line) {
        if (address.length() >= MAX_LENGTH) {
            told.add(at(line, "an address has " + address.length() + " characters; fewer than 2,048 are allowed"));
        }
        if (!addresses.add(address)) {
            told.add(at(line, "the address '" + address + "' appears twice"));
        }
        if (!published.isKnown()) {
            return;
        }
        if (!address.startsWith(published.base())) {
            told.add(at(line, "the address '" + address + "' is not below " + published.base()));
        } else if (published.path(address).filter(files::has).isEmpty()) {
            told.add(at(line, "the address '" + address + "' leads to no file of the site"));
        }
    }

    private Diagnostic at(int line, String message) {
        return Problem.BAD_SITEMAP.at(new Position(path, Math.max(0, line), 0), message);
    }
}
