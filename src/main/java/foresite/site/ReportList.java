package foresite.site;

import foresite.model.Digest;
import foresite.site.PageKind.FixedPage;
import foresite.site.Pager.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All reports by digest, a year on a page. */
final class ReportList {

    static final FixedPage FIXED = FixedPage.of("reports/index.html", "All reports", "reports", FixedPage.Menu.FOOTER);
    static final PageKind KIND =
            new PageKind(List.of("reports"), settings -> List.of(FIXED), input -> pages(input.parts()));

    private ReportList() {}

    /** The reports of one year, by digest. */
    public record View(String title, List<NamedLink> years, List<Issue> digests) {}

    /** The reports of one digest. */
    public record Issue(NamedLink digest, List<NamedLink> reports) {}

    private static List<Page> pages(ViewParts parts) {
        Map<String, List<Digest>> byYear =
                DigestList.byYear(parts.site().corpus().digests());
        List<String> years = List.copyOf(byYear.keySet());
        if (years.isEmpty()) {
            return List.of(page(parts, FIXED.address(), "Reports", List.of(), List.of()));
        }
        Pager<Digest> pager = Pager.of(List.copyOf(byYear.values()), number -> link(years.get(number - 1), number));
        List<Page> pages = new ArrayList<>();
        for (Part<Digest> year : pager.parts()) {
            List<Issue> issues =
                    year.entries().stream().map(digest -> issue(parts, digest)).toList();
            String title = "Reports, " + year.self().label();
            pages.add(page(parts, year.self().address(), title, pager.links(), issues));
        }
        return pages;
    }

    private static Issue issue(ViewParts parts, Digest digest) {
        return new Issue(
                parts.digest(digest), digest.reports().stream().map(parts::link).toList());
    }

    /** The newest year has the address of the list, whichever year it is. */
    private static NamedLink link(String year, int number) {
        return new NamedLink(
                year.isEmpty() ? "without a date" : year,
                number == 1
                        ? FIXED.address()
                        : Addresses.part("reports", "year--" + (year.isEmpty() ? "none" : year), 1));
    }

    private static Page page(
            ViewParts parts, Address address, String title, List<NamedLink> years, List<Issue> issues) {
        Page.Head head = parts.head(
                address,
                title,
                "All reports by digest",
                DigestList.FIXED.section(),
                List.of(HomePage.FIXED.link(), DigestList.FIXED.link()),
                parts.structured().collection(title, address));
        boolean first = address.equals(FIXED.address());
        return new Page(
                address, "reports", "", true, first, () -> new Page.Content(head, new View(title, years, issues)));
    }
}
