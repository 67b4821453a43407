package foresite.site;

import foresite.site.PageKind.FixedPage;
import java.util.List;
import java.util.Map;

/** The page that hosts show for an address that does not exist. */
final class NotFoundPage {

    static final FixedPage FIXED = FixedPage.of("404.html", "Page not found", "", FixedPage.Menu.NONE);
    static final PageKind KIND = PageKind.single("404", FIXED, NotFoundPage::page);

    private NotFoundPage() {}

    /**
     * The ways on from a page that does not exist.
     *
     * @param base the path of the site on its host, which links need: the page is shown at any depth
     */
    public record View(String base) {}

    private static Page page(PageKind.Input input) {
        return new Page(FIXED.address(), "404", "", false, true, () -> {
            Page.Head head = input.parts().head(FIXED.address(), FIXED.label(), "", "", List.of(), Map.of());
            return new Page.Content(head, new View(path(input.site().settings().baseUrl())));
        });
    }

    private static String path(String url) {
        int start = url.indexOf('/', url.indexOf("//") + 2);
        return start < 0 ? "" : url.substring(start);
    }
}
