package foresite.site;

import foresite.model.Kind;
import foresite.site.PageKind.FixedPage;
import java.util.ArrayList;
import java.util.List;

/** The page with the results of a search; without JavaScript, the ways to all lists. */
final class SearchPage {

    static final FixedPage FIXED = FixedPage.of("search.html", "Search", "search", FixedPage.Menu.FOOTER);
    static final PageKind KIND = PageKind.single("search", FIXED, SearchPage::page);

    private SearchPage() {}

    /** The lists of the site. */
    public record View(List<NamedLink> lists) {}

    private static Page page(PageKind.Input input) {
        List<NamedLink> lists = new ArrayList<>();
        Kind.CONCEPTS.forEach(kind -> lists.add(new NamedLink(Words.title(kind), Catalogue.index(kind))));
        lists.add(ReportList.FIXED.link());
        lists.add(DigestList.FIXED.link());
        return Page.of(
                FIXED.address(),
                "search",
                "",
                () -> new Page.Content(
                        input.parts().head(FIXED, "Search topics, signals, reports and pages"), new View(lists)));
    }
}
