package foresite.check;

import foresite.model.Problem;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads one page of a site: its links, ids, headings, pictures and frame. Thread-safe. */
record PageCheck(SiteFiles files, Published published) {

    SeenPage look(String path) {
        String text;
        try {
            text = files.text(path);
        } catch (IOException e) {
            return SeenPage.unread(path, UnreadFile.of(path, e));
        }
        Document page = Jsoup.parse(text, "", Parser.htmlParser().setTrackPosition(true));
        PageNotes notes = PageNotes.on(path);
        // A page that names its base is shown at any depth, as the one for addresses that are not there.
        boolean anywhere = page.selectFirst("base[href]") != null;
        PageLinks links = new PageLinks(files, published, notes, anywhere ? "index.html" : path);
        PageHeadings headings = new PageHeadings(notes);
        Set<String> ids = new HashSet<>();
        Map<String, Integer> frame = new TreeMap<>(Map.of("main", 0, "title", 0));
        for (Element element : page.getAllElements()) {
            identify(element, ids, notes);
            links.follow(element);
            headings.read(element);
            PageContent.look(element, notes);
            String name = element.normalName();
            boolean counts = name.equals("title") ? element.closest("svg") == null : name.equals("main");
            if (counts) {
                frame.merge(name, 1, Integer::sum);
            }
        }
        headings.end();
        frame.forEach((name, count) -> {
            if (count != 1) {
                notes.tell(Problem.BAD_FRAME, "there are " + count + " elements " + name + ", not one");
            }
        });
        boolean redirect = page.selectFirst("meta[http-equiv=refresh]") != null;
        return new SeenPage(path, Set.copyOf(ids), links.targets(), links.anchors(ids), redirect, notes.told());
    }

    private static void identify(Element element, Set<String> ids, PageNotes notes) {
        if (element.hasAttr("id") && !ids.add(element.id())) {
            notes.tell(Problem.SAME_ELEMENT_ID, element, "the id '" + element.id() + "' appears twice");
        }
    }
}
