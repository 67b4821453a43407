package foresite.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML as a stream, without document types and entities of its own: a file may be anybody's. */
final class Xml {

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private Xml() {}

    /** Takes each start and text of a file in turn. */
    interface Visitor {

        void visit(XMLStreamReader xml, int event, int depth) throws XMLStreamException;
    }

    /** Reads a file to its end and returns what is wrong with it as XML. */
    static Optional<Fault> read(Path file, Visitor visitor) throws IOException {
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
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            int column =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNumber());
            return Optional.of(new Fault(line, column));
        }
    }

    /** A place where a file stops to be XML; 0 where it is not known. */
    record Fault(int line, int column) {}
}
