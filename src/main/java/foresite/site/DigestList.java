package foresite.site;

import foresite.model.Digest;
import foresite.site.PageKind.FixedPage;
import foresite.site.ViewParts.ConceptLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The index of all digests, by year and month. */
final class DigestList {

    static final FixedPage FIXED = FixedPage.of("digests/index.html", "Digests", "digests", FixedPage.Menu.HEADER);
    static final PageKind KIND = PageKind.single("digests", FIXED, DigestList::page);

    private static final int LEADING = 3;

    private DigestList() {}

    /** All digests, newest year first. */
    public record View(List<Year> years) {}

    /** The digests of one year, newest first; {@code title} is the year, or words where there is none. */
    public record Year(String title, List<Month> months) {}

    /** The digests of one month, newest first; {@code title} is empty where there is none. */
    public record Month(String title, List<Entry> digests) {}

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
            Map<String, List<Entry>> months = new LinkedHashMap<>();
            digests.forEach(digest -> months.computeIfAbsent(
                            digest.date().map(Words::monthName).orElse(""), none -> new ArrayList<>())
                    .add(entry(parts, digest)));
            List<Month> shown = new ArrayList<>();
            months.forEach((month, entries) -> shown.add(new Month(month, entries)));
            years.add(new Year(year.isEmpty() ? "Without a date" : year, shown));
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
                parts.site().insight().digestThemes().of(digest, LEADING).stream()
                        .map(parts::concept)
                        .toList());
    }
}
