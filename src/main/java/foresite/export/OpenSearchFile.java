package foresite.export;

import foresite.site.Catalogue;
import foresite.site.Site;
import java.util.List;

/** The description of the site's search for browsers (OpenSearch 1.1), which requires a base URL. */
final class OpenSearchFile {

    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

    /** The standard allows sixteen characters. */
    private static final int NAME = 16;

    private OpenSearchFile() {}

    static List<ExportFile> of(Site site) {
        return site.settings().baseUrl().isEmpty()
                ? List.of()
                : List.of(ExportFile.text(Catalogue.OPEN_SEARCH.path(), () -> text(site)));
    }

    private static String text(Site site) {
        return XmlDocument.of(xml -> {
            String title = site.settings().title();
            xml.writeStartElement("OpenSearchDescription");
            xml.writeDefaultNamespace(NAMESPACE);
            int end = title.offsetByCodePoints(0, Math.min(NAME, title.codePointCount(0, title.length())));
            XmlDocument.element(xml, "ShortName", title.substring(0, end));
            XmlDocument.element(xml, "Description", "Search " + title);
            XmlDocument.element(xml, "InputEncoding", "UTF-8");
            xml.writeEmptyElement("Url");
            xml.writeAttribute("type", "text/html");
            xml.writeAttribute("template", site.url(Catalogue.search()) + "?q={searchTerms}");
            xml.writeEndElement();
        });
    }
}
