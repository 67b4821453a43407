package foresite.check.site;

import foresite.check.site.PageLinks.Anchor;
import foresite.model.Diagnostic;
import foresite.model.Problem;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A page that was checked by itself, with what is needed to check the links between pages.
 *
 * @param ids of its elements
 * @param targets the numbers of the files it links to, each once
 * @param anchors its links to elements of other pages
 * @param redirect whether it only leads to another page
 * @param diagnostics of the page itself
 */
record CheckedPage(
        String path,
        Set<String> ids,
        List<Integer> targets,
        List<Anchor> anchors,
        boolean redirect,
        List<Diagnostic> diagnostics) {

    static CheckedPage read(SiteFolder site, String path) {
        FileDiagnostics found = new FileDiagnostics(path);
        String text;
        try {
            text = site.text(path);
        } catch (IOException e) {
            found.addUnreadable(e);
            return new CheckedPage(path, Set.of(), List.of(), List.of(), false, found.list());
        }
        Document page = Jsoup.parse(text, "", Parser.htmlParser().setTrackPosition(true));
        // A page with a base, such as the one for missing addresses, may be shown at any depth.
        String base = page.selectFirst("base[href]") == null ? path : "index.html";
        PageLinks links = new PageLinks(site, found, base);
        Set<String> ids = new HashSet<>();
        for (Element element : page.getAllElements()) {
            if (element.hasAttr("id") && !ids.add(element.id())) {
                found.add(Problem.SAME_ELEMENT_ID, element, "the id '" + element.id() + "' appears twice");
            }
            links.follow(element);
            ElementRules.check(element, found);
        }
        headings(page, found);
        one("main", page.select("main").size(), found);
        one("title", page.select("title:not(svg title)").size(), found);
        boolean redirect = page.selectFirst("meta[http-equiv=refresh]") != null;
        return new CheckedPage(path, Set.copyOf(ids), links.targets(), links.anchors(ids), redirect, found.list());
    }

    /** A page has one h1, and no heading skips a level on the way down. */
    private static void headings(Document page, FileDiagnostics found) {
        int first = 0;
        int last = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            if (level == 1 && ++first > 1) {
                found.add(Problem.BAD_HEADINGS, heading, "there is more than one h1");
            }
            // The h1 may follow anything, since a menu before it may have headings.
            if (last > 0 && level > last + 1) {
                found.add(Problem.BAD_HEADINGS, heading, "h" + level + " follows h" + last);
            }
            last = level;
        }
        if (first == 0) {
            found.add(Problem.BAD_HEADINGS, "there is no h1");
        }
    }

    private static void one(String name, int count, FileDiagnostics found) {
        if (count != 1) {
            found.add(Problem.BAD_FRAME, "there are " + count + " elements " + name + ", not one");
        }
    }
}
