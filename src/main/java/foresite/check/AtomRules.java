package foresite.check;

import foresite.model.Diagnostic;
import foresite.model.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Holds an Atom feed to RFC 4287: what must be there, what may be there once, and that its links lead somewhere. */
final class AtomRules {

    static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final SiteFiles files;
    private final Published published;
    private final PageNotes notes;
    private final Set<String> ids = new HashSet<>();

    private AtomRules(SiteFiles files, Published published, PageNotes notes) {
        this.files = files;
        this.published = published;
        this.notes = notes;
    }

    /** Returns what is wrong with a feed that is known to be XML. */
    static List<Diagnostic> of(SiteFiles files, Published published, String path) throws IOException {
        PageNotes notes = PageNotes.on(path);
        Document xml = Jsoup.parse(files.text(path), "", Parser.xmlParser().setTrackPosition(true));
        Element feed = xml.firstElementChild();
        if (feed != null && feed.attr("xmlns").equals(NAMESPACE)) {
            new AtomRules(files, published, notes).feed(feed);
        } else if (feed != null) {
            notes.tell(Problem.BAD_FEED, feed, "the feed is not in the namespace of Atom, " + NAMESPACE);
        }
        return notes.told();
    }

    private void feed(Element feed) {
        common(feed, "feed");
        List<Element> entries = children(feed, "entry");
        boolean author = !children(feed, "author").isEmpty();
        for (Element entry : entries) {
            common(entry, "entry");
            if (!author && children(entry, "author").isEmpty()) {
                tell(entry, "neither the entry nor the feed has an author (RFC 4287, 4.1.2)");
            }
            boolean alternate = children(entry, "link").stream().anyMatch(AtomRules::isAlternate);
            if (children(entry, "content").isEmpty() && !alternate) {
                tell(entry, "the entry has neither content nor an alternate link (RFC 4287, 4.1.2)");
            }
        }
        if (entries.isEmpty() && !author) {
            tell(feed, "the feed has no author (RFC 4287, 4.1.1)");
        }
    }

    /** What feeds and entries have in common (RFC 4287, 4.1.1, 4.1.2). */
    private void common(Element element, String name) {
        for (String once : List.of("id", "title", "updated")) {
            int count = children(element, once).size();
            if (count != 1) {
                tell(element, "the " + name + " has " + count + " elements " + once + ", not one (RFC 4287, 4.1)");
            }
        }
        for (String atMostOnce : List.of("published", "rights", "summary", "content", "subtitle", "icon", "logo")) {
            if (children(element, atMostOnce).size() > 1) {
                tell(element, "the " + name + " has more than one element " + atMostOnce + " (RFC 4287, 4.1)");
            }
        }
        children(element, "id").forEach(this::id);
        List<Element> dates = new ArrayList<>(children(element, "updated"));
        dates.addAll(children(element, "published"));
        dates.stream()
                .filter(date -> !Dates.isInstant(date.text()))
                .forEach(date -> tell(date, "'" + date.text() + "' is not a date of RFC 3339 (RFC 4287, 3.3)"));
        children(element, "author").stream()
                .filter(author -> children(author, "name").size() != 1)
                .forEach(author -> tell(author, "the author has not one name (RFC 4287, 3.2)"));
        children(element, "category").stream()
                .filter(category -> !category.hasAttr("term"))
                .forEach(category -> tell(category, "the category has no term (RFC 4287, 4.2.2)"));
        Set<String> alternates = new HashSet<>();
        children(element, "link").forEach(link -> link(link, alternates));
    }

    private void id(Element id) {
        String text = id.wholeText();
        if (!isAbsolute(text)) {
            tell(id, "the id '" + text + "' is not an absolute address (RFC 4287, 4.2.6)");
        } else if (!ids.add(text)) {
            tell(id, "the id '" + text + "' appears twice (RFC 4287, 4.1.1)");
        }
    }

    private static boolean isAbsolute(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void link(Element link, Set<String> alternates) {
        String href = link.attr("href");
        if (!link.hasAttr("href")) {
            tell(link, "the link has no href (RFC 4287, 4.2.7)");
            return;
        }
        if (isAlternate(link) && !alternates.add(link.attr("type") + " " + link.attr("hreflang"))) {
            tell(link, "there is more than one alternate link of a type and language (RFC 4287, 4.1)");
        }
        if (link.attr("rel").equals("via")) {
            // It names the article, wherever that is.
            return;
        }
        boolean broken = Target.isRelative(href)
                ? !files.has(Target.of(notes.path(), href).path())
                : published.path(href).filter(path -> !files.has(path)).isPresent();
        if (broken) {
            tell(link, "the link '" + href + "' leads to no file of the site");
        }
    }

    private static boolean isAlternate(Element link) {
        return !link.hasAttr("rel") || link.attr("rel").equals("alternate");
    }

    private static List<Element> children(Element element, String name) {
        return element.children().stream()
                .filter(child -> child.tagName().equals(name))
                .toList();
    }

    private void tell(Element element, String message) {
        notes.tell(Problem.BAD_FEED, element, message);
    }
}
