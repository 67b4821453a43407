package foresite.site;

import foresite.insight.TrendSeries;
import foresite.insight.Trends;
import foresite.insight.Trends.Momentum;
import foresite.model.Concept;
import foresite.model.Kind;
import foresite.model.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Plans a page for each theme, technology and concern: what is known about it. */
final class ConceptPages {

    /** So many mentions with their words stay well below the 150 KB that a page may have; the rest has further pages. */
    private static final int MENTIONS_PER_PAGE = 100;

    private static final int COMPANY = 10;

    /** Real reports name at most 15 of a kind. */
    private static final int COMPANY_OF_ONE = 20;

    private static final int SIGNALS = 8;
    private static final int ALSO_NAMED = 24;
    private static final int NARROWER = 20;

    /** So many narrower concepts are listed at most; a page must stay below 150 KB. */
    private static final int FURTHER = 400;

    private static final int NEAR = 5;

    private final Site site;
    private final Cards cards;
    private final Heads heads;
    private final ConceptMentions mentions;
    private final Map<String, Company> companies = new ConcurrentHashMap<>();

    /**
     * How a concept's mentions move, in words; templates read records only.
     *
     * @param word such as {@code rising}
     * @param meaning the second half of a sentence that explains the word
     */
    public record Trend(String word, String meaning) {}

    ConceptPages(Site site, Cards cards, Heads heads) {
        this.site = site;
        this.cards = cards;
        this.heads = heads;
        this.mentions = new ConceptMentions(site, cards);
    }

    /**
     * One concept, or a further page of its mentions.
     *
     * @param reach how often, when and by whom it was named, in words
     * @param momentum null where there is too little to say
     * @param timeline reports by quarter; null where a picture would show nothing
     * @param through what reports say of narrower concepts, where few name it by itself
     * @param narrower those that gather most
     * @param further the other narrower ones
     * @param unlisted how many more there are
     * @param near the nearest of its kind
     * @param otherKinds the same phenomenon as a theme, technology or concern
     * @param gathersOnly whether no report names it by itself: what is narrower is its content then
     * @param gathersMore whether what is narrower brings reports that do not name it
     * @param thin whether one report names it and nothing is below it
     * @param part of how many pages of mentions this is; empty when there is one
     */
    public record View(
            String kind,
            String label,
            List<String> altLabels,
            String reach,
            boolean singleSource,
            @Nullable Trend momentum,
            @Nullable Timeline timeline,
            List<Said> mentions,
            List<Said> through,
            List<SignalCard> signals,
            Company company,
            List<ConceptLink> broader,
            List<ConceptLink> narrower,
            List<ConceptLink> further,
            int unlisted,
            List<ConceptLink> related,
            List<NearLink> near,
            List<ConceptLink> otherKinds,
            boolean gathersOnly,
            boolean gathersMore,
            boolean thin,
            @Nullable Address feed,
            boolean first,
            String part,
            NamedLink self,
            @Nullable NamedLink previous,
            @Nullable NamedLink next) {}

    /** A near concept, and in words why it is near. */
    public record NearLink(ConceptLink concept, String reason) {}

    /**
     * What one report says.
     *
     * @param words HTML
     * @param again whether the one before it says the same under the same name, as two reports of one article do
     * @param through the narrower concept that it names; null where it names the concept itself
     */
    public record Said(
            NamedLink report,
            NamedLink digest,
            String site,
            String language,
            String name,
            String words,
            boolean again,
            int relevancy,
            @Nullable ConceptLink through) {

        Said after(Said before) {
            boolean same = !words.isEmpty() && words.equals(before.words) && name.equals(before.name);
            return same ? new Said(report, digest, site, language, name, words, true, relevancy, through) : this;
        }
    }

    /**
     * What a concept occurs with. The concepts of one report share its company, and are part of it.
     *
     * @param alone whether it is that of one report
     */
    public record Company(String key, boolean alone, List<Companions> groups) implements Shared {

        static final Company NONE = new Company("", false, List.of());
    }

