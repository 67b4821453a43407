package foresite.site;

import foresite.insight.Trends.Momentum;
import foresite.model.Concept;
import foresite.model.Digest;
import foresite.model.Kind;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plans the digests: their index, and a page for each. */
final class DigestPages {

    private static final int LEADING = 3;
    private static final int SIGNALS = 10;
    private static final int MOVING = 12;
    private static final int FRESH = 12;

    private final Site site;
    private final Cards cards;
    private final Heads heads;
    private final FirstSeen firstSeen;

    DigestPages(Site site, Cards cards, Heads heads, FirstSeen firstSeen) {
        this.site = site;
        this.firstSeen = firstSeen;
        this.cards = cards;
        this.heads = heads;
    }

    /** All digests, newest year first. */
    public record IndexView(List<Year> years) {}

    /** The digests of one year, newest first; {@code title} is the year, or what stands for one. */
    public record Year(String title, List<Entry> digests) {}

    /** A digest in the index. */
    public record Entry(NamedLink digest, String reports, List<ConceptLink> themes) {}

    /**
     * One digest.
     *
     * @param dated whether it is a digest, and not what holds the reports without one
     * @param newsletter its own page at the newsletter; empty when the settings give no pattern
     * @param fresh concepts it names for the first time, by kind
     */
    public record View(
            String title,
            String code,
            boolean dated,
            String newsletter,
            List<ReportCard> reports,
            List<SignalCard> signals,
            List<Fresh> fresh,
            List<ConceptLink> moving,
            @Nullable NamedLink previous,
            @Nullable NamedLink next) {}

    /** Concepts of one kind that a digest was the first to name; those beyond a dozen are shown on demand. */
    public record Fresh(String title, List<ConceptLink> concepts, List<ConceptLink> rest) {}

    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        pages.add(new Page(Addresses.DIGESTS, "digests", "", true, () -> new Page.Content(indexHead(), index())));
        List<Digest> digests = site.corpus().digests();
        for (int i = 0; i < digests.size(); i++) {
            Digest digest = digests.get(i);
            NamedLink previous = i == 0 ? null : turn(digest, digests.get(i - 1));
            NamedLink next = i + 1 == digests.size() ? null : turn(digest, digests.get(i + 1));
            pages.add(new Page(
                    site.addresses().digest(digest),
                    "digest",
                    digest.date().map(Object::toString).orElse(""),
                    true,
                    () -> new Page.Content(head(digest), view(digest, previous, next))));
        }
        return pages;
    }

    /** What has no date comes neither before nor after. */
    private @Nullable NamedLink turn(Digest from, Digest to) {
        return from.date().isPresent() && to.date().isPresent() ? cards.digest(to) : null;
    }

    private PageHead indexHead() {
        return heads.collection(
                Addresses.DIGESTS,
                "Digests",
                "Every digest of " + site.settings().title(),
                "digests",
                List.of(Heads.home()));
    }

    private IndexView index() {
        Map<String, List<Entry>> years = new TreeMap<>((a, b) -> b.compareTo(a));
        for (Digest digest : site.corpus().digests()) {
            String year =
                    digest.date().map(date -> Integer.toString(date.getYear())).orElse("");
            years.computeIfAbsent(year, none -> new ArrayList<>()).add(0, entry(digest));
        }
        return new IndexView(years.entrySet().stream()
                .map(year -> new Year(year.getKey().isEmpty() ? "Without a date" : year.getKey(), year.getValue()))
                .toList());
    }

    private Entry entry(Digest digest) {
        return new Entry(
                cards.digest(digest),
                Words.count(digest.reports().size(), "report", "reports"),
                site.insight().mentions().leading(digest.reports(), Kind.THEME, LEADING).stream()
                        .map(cards::concept)
                        .toList());
    }

    private PageHead head(Digest digest) {
        String title = "Digest " + (digest.date().isPresent() ? "of " : "") + Words.digest(digest);
        return heads.digest(
                digest,
                digest.date().isPresent() ? title : Words.digest(digest),
                Words.count(digest.reports().size(), "report", "reports") + ": "
                        + Words.excerpt(String.join(
                                "; ",
                                digest.reports().stream().map(Report::title).toList())));
    }

    private View view(Digest digest, @Nullable NamedLink previous, @Nullable NamedLink next) {
        String pattern = site.settings().digestUrl();
        return new View(
                Words.digest(digest),
                digest.code(),
                digest.date().isPresent(),
                pattern.isEmpty() || digest.date().isEmpty() ? "" : pattern.replace("{digest}", digest.code()),
                digest.reports().stream().map(cards::report).toList(),
                cards.strongest(site.addresses().digest(digest), digest.reports().stream(), SIGNALS),
                fresh(digest),
                moving(digest),
                previous,
                next);
    }

    /** Of what has no date, nobody knows what was named for the first time. */
    private List<Fresh> fresh(Digest digest) {
        List<Fresh> fresh = new ArrayList<>();
        if (digest.date().isEmpty()) {
            return fresh;
        }
        for (Kind kind : Kind.CONCEPTS) {
            List<ConceptLink> first = cards.counted(firstSeen.in(digest, kind));
            if (!first.isEmpty()) {
                int shown = Math.min(FRESH, first.size());
                fresh.add(new Fresh(Words.title(kind), first.subList(0, shown), first.subList(shown, first.size())));
            }
        }
        return fresh;
    }

    /** What moves is known of the newest digest only: of an older one, later digests would have to be forgotten. */
    private List<ConceptLink> moving(Digest digest) {
        if (site.corpus()
                .newest()
                .filter(last -> last.code().equals(digest.code()))
                .isEmpty()) {
            return List.of();
        }
        Map<Address, ConceptLink> moving = new LinkedHashMap<>();
        for (Kind kind : Kind.CONCEPTS) {
            for (Report report : digest.reports()) {
                site.insight().mentions().concepts(report, kind).stream()
                        .filter(concept -> concept.reports().size() > 1 && isMoving(concept))
                        .map(cards::counted)
                        .forEach(link -> moving.put(link.address(), link));
            }
        }
        return moving.values().stream().limit(MOVING).toList();
    }

    private boolean isMoving(Concept concept) {
        Momentum momentum = site.insight().trends().momentum(concept);
        return momentum == Momentum.RISING || momentum == Momentum.RETURNING;
    }
}
