package foresite.check;

import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/** Looks at an XML file of the site: a feed, a sitemap, or something else that must at least be XML. Thread-safe. */
record XmlFiles(SiteFiles files, Published published) {

    List<Diagnostic> look(String path) {
        String[] root = {""};
        try {
            Optional<Xml.Fault> fault = Xml.read(files.file(path), (xml, event, depth) -> {
                if (event == XMLStreamConstants.START_ELEMENT && depth == 1) {
                    root[0] = xml.getLocalName();
                }
            });
            boolean sitemap = root[0].equals("urlset") || root[0].equals("sitemapindex");
            if (fault.isPresent()) {
                Problem problem = sitemap || path.startsWith("sitemap") ? Problem.BAD_SITEMAP : Problem.BAD_FEED;
                Position at = new Position(path, fault.get().line(), fault.get().column());
                return List.of(problem.at(at, "the file is not well-formed XML"));
            }
            if (sitemap) {
                return SitemapRules.of(files, published, path);
            }
            return root[0].equals("feed") ? AtomRules.of(files, published, path) : List.of();
        } catch (IOException e) {
            return List.of(UnreadFile.of(path, e));
        }
    }
}