    /** The concepts of one kind that a concept occurs with. */
    public record Companions(String title, List<ConceptLink> concepts) {}

    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (Kind kind : Kind.CONCEPTS) {
            for (Concept concept : site.vocabulary().concepts(kind)) {
                int parts =
                        Math.max(1, (ConceptMentions.told(concept).size() + MENTIONS_PER_PAGE - 1) / MENTIONS_PER_PAGE);
                for (int part = 1; part <= parts; part++) {
                    pages.add(page(concept, part, parts));
                }
            }
        }
        return pages;
    }

    private Page page(Concept concept, int part, int parts) {
        String label = Words.shown(concept.label());
        String title = part == 1 ? label : label + ", part " + part;
        return new Page(
                address(concept, part),
                "concept",
                concept.lastSeen().map(LocalDate::toString).orElse(""),
                part == 1 && !isThin(concept),
                () -> {
                    List<Report> reports = concept.reports();
                    String reach = Reach.of(concept);
                    PageHead head = heads.concept(concept, address(concept, part), title, label + ": " + reach);
                    return new Page.Content(head, view(concept, reports, reach, part, parts));
                });
    }

    private Address address(Concept concept, int part) {
        return part == 1
                ? site.addresses().concept(concept)
                : Addresses.part(concept.kind().plural(), site.addresses().id(concept), part);
    }

    private View view(Concept concept, List<Report> reports, String reach, int part, int parts) {
        boolean first = part == 1;
        List<TrendSeries.Quarter> quarters = first && concept.gathered().size() > 1
                ? site.insight().trends().series(concept).quarters()
                : List.of();
        List<ConceptLink> below = first ? below(concept) : List.of();
        return new View(
                concept.kind().singular(),
                Words.shown(concept.label()),
                concept.altLabels().stream()
                        .filter(label -> !label.equalsIgnoreCase(concept.label()))
                        .limit(first ? ALSO_NAMED : 0)
                        .toList(),
                reach,
                first && Reach.isFromOneSite(concept),
                momentum(concept, first),
                quarters.size() > 1 ? Timeline.of(quarters) : null,
                mentions.said(concept, (part - 1) * MENTIONS_PER_PAGE, MENTIONS_PER_PAGE),
                first ? mentions.through(concept) : List.of(),
                first && concept.gathered().size() > 1
                        ? cards.strongest(
                                address(concept, part),
                                ConceptMentions.newestFirst(concept.gathered()).stream(),
                                SIGNALS)
                        : List.of(),
                first ? company(concept) : Company.NONE,
                keyed(concept, concept.broader(), cards::concept),
                below.subList(0, Math.min(NARROWER, below.size())),
                below.subList(Math.min(NARROWER, below.size()), Math.min(FURTHER, below.size())),
                Math.max(0, below.size() - FURTHER),
                first ? keyed(concept, concept.related(), cards::counted) : List.of(),
                first ? near(concept) : List.of(),
                first
                        ? site.vocabulary().family(concept).stream()
                                .map(cards::concept)
                                .toList()
                        : List.of(),
                reports.isEmpty(),
                concept.gathered().size() > reports.size(),
                first && isThin(concept),
                site.feed(concept).orElse(null),
                first,
                parts == 1 ? "" : "Part " + part + " of " + parts,
                new NamedLink(Words.shown(concept.label()), address(concept, 1)),
                first ? null : new NamedLink("Part " + (part - 1), address(concept, part - 1)),
                part == parts ? null : new NamedLink("Part " + (part + 1), address(concept, part + 1)));
    }

    private @Nullable Trend momentum(Concept concept, boolean first) {
        Trends trends = site.insight().trends();
        if (!first || concept.gathered().size() < 2 || !trends.isKnown()) {
            return null;
        }
        Momentum momentum = trends.momentum(concept);
        return new Trend(momentum.word(), momentum.meaning());
    }

    private Company company(Concept concept) {
        if (concept.gathered().size() == 1 && concept.reports().size() == 1) {
            Report report = concept.reports().get(0);
            return companies.computeIfAbsent(
                    report.id(),
                    id -> new Company(
                            id,
                            true,
                            companions(kind -> site.insight().mentions().concepts(report, kind).stream()
                                    .limit(COMPANY_OF_ONE)
                                    .map(cards::concept)
                                    .toList())));
        }
        return new Company(
                "",
                false,
                companions(kind -> site.insight().coOccurrence().of(concept, kind, COMPANY).stream()
                        .map(companion -> cards.concept(companion.concept(), companion.shared()))
                        .toList()));
    }

    private static List<Companions> companions(Function<Kind, List<ConceptLink>> company) {
        return Kind.CONCEPTS.stream()
                .map(kind -> new Companions(Words.title(kind), company.apply(kind)))
                .filter(companions -> !companions.concepts().isEmpty())
                .toList();
    }

    private List<ConceptLink> keyed(Concept concept, List<String> keys, Function<Concept, ConceptLink> link) {
        return keys.stream()
                .flatMap(key -> site.vocabulary().keyed(concept.kind(), key).stream())
                .map(link)
                .toList();
    }

    /** Returns what stands below, those first that gather most. */
    private List<ConceptLink> below(Concept concept) {
        return keyed(concept, concept.narrower(), cards::counted).stream()
                .sorted(Comparator.comparingInt(ConceptLink::reports).reversed().thenComparing(ConceptLink::label))
                .toList();
    }

    /** Where one report is all, what only that report joins is told as its company already. */
    private List<NearLink> near(Concept concept) {
        boolean alone = concept.reports().size() == 1;
        return site.insight().relatedConcepts().of(concept, NEAR).stream()
                .filter(near -> !alone || !near.words().isEmpty())
                .map(each -> new NearLink(cards.concept(each.concept()), each.reason()))
                .toList();
    }

    /** One report names it and nothing leads to it from below: its page only leads on. */
    private static boolean isThin(Concept concept) {
        return concept.reports().size() < 2 && concept.narrower().isEmpty();
    }
}
