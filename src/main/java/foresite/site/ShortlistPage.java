package foresite.site;

import foresite.site.PageKind.FixedPage;

/** The page with what the reader keeps; all of it is in the browser. */
final class ShortlistPage {

    static final FixedPage FIXED = FixedPage.of("shortlist/index.html", "Shortlist", "shortlist", FixedPage.Menu.NONE);
    static final PageKind KIND = PageKind.single("shortlist", FIXED, ShortlistPage::page);

    private ShortlistPage() {}

    /** Nothing: the browser fills the page. */
    public record View() {}

    private static Page page(PageKind.Input input) {
        return new Page(
                FIXED.address(),
                "shortlist",
                "",
                false,
                true,
                () -> new Page.Content(
                        input.parts().head(FIXED, "What you keep for a meeting, in this browser only"), new View()));
    }
}
