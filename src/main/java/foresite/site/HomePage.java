package foresite.site;

import foresite.model.Concept;
import foresite.model.Digest;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.text.Slug;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans the home page: what is new. */
final class HomePage {

    private static final int SIGNALS = 6;
    private static final int NEW = 8;
    private static final int RISING = 8;
    private static final int THEMES = 24;

    private final Site site;
    private final Cards cards;
    private final Heads heads;
    private final FirstSeen firstSeen;

    HomePage(Site site, Cards cards, Heads heads, FirstSeen firstSeen) {
        this.site = site;
        this.firstSeen = firstSeen;
        this.cards = cards;
        this.heads = heads;
    }

    /**
     * What the home page shows.
     *
     * @param digest the newest; null while the corpus has none
     * @param fresh concepts named in it for the first time, by kind
     * @param rising concepts that rise, by kind
     */
    public record View(
            String title,
            String description,
            @Nullable NamedLink digest,
            List<ReportCard> reports,
            List<SignalCard> signals,
            List<Group> fresh,
            List<Rising> rising,
            List<ConceptLink> themes,
            Counts counts) {}

    /** Concepts of one kind, and how many there are in all. */
    public record Group(String title, NamedLink index, List<ConceptLink> concepts, int total) {}

    /**
     * The size of the corpus, in words such as {@code 2,600 reports}.
     *
     * @param digests empty where no report has a date
     * @param kinds those of which there is a concept
     */
    public record Counts(String reports, String digests, List<NamedLink> kinds, String reach) {}

    Page page() {
        String modified = site.corpus()
                .newest()
                .flatMap(Digest::date)
                .map(Object::toString)
                .orElse("");
        return new Page(Addresses.HOME, "home", modified, true, () -> new Page.Content(head(), view()));
    }

    private PageHead head() {
        String description = site.settings().description().isEmpty()
                ? "Weak signals from " + counts().reports() + ", by theme, technology and concern."
                : site.settings().description();
        return heads.home(description);
    }

    private View view() {
        Optional<Digest> newest =
                site.corpus().newest().or(() -> site.corpus().digests().stream().findFirst());
        List<Concept> themes = site.vocabulary().concepts(Kind.THEME).stream()
                .sorted(Comparator.comparingInt(
                                (Concept concept) -> -concept.gathered().size())
                        .thenComparing(Concept::label))
                .limit(THEMES)
                .sorted(Comparator.comparing(concept -> Slug.of(concept.label())))
                .toList();
        return new View(
                site.settings().title(),
                site.settings().description(),
                newest.map(cards::digest).orElse(null),
                newest.map(digest ->
                                digest.reports().stream().map(cards::report).toList())
                        .orElse(List.of()),
                newest.map(digest -> strongest(digest.reports())).orElse(List.of()),
                newest.map(this::fresh).orElse(List.of()),
                rising(),
                cards.counted(themes),
                counts());
    }

    /** Every report of a digest has its say before one speaks twice. */
    private List<SignalCard> strongest(List<Report> reports) {
        return cards.strongest(Addresses.HOME, reports.stream(), SIGNALS, Math.max(1, SIGNALS / reports.size()));
    }

    /** In the only digest everything is named for the first time, so nothing is listed for it. */
    private List<Group> fresh(Digest digest) {
        if (site.corpus().digests().size() == 1) {
            return List.of();
        }
        return Kind.CONCEPTS.stream()
                .map(kind -> {
                    List<Concept> fresh = firstSeen.in(digest, kind);
                    return group(kind, fresh.stream().limit(NEW).toList(), fresh.size());
                })
                .filter(group -> !group.concepts().isEmpty())
                .toList();
    }

    private List<Rising> rising() {
        return Kind.CONCEPTS.stream()
                .map(kind -> cards.rising(kind, RISING))
                .filter(rising -> !rising.concepts().isEmpty())
                .toList();
    }

    private Group group(Kind kind, List<Concept> concepts, int total) {
        return new Group(
                Words.title(kind),
                new NamedLink(Words.title(kind), Addresses.index(kind)),
                cards.counted(concepts),
                total);
    }

    private Counts counts() {
        List<Digest> dated = site.corpus().datedDigests();
        String reach = dated.isEmpty()
                ? ""
                : Words.months(
                        dated.get(0).date().orElseThrow(),
                        dated.get(dated.size() - 1).date().orElseThrow());
        return new Counts(
                Words.count(site.corpus().reports().size(), "report", "reports"),
                dated.isEmpty() ? "" : Words.count(dated.size(), "digest", "digests"),
                Kind.CONCEPTS.stream()
                        .filter(kind -> !site.vocabulary().concepts(kind).isEmpty())
                        .map(kind -> new NamedLink(
                                Words.count(site.vocabulary().concepts(kind).size(), kind.singular(), kind.plural()),
                                Addresses.index(kind)))
                        .toList(),
                reach);
    }
}
