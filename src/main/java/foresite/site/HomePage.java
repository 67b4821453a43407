package foresite.site;

import foresite.insight.Recurrence.Pattern;
import foresite.insight.Trends;
import foresite.model.Concept;
import foresite.model.Digest;
import foresite.model.Kind;
import foresite.site.PageKind.FixedPage;
import foresite.site.ViewParts.ConceptLink;
import foresite.site.ViewParts.ReportEntry;
import foresite.site.ViewParts.ReportNews;
import foresite.site.ViewParts.Sighted;
import foresite.text.Slug;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The home page: what is new. */
final class HomePage {

    static final FixedPage FIXED = FixedPage.of("index.html", "Home", "home", FixedPage.Menu.NONE);
    static final PageKind KIND = PageKind.single("home", FIXED, input -> new HomePage(input).page());

    /** The newest digest, and those of the three weeks before it. */
    private static final int DAYS = 28;

    private static final int SEEN_AGAIN = 10;
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
     * @param news what is new in its reports
     * @param before the other digests of four weeks, newest first
     * @param seenAgain topics that came again in these weeks
     * @param rising topics that rise, the clearest first
     * @param ways pages to begin with; empty while no report names a topic
     */
    public record View(
            String title,
            String description,
            Counts counts,
            @Nullable NamedLink digest,
            List<ReportNews> news,
            List<Issue> before,
            Seen seenAgain,
            List<Rise> rising,
            List<ConceptLink> themes,
            List<NamedLink> ways) {}

    /** A digest with its reports. */
    public record Issue(NamedLink digest, List<ReportEntry> reports) {}

    /** Topics that showed a pattern, and its rule. */
    public record Seen(String rule, List<Sighted> topics) {}

    /** A topic that rises, with its count and what was expected, in words. */
    public record Rise(ConceptLink concept, String reason) {}

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
        List<Digest> weeks = lastWeeks();
        List<Concept> themes = parts.mostReported(Kind.THEME, THEMES).stream()
                .sorted(Comparator.comparing(concept -> Slug.of(concept.label())))
                .toList();
        Trends trends = site.insight().trends();
        return new View(
                site.settings().title(),
                site.settings().description(),
                counts(),
                newest.map(parts::digest).orElse(null),
                newest.map(digest -> digest.reports().stream()
                                .map(report -> parts.news(report, FIXED.address()))
                                .toList())
                        .orElse(List.of()),
                weeks.stream()
                        .skip(1)
                        .map(digest -> new Issue(
                                parts.digest(digest),
                                digest.reports().stream().map(parts::report).toList()))
                        .toList(),
                new Seen(Pattern.SEEN_AGAIN.rule(), seenAgain(weeks)),
                trends.rising(RISING).stream()
                        .map(concept -> new Rise(
                                parts.concept(concept), trends.of(concept).inWords()))
                        .toList(),
                parts.counted(themes),
                counts().kinds().isEmpty() ? List.of() : waysIn());
    }

    private List<NamedLink> waysIn() {
        return Catalogue.fixed(site.settings()).stream()
                .filter(page -> page.menu() != FixedPage.Menu.NONE)
                .map(FixedPage::link)
                .toList();
    }

    /** Returns the dated digests of the last four weeks, newest first. */
    private List<Digest> lastWeeks() {
        List<Digest> weeks = new ArrayList<>(site.corpus().datedDigests());
        Collections.reverse(weeks);
        Optional<LocalDate> today = site.corpus().newest().flatMap(Digest::date);
        weeks.removeIf(digest ->
                !digest.date().orElseThrow().isAfter(today.orElseThrow().minusDays(DAYS)));
        return weeks;
    }

    private List<Sighted> seenAgain(List<Digest> weeks) {
        return parts.sighted(
                weeks.stream()
                        .flatMap(digest -> site.insight().recurrence().in(digest, Pattern.SEEN_AGAIN).stream())
                        .toList(),
                SEEN_AGAIN);
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
