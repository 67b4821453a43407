package foresite.site;

import foresite.model.Digest;
import foresite.model.Kind;
import foresite.site.PageKind.FixedPage;
import foresite.site.ViewParts.ConceptLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The index of all digests, by year. */
final class DigestList {

    static final FixedPage FIXED = FixedPage.of("digests/index.html", "Digests", "digests", FixedPage.Menu.HEADER);
    static final PageKind KIND = PageKind.single("digests", FIXED, DigestList::page);

    private static final int LEADING = 3;

    private DigestList() {}

    /** All digests, newest year first. */
    public record View(List<Year> years) {}

    /** The digests of one year, newest first; {@code title} is the year, or words where there is none. */
    public record Year(String title, List<Entry> digests) {}

    /** A digest in the index. */
    public record Entry(NamedLink digest, String reports, List<ConceptLink> themes) {}

    private static Page page(PageKind.Input input) {
        ViewParts parts = input.parts();
        return Page.of(FIXED.address(), "digests", "", () -> {
            Page.Head head = parts.head(
                    FIXED,
                    "Every digest of " + input.site().settings().title(),
                    parts.structured().collection(FIXED.label(), FIXED.address()));
            return new Page.Content(head, view(parts));
        });
    }

    private static View view(ViewParts parts) {
        List<Year> years = new ArrayList<>();
        byYear(parts.site().corpus().digests()).forEach((year, digests) -> {
            List<Entry> entries =
                    digests.stream().map(digest -> entry(parts, digest)).toList();
            years.add(new Year(year.isEmpty() ? "Without a date" : year, entries));
        });
        return new View(years);
    }

    /** Returns digests by year, both newest first; what has no date is last, under an empty text. */
    static Map<String, List<Digest>> byYear(List<Digest> digests) {
        Map<String, List<Digest>> years = new TreeMap<>(Comparator.reverseOrder());
        for (Digest digest : digests) {
            String year =
                    digest.date().map(date -> Integer.toString(date.getYear())).orElse("");
            years.computeIfAbsent(year, none -> new ArrayList<>()).add(0, digest);
        }
        return years;
    }

    private static Entry entry(ViewParts parts, Digest digest) {
        return new Entry(
                parts.digest(digest),
                Words.count(digest.reports().size(), "report", "reports"),
                parts.site().insight().mentions().leading(digest.reports(), Kind.THEME, LEADING).stream()
                        .map(parts::concept)
                        .toList());
    }
}
