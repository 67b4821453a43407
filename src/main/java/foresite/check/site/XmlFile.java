package foresite.check.site;

import foresite.model.Diagnostic;
import foresite.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML file of the site: a feed, a sitemap, or a file that only has to be well-formed. Document types and entities are not
 * read, since a file may come from anybody.
 */
final class XmlFile {

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private XmlFile() {}

    /** Receives each event of a file in turn. */
    interface Visitor {

        /**
         * Receives one event.
         *
         * @param depth of the element that starts, ends or contains the text; the root has 1
         */
        void visit(XMLStreamReader xml, int event, int depth) throws XMLStreamException;
    }

    static List<Diagnostic> check(SiteFolder site, String path) {
        FileDiagnostics found = new FileDiagnostics(path);
        String[] root = {""};
        try {
            Optional<XMLStreamException> fault = read(site.file(path), (xml, event, depth) -> {
                if (event == XMLStreamConstants.START_ELEMENT && depth == 1) {
                    root[0] = xml.getLocalName();
                }
            });
            boolean sitemap = root[0].equals("urlset") || root[0].equals("sitemapindex");
            if (fault.isPresent()) {
                Problem problem = sitemap || path.startsWith("sitemap") ? Problem.BAD_SITEMAP : Problem.BAD_FEED;
                Location at = fault.get().getLocation();
                int line = at == null ? 0 : Math.max(0, at.getLineNumber());
                int column = at == null ? 0 : Math.max(0, at.getColumnNumber());
                found.add(problem, line, column, "the file is not well-formed XML");
            } else if (sitemap) {
                SitemapRules.check(site, found);
            } else if (root[0].equals("feed")) {
                AtomRules.check(site, found);
            }
        } catch (IOException e) {
            found.addUnreadable(e);
        }
        return found.list();
    }

    /** Reads a file to its end, and returns where it is not well-formed. */
    static Optional<XMLStreamException> read(Path file, Visitor visitor) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            int depth = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                visitor.visit(xml, event, depth);
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.of(e);
        }
    }
}
