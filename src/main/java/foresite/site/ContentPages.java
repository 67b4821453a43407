package foresite.site;

import foresite.model.ContentPage;
import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Plans the pages that the site's owner wrote. */
final class ContentPages {

    private final Site site;
    private final SiteTargets.Links links;
    private final Heads heads;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<String> images = new TreeSet<>();

    ContentPages(Site site, SiteTargets.Links links) {
        this.site = site;
        this.links = links;
        this.heads = new Heads(site);
    }

    /** One page: its HTML, and the other pages. */
    public record View(String title, String html, List<NamedLink> pages) {}

    List<Page> pages() {
        Set<String> seen = new HashSet<>();
        List<NamedLink> menu = menu(site);
        List<Page> pages = new ArrayList<>();
        for (ContentPage page : site.pages()) {
            Address address = site.addresses().page(page);
            if (!seen.add(Addresses.pagePath(page.path()))) {
                diagnostics.add(Problem.SAME_PAGE.at(page.at(), "the page is published as " + address));
            }
            LinkNotes notes = new LinkNotes(link -> place(page, link));
            SiteTargets targets = new SiteTargets(links, page.at().file(), address, notes);
            String html = Prose.blocks(page.markdown(), 2, targets, new HeadingIds());
            diagnostics.addAll(notes.diagnostics());
            images.addAll(notes.images());
            String description = Words.excerpt(Words.plain(page.markdown()));
            PageHead head = heads.plain(address, page.title(), description, "pages", List.of(Heads.home()));
            pages.add(new Page(
                    address, "page", "", true, () -> new Page.Content(head, new View(page.title(), html, menu))));
        }
        return pages;
    }

    /** Returns what is wrong with the pages that were planned. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Returns the paths of the images that the pages show. */
    Set<String> images() {
        return images;
    }

    /** Returns the links to all pages, in the order of their paths. */
    static List<NamedLink> menu(Site site) {
        return site.pages().stream()
                .map(page -> new NamedLink(page.title(), site.addresses().page(page)))
                .toList();
    }

    /** The text of a page has the lines of its file. */
    private static Position place(ContentPage page, String text) {
        int at = page.markdown().indexOf(text);
        long before = page.markdown()
                .chars()
                .limit(Math.max(0, at))
                .filter(c -> c == '\n')
                .count();
        return at < 0 ? page.at() : new Position(page.at().file(), (int) before + 1, 0);
    }
}
