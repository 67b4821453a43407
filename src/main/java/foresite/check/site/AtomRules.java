package foresite.check.site;

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

/** The rules of RFC 4287 for an Atom feed: what it requires, what it allows once, and that links lead somewhere. */
final class AtomRules {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final SiteFolder site;
    private final FileDiagnostics found;
    private final Set<String> ids = new HashSet<>();

    private AtomRules(SiteFolder site, FileDiagnostics found) {
        this.site = site;
        this.found = found;
    }

    /** Checks a feed that is well-formed XML. */
    static void check(SiteFolder site, FileDiagnostics found) throws IOException {
        Document xml =
                Jsoup.parse(site.text(found.path()), "", Parser.xmlParser().setTrackPosition(true));
        Element feed = xml.firstElementChild();
        if (feed != null && feed.attr("xmlns").equals(NAMESPACE)) {
            new AtomRules(site, found).feed(feed);
        } else if (feed != null) {
            found.add(Problem.BAD_FEED, feed, "the feed is not in the namespace of Atom, " + NAMESPACE);
        }
    }

    private void feed(Element feed) {
        common(feed, "feed");
        List<Element> entries = children(feed, "entry");
        boolean author = !children(feed, "author").isEmpty();
        for (Element entry : entries) {
            common(entry, "entry");
            if (!author && children(entry, "author").isEmpty()) {
                add(entry, "neither the entry nor the feed has an author (RFC 4287, 4.1.2)");
            }
            boolean alternate = children(entry, "link").stream().anyMatch(AtomRules::isAlternate);
            if (children(entry, "content").isEmpty() && !alternate) {
                add(entry, "the entry has neither content nor an alternate link (RFC 4287, 4.1.2)");
            }
        }
        if (entries.isEmpty() && !author) {
            add(feed, "the feed has no author (RFC 4287, 4.1.1)");
        }
    }

    /** What feeds and entries have in common (RFC 4287, 4.1.1, 4.1.2). */
    private void common(Element element, String name) {
        for (String once : List.of("id", "title", "updated")) {
            int count = children(element, once).size();
            if (count != 1) {
                add(element, "the " + name + " has " + count + " elements " + once + ", not one (RFC 4287, 4.1)");
            }
        }
        for (String atMostOnce : List.of("published", "rights", "summary", "content", "subtitle", "icon", "logo")) {
            if (children(element, atMostOnce).size() > 1) {
                add(element, "the " + name + " has more than one element " + atMostOnce + " (RFC 4287, 4.1)");
            }
        }
        children(element, "id").forEach(this::id);
        List<Element> dates = new ArrayList<>(children(element, "updated"));
        dates.addAll(children(element, "published"));
        dates.stream()
                .filter(date -> !DateFormats.isInstant(date.text()))
                .forEach(date -> add(date, "'" + date.text() + "' is not a date of RFC 3339 (RFC 4287, 3.3)"));
        children(element, "author").stream()
                .filter(author -> children(author, "name").size() != 1)
                .forEach(author -> add(author, "the author has not one name (RFC 4287, 3.2)"));
        children(element, "category").stream()
                .filter(category -> !category.hasAttr("term"))
                .forEach(category -> add(category, "the category has no term (RFC 4287, 4.2.2)"));
        Set<String> alternates = new HashSet<>();
        children(element, "link").forEach(link -> link(link, alternates));
    }

    private void id(Element id) {
        String text = id.wholeText();
        if (!isAbsolute(text)) {
            add(id, "the id '" + text + "' is not an absolute address (RFC 4287, 4.2.6)");
        } else if (!ids.add(text)) {
            add(id, "the id '" + text + "' appears twice (RFC 4287, 4.1.1)");
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
            add(link, "the link has no href (RFC 4287, 4.2.7)");
            return;
        }
        if (isAlternate(link) && !alternates.add(link.attr("type") + " " + link.attr("hreflang"))) {
            add(link, "there is more than one alternate link of a type and language (RFC 4287, 4.1)");
        }
        if (link.attr("rel").equals("via")) {
            // The link to the article may lead anywhere.
            return;
        }
        boolean broken = RelativeLink.isRelative(href)
                ? !site.has(RelativeLink.of(found.path(), href).path())
                : site.isMissing(href);
        if (broken) {
            add(link, "the link '" + href + "' leads to no file of the site");
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

    private void add(Element element, String message) {
        found.add(Problem.BAD_FEED, element, message);
    }
}
