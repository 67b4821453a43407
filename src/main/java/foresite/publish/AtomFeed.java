package foresite.publish;

import foresite.model.Digest;
import foresite.model.Report;
import foresite.model.Settings;
import foresite.site.Address;
import foresite.site.Site;
import foresite.site.Words;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An Atom feed (RFC 4287). Ids are the entries' permanent addresses; where it is not known where the site is published,
 * they are name-based UUIDs of their paths (RFC 4122, version 3) and links are relative. A digest's day, at midnight
 * UTC, is when its entries were updated.
 */
final class AtomFeed {

    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();
    private static final String NEVER = "1970-01-01";

    private final Site site;

    AtomFeed(Site site) {
        this.site = site;
    }

    /** An entry of a feed. */
    record Entry(
            String title, Address address, LocalDate date, String summary, String language, List<String> categories) {

        static Entry of(Site site, Report report, LocalDate date) {
            return new Entry(
                    report.title(),
                    site.addresses().report(report),
                    date,
                    Words.plain(report.summary()),
                    report.language(),
                    Words.once(report.themes()));
        }

        static Entry of(Site site, Digest digest, LocalDate date) {
            int size = digest.reports().size();
            String titles = String.join(
                    "\n", digest.reports().stream().map(Report::title).toList());
            return new Entry(
                    "Digest of " + Words.digest(digest) + ": " + size + (size == 1 ? " report" : " reports"),
                    site.addresses().digest(digest),
                    date,
                    titles,
                    site.settings().language(),
                    List.of());
        }
    }

    /**
     * Returns the text of a feed.
     *
     * @param self where the feed lives
     * @param page the page it belongs to
     */
    String text(String title, Address self, Address page, List<Entry> entries) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(text);
            write(xml, title, self, page, entries);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing the feed " + self, e);
        }
        return text.append('\n').toString();
    }

    private void write(XMLStreamWriter xml, String title, Address self, Address page, List<Entry> entries)
            throws XMLStreamException {
        Settings settings = site.settings();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        xml.writeAttribute("xml:lang", settings.language());
        element(xml, "title", title);
        element(xml, "id", id(self));
        element(
                xml,
                "updated",
                instant(entries.isEmpty() ? NEVER : entries.get(0).date().toString()));
        link(xml, "self", "application/atom+xml", self, self);
        link(xml, "alternate", "text/html", page, self);
        xml.writeStartElement("author");
        element(xml, "name", settings.author().isEmpty() ? settings.title() : settings.author());
        xml.writeEndElement();
        if (!settings.licence().isEmpty()) {
            element(xml, "rights", settings.licence());
        }
        for (Entry entry : entries) {
            xml.writeStartElement("entry");
            xml.writeAttribute("xml:lang", entry.language());
            element(xml, "title", entry.title());
            element(xml, "id", id(entry.address()));
            element(xml, "updated", instant(entry.date().toString()));
            link(xml, "alternate", "text/html", entry.address(), self);
            for (String category : entry.categories()) {
                xml.writeEmptyElement("category");
                xml.writeAttribute("term", category);
            }
            element(xml, "summary", entry.summary());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void link(XMLStreamWriter xml, String rel, String type, Address target, Address self)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", settingsKnow() ? site.url(target) : target.from(self));
    }

    /** Returns the permanent id of what lives at an address. */
    String id(Address address) {
        return settingsKnow()
                ? site.url(address)
                : "urn:uuid:" + UUID.nameUUIDFromBytes(address.path().getBytes(StandardCharsets.UTF_8));
    }

    private boolean settingsKnow() {
        return !site.settings().baseUrl().isEmpty();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    static String instant(String date) {
        return date + "T00:00:00Z";
    }
}
