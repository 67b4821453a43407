package foresite.site;

import foresite.model.ContentPage;
import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.text.HeadingIds;
import foresite.text.MarkdownHtml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The pages that the site's owner wrote. */
final class OwnPages {

    static final String SECTION = "pages";
    static final PageKind KIND = PageKind.many("page", OwnPages::pages);

    private OwnPages() {}

    /** One page: its HTML, and links to all pages of the owner where there are several. */
    public record View(String title, String html, List<NamedLink> pages) {}

    /**
     * The text of all pages.
     *
     * @param byAddress the HTML of each
     * @param diagnostics what is wrong with them
     * @param images the paths of the images that they show
     */
    record Html(Map<Address, String> byAddress, List<Diagnostic> diagnostics, Set<String> images) {}

    /** Renders the Markdown of all pages. */
    static Html html(Site site, SiteTargets.Links links) {
        Html all = new Html(new HashMap<>(), new ArrayList<>(), new TreeSet<>());
        Set<String> seen = new HashSet<>();
        for (ContentPage page : site.pages()) {
            Address address = site.addresses().page(page);
            if (!seen.add(Addresses.pagePath(page.path()))) {
                all.diagnostics.add(Problem.SAME_PAGE.at(page.at(), "the page is published as " + address));
            }
            SiteTargets.Notes notes = new SiteTargets.Notes(link -> place(page, link));
            SiteTargets targets = new SiteTargets(links, page.at().file(), address, notes);
            all.byAddress.put(address, MarkdownHtml.blocks(page.markdown(), 2, targets, new HeadingIds()));
            all.diagnostics.addAll(notes.diagnostics());
            all.images.addAll(notes.images());
        }
        return all;
    }

    private static List<Page> pages(PageKind.Input input) {
        Site site = input.site();
        List<NamedLink> links = links(site);
        List<Page> pages = new ArrayList<>();
        for (ContentPage page : site.pages()) {
            Address address = site.addresses().page(page);
            View view = new View(
                    page.title(), input.ownHtml().getOrDefault(address, ""), links.size() > 1 ? links : List.of());
            pages.add(Page.of(address, "page", "", () -> {
                String description = Words.excerpt(Words.plain(page.markdown()));
                List<NamedLink> crumbs = List.of(HomePage.FIXED.link());
                return new Page.Content(
                        input.parts().head(address, page.title(), description, SECTION, crumbs, Map.of()), view);
            }));
        }
        return pages;
    }

    /** Returns the links to all pages, in the order of their paths. */
    static List<NamedLink> links(Site site) {
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
