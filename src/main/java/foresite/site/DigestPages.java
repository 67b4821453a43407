package foresite.site;

import foresite.insight.Recurrence.Pattern;
import foresite.model.Digest;
import foresite.model.Report;
import foresite.site.Pager.Turn;
import foresite.site.ViewParts.ConceptLink;
import foresite.site.ViewParts.ReportNews;
import foresite.site.ViewParts.Sighted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page for each digest: what is new in this issue. */
final class DigestPages {

    static final PageKind KIND = PageKind.many("digest", input -> new DigestPages(input).pages());

    private static final int SEEN = 12;
    private static final int THEMES = 6;

    private final Site site;
    private final ViewParts parts;

    private DigestPages(PageKind.Input input) {
        this.site = input.site();
        this.parts = input.parts();
    }

    /**
     * One digest.
     *
     * @param dated whether it is a digest, and not a shelf or the reports without a digest
     * @param newsletter its own page at the newsletter; empty when the settings give no pattern
     * @param draw its cards for a workshop; null where it has no signals
     * @param themes those that set it apart from other digests
     * @param seen topics that came again, and first, each under the title of the pattern
     */
    public record View(
            String title,
            String code,
            boolean dated,
            String newsletter,
            @Nullable Address draw,
            List<ReportNews> news,
            List<ConceptLink> themes,
            List<Seen> seen,
            Turn turn) {}

    /** Topics that showed a pattern in a digest. */
    public record Seen(String title, String rule, List<Sighted> topics) {}

    private List<Page> pages() {
        // What has no date comes neither before nor after.
        List<NamedLink> dated =
                site.corpus().datedDigests().stream().map(parts::digest).toList();
        List<Page> pages = new ArrayList<>();
        for (Digest digest : site.corpus().digests()) {
            int index = dated.indexOf(parts.digest(digest));
            Turn turn = index < 0 ? new Turn(null, null) : Turn.at(index, dated);
            pages.add(new Page(
                    site.addresses().digest(digest),
                    "digest",
                    digest.date().map(Object::toString).orElse(""),
                    true,
                    !digest.code().isEmpty(),
                    () -> new Page.Content(head(digest), view(digest, turn))));
        }
        return pages;
    }

    private Page.Head head(Digest digest) {
        String title = (digest.date().isPresent() ? "Digest of " : "") + Words.digest(digest);
        String titles =
                String.join("; ", digest.reports().stream().map(Report::title).toList());
        return parts.head(
                site.addresses().digest(digest),
                title,
                Words.count(digest.reports().size(), "report", "reports") + ": " + Words.excerpt(titles),
                DigestList.FIXED.section(),
                List.of(HomePage.FIXED.link(), DigestList.FIXED.link()),
                parts.structured().digest(digest, title));
    }

    private View view(Digest digest, Turn turn) {
        boolean dated = digest.date().isPresent();
        Address page = site.addresses().digest(digest);
        return new View(
                Words.digest(digest),
                digest.code(),
                dated,
                parts.newsletter(digest),
                DrawPages.ofDigest(site, digest).orElse(null),
                digest.reports().stream()
                        .map(report -> parts.news(report, page))
                        .toList(),
                site.insight().digestThemes().of(digest, THEMES).stream()
                        .map(parts::concept)
                        .toList(),
                dated ? seen(digest) : List.of(),
                turn);
    }

    /** In the first digest everything is seen first, so nothing is listed for it. */
    private List<Seen> seen(Digest digest) {
        if (digest.equals(site.corpus().datedDigests().get(0))) {
            return List.of();
        }
        return Stream.of(Pattern.SEEN_AGAIN, Pattern.BACK_AGAIN, Pattern.SEEN_FIRST)
                .map(pattern -> new Seen(
                        pattern.title(),
                        pattern.rule(),
                        parts.sighted(site.insight().recurrence().in(digest, pattern), SEEN)))
                .filter(seen -> !seen.topics().isEmpty())
                .toList();
    }
}
