package foresite.site;

import foresite.model.Concept;
import foresite.model.Digest;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.site.PageKind.FixedPage;
import foresite.site.ViewParts.ConceptLink;
import foresite.site.ViewParts.ReportEntry;
import foresite.site.ViewParts.Rising;
import foresite.site.ViewParts.SignalRow;
import foresite.text.Slug;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The home page: what is new. */
final class HomePage {

    static final FixedPage FIXED = FixedPage.of("index.html", "Home", "home", FixedPage.Menu.NONE);
    static final PageKind KIND = PageKind.single("home", FIXED, input -> new HomePage(input).page());

    private static final int SIGNALS = 6;
    private static final int NEW = 8;
    private static final int RISING = 8;
    private static final int THEMES = 24;

    private final Site site;
    private final ViewParts parts;

    private HomePage(PageKind.Input input) {
        this.site = input.site();
        this.parts = input.parts();
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
            List<ReportEntry> reports,
            List<SignalRow> signals,
            List<Group> fresh,
            List<Rising> rising,
            List<ConceptLink> themes,
            Counts counts) {}

    /**
     * Concepts of one kind.
     *
     * @param total how many there are in all; 0 where all are shown
     */
    public record Group(String title, List<ConceptLink> concepts, int total) {}

    /**
     * The size of the corpus, in words such as {@code 2,600 reports}.
     *
     * @param digests empty where no report has a date
     * @param kinds those of which there is a concept
     * @param months from the first digest to the last
     */
    public record Counts(String reports, String digests, List<NamedLink> kinds, String months) {}

    private Page page() {
        String modified = site.corpus()
                .newest()
                .flatMap(Digest::date)
                .map(Object::toString)
                .orElse("");
        return Page.of(FIXED.address(), "home", modified, () -> new Page.Content(head(), view()));
    }

    private Page.Head head() {
        String description = site.settings().description().isEmpty()
                ? "Weak signals from " + counts().reports() + ", by theme, technology and concern."
                : site.settings().description();
        String title = site.settings().title();
        return parts.head(
                FIXED.address(),
                title,
                description,
                FIXED.section(),
                List.of(),
                parts.structured().website(description));
    }

    private View view() {
        Optional<Digest> newest =
                site.corpus().newest().or(() -> site.corpus().digests().stream().findFirst());
        List<Concept> themes = parts.mostReported(Kind.THEME, THEMES).stream()
                .sorted(Comparator.comparing(concept -> Slug.of(concept.label())))
                .toList();
        return new View(
                site.settings().title(),
                site.settings().description(),
                newest.map(parts::digest).orElse(null),
                newest.map(digest ->
                                digest.reports().stream().map(parts::report).toList())
                        .orElse(List.of()),
                newest.map(digest -> strongest(digest.reports())).orElse(List.of()),
                newest.map(this::fresh).orElse(List.of()),
                Kind.CONCEPTS.stream()
                        .map(kind -> parts.rising(kind, RISING))
                        .filter(rising -> !rising.concepts().isEmpty())
                        .toList(),
                parts.counted(themes),
                counts());
    }

    /** Every report of a digest shows one signal before another shows two. */
    private List<SignalRow> strongest(List<Report> reports) {
        return parts.strongest(FIXED.address(), reports.stream(), SIGNALS, Math.max(1, SIGNALS / reports.size()));
    }

    /** In the only digest everything is named for the first time, so nothing is listed for it. */
    private List<Group> fresh(Digest digest) {
        if (site.corpus().digests().size() == 1) {
            return List.of();
        }
        return Kind.CONCEPTS.stream()
                .map(kind -> {
                    List<Concept> fresh = parts.firstSeen().in(digest, kind);
                    return new Group(
                            Words.title(kind),
                            parts.counted(fresh.stream().limit(NEW).toList()),
                            fresh.size() > NEW ? fresh.size() : 0);
                })
                .filter(group -> !group.concepts().isEmpty())
                .toList();
    }

    private Counts counts() {
        List<Digest> dated = site.corpus().datedDigests();
        return new Counts(
                Words.count(site.corpus().reports().size(), "report", "reports"),
                dated.isEmpty() ? "" : Words.count(dated.size(), "digest", "digests"),
                Kind.CONCEPTS.stream()
                        .filter(kind -> !site.vocabulary().concepts(kind).isEmpty())
                        .map(kind -> new NamedLink(
                                Words.count(site.vocabulary().concepts(kind), kind), Catalogue.index(kind)))
                        .toList(),
                dated.isEmpty()
                        ? ""
                        : Words.months(
                                dated.get(0).date().orElseThrow(),
                                dated.get(dated.size() - 1).date().orElseThrow()));
    }
}
