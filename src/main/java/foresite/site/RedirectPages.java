package foresite.site;

import java.util.ArrayList;
import java.util.List;

/** The addresses that concepts and reports had before, or would have under another label: each sends readers on. */
final class RedirectPages {

    static final PageKind KIND = PageKind.many("redirect", input -> pages(input.site()));

    private RedirectPages() {}

    /**
     * A page that has moved.
     *
     * @param target where it is now
     */
    public record View(Address target) {}

    private static List<Page> pages(Site site) {
        Page.Head head = new Page.Head("Moved", "", "", List.of(), List.of(), List.of());
        List<Page> pages = new ArrayList<>();
        site.addresses()
                .redirects()
                .forEach((from, to) -> pages.add(
                        new Page(from, "redirect", "", false, true, () -> new Page.Content(head, new View(to)))));
        return pages;
    }
}
