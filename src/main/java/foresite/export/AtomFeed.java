package foresite.export;

import foresite.model.Settings;
import foresite.site.Address;
import foresite.site.Site;
import foresite.text.XmlText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An Atom feed (RFC 4287). Ids are the entries' permanent addresses; without a base URL,
 * they are name-based UUIDs of their paths (RFC 4122, version 3) and links are relative. Entries were published and
 * updated on the day of their digest, at midnight UTC, so that the same content gives the same feed.
 */
final class AtomFeed {

    /** A feed must say when it was updated, even one without entries. */
    private static final LocalDate NEVER = LocalDate.EPOCH;

    private final Site site;

    AtomFeed(Site site) {
        this.site = site;
    }

    /**
     * Returns the text of a feed.
     *
     * @param subtitle what the feed is about; empty for none
     * @param self the feed's own address
     * @param page the page it belongs to
     * @param entries newest first
     */
    String text(String title, String subtitle, Address self, Address page, List<Feeds.Entry> entries) {
        return XmlDocument.of(xml -> write(xml, title, subtitle, self, page, entries));
    }

    private void write(
            XMLStreamWriter xml, String title, String subtitle, Address self, Address page, List<Feeds.Entry> entries)
            throws XMLStreamException {
        Settings settings = site.settings();
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        xml.writeAttribute("xml:lang", XmlText.withoutForbidden(settings.language()));
        XmlDocument.element(xml, "title", title);
        if (!subtitle.isEmpty()) {
            XmlDocument.element(xml, "subtitle", subtitle);
        }
        XmlDocument.element(xml, "id", id(site, self));
        LocalDate updated = entries.isEmpty() ? NEVER : entries.get(0).date();
        XmlDocument.element(xml, "updated", instant(updated));
        link(xml, "self", "application/atom+xml", href(self, self));
        link(xml, "alternate", "text/html", href(page, self));
        xml.writeStartElement("author");
        XmlDocument.element(xml, "name", settings.author().isEmpty() ? settings.title() : settings.author());
        xml.writeEndElement();
        if (!settings.licence().isEmpty()) {
            XmlDocument.element(xml, "rights", settings.licence());
        }
        for (Feeds.Entry entry : entries) {
            entry(xml, entry, self);
        }
        xml.writeEndElement();
    }

    private void entry(XMLStreamWriter xml, Feeds.Entry entry, Address self) throws XMLStreamException {
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", XmlText.withoutForbidden(entry.language()));
        XmlDocument.element(xml, "title", entry.title());
        XmlDocument.element(xml, "id", id(site, entry.address()));
        XmlDocument.element(xml, "published", instant(entry.date()));
        XmlDocument.element(xml, "updated", instant(entry.date()));
        link(xml, "alternate", "text/html", href(entry.address(), self));
        if (!entry.article().isEmpty()) {
            link(xml, "via", "text/html", entry.article());
        }
        for (String category : entry.categories()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", XmlText.withoutForbidden(category));
        }
        if (!entry.summary().isEmpty()) {
            XmlDocument.element(xml, "summary", entry.summary());
        }
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", XmlText.withoutForbidden(href));
    }

    private String href(Address target, Address self) {
        return site.settings().baseUrl().isEmpty() ? target.from(self) : site.url(target);
    }

    /** Returns the permanent id of a page or a feed: its full address, or a UUID if there is no base URL. */
    static String id(Site site, Address address) {
        return site.settings().baseUrl().isEmpty()
                ? "urn:uuid:" + UUID.nameUUIDFromBytes(address.path().getBytes(StandardCharsets.UTF_8))
                : site.url(address);
    }

    /** Returns midnight UTC of a day, as RFC 3339 writes it. */
    static String instant(LocalDate date) {
        return date + "T00:00:00Z";
    }
}
