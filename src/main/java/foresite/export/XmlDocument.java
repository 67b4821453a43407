package foresite.export;

import foresite.text.XmlText;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML documents. */
final class XmlDocument {

    private XmlDocument() {}

    /** Writes the root element of a document. */
    @FunctionalInterface
    interface Root {
        void writeTo(XMLStreamWriter xml) throws XMLStreamException;
    }

    /** Returns the text of a document, with its declaration and a line break at its end. */
    static String of(Root root) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            root.writeTo(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an XML document cannot be written", e);
        }
        return text.append('\n').toString();
    }

    /** Writes an element that contains only text. */
    static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.withoutForbidden(text));
        xml.writeEndElement();
    }
}
