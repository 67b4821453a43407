package foresite.site;

import foresite.insight.Trend;
import foresite.model.Concept;
import foresite.model.Digest;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.site.Pager.Turn;
import foresite.site.ViewParts.ConceptLink;
import foresite.site.ViewParts.ReportEntry;
import foresite.site.ViewParts.SignalRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A page for each digest: what is new in this issue. */
final class DigestPages {

    static final PageKind KIND = PageKind.many("digest", input -> new DigestPages(input).pages());

    private static final int SIGNALS = 10;
    private static final int MOVING = 12;
    private static final int FRESH = 12;

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
     * @param fresh concepts it names for the first time, by kind
     */
    public record View(
            String title,
            String code,
            boolean dated,
            String newsletter,
            List<ReportEntry> reports,
            List<SignalRow> signals,
            List<Fresh> fresh,
            List<ConceptLink> moving,
            Turn turn) {}

    /** Concepts of one kind that a digest was the first to name; those beyond a dozen are shown on demand. */
    public record Fresh(String title, List<ConceptLink> concepts, List<ConceptLink> rest) {}

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
                parts.newsletter(digest.code(), dated),
                digest.reports().stream().map(parts::report).toList(),
                parts.strongest(page, digest.reports().stream(), SIGNALS, Integer.MAX_VALUE),
                dated ? fresh(digest) : List.of(),
                moving(digest),
                turn);
    }

    private List<Fresh> fresh(Digest digest) {
        List<Fresh> fresh = new ArrayList<>();
        for (Kind kind : Kind.CONCEPTS) {
            List<ConceptLink> first = parts.counted(parts.firstSeen().in(digest, kind));
            if (!first.isEmpty()) {
                int shown = Math.min(FRESH, first.size());
                fresh.add(new Fresh(Words.title(kind), first.subList(0, shown), first.subList(shown, first.size())));
            }
        }
        return fresh;
    }

    /** What moves is known of the newest digest only: for an older one, later digests would have to be left out. */
    private List<ConceptLink> moving(Digest digest) {
        if (site.corpus()
                .newest()
                .filter(last -> last.code().equals(digest.code()))
                .isEmpty()) {
            return List.of();
        }
        Set<ConceptLink> moving = new LinkedHashSet<>();
        for (Kind kind : Kind.CONCEPTS) {
            for (Report report : digest.reports()) {
                site.insight().mentions().concepts(report, kind).stream()
                        .filter(concept -> concept.reports().size() > 1 && isMoving(concept))
                        .map(parts::counted)
                        .forEach(moving::add);
            }
        }
        return moving.stream().limit(MOVING).toList();
    }

    private boolean isMoving(Concept concept) {
        return site.insight().trends().of(concept).state() == Trend.State.RISING;
    }
}
