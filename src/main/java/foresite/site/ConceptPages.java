package foresite.site;

import foresite.insight.TrendSeries;
import foresite.insight.Trends;
import foresite.model.Concept;
import foresite.model.Kind;
import foresite.model.Mention;
import foresite.model.Report;
import foresite.site.ConceptMentions.Said;
import foresite.site.PageKind.FixedPage;
import foresite.site.Pager.Part;
import foresite.site.Pager.Turn;
import foresite.site.ViewParts.ConceptGroup;
import foresite.site.ViewParts.ConceptLink;
import foresite.site.ViewParts.SignalRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page for each theme, technology and concern: what is known about it. Long lists of mentions have further pages. */
final class ConceptPages {

    static final PageKind KIND = new PageKind(
            List.of("concept", "concept-part"),
            settings -> List.of(),
            input -> new ConceptPages(input.parts()).pages());

    /** So many mentions with their words stay well below the 150 KB that a page may have. */
    private static final int MENTIONS_PER_PAGE = 100;

    /** From so many mentions on, the signals below them are out of sight. */
    private static final int MANY_MENTIONS = 13;

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
    private final ViewParts parts;
    private final ConceptMentions mentions;
    private final Map<String, List<ConceptGroup>> companies = new ConcurrentHashMap<>();

    private ConceptPages(ViewParts parts) {
        this.site = parts.site();
        this.parts = parts;
        this.mentions = new ConceptMentions(parts);
    }

    /**
     * One concept.
     *
     * @param isGroup whether no report names it: its narrower concepts are its content then
     * @param seeAlso the nearest concepts, where there is hardly more to show
     * @param company the concepts that it occurs with, by kind
     * @param feed null where it has none
     */
    public record View(
            Heading heading,
            boolean isGroup,
            Facts facts,
            List<Near> seeAlso,
            @Nullable Timeline timeline,
            Mentions mentions,
            List<SignalRow> signals,
            Narrower narrower,
            Related related,
            List<ConceptGroup> company,
            @Nullable Address feed,
            Turn turn) {}

    /** What a concept is called, and what it is part of. */
    public record Heading(String kind, String label, List<String> altLabels, List<ConceptLink> broader) {}

    /**
     * What is known of a concept's reports.
     *
     * @param line how often, when and by whom it was named, in words
     * @param trend null where there is too little to say
     */
    public record Facts(String line, @Nullable Trend trend, boolean singleSource) {}

    /**
     * How a concept's mentions move, in words.
     *
     * @param word such as {@code rising}
     * @param meaning a sentence that explains the word
     */
    public record Trend(String word, String meaning) {}

    /** A near concept, and in words why it is near. */
    public record Near(ConceptLink concept, String reason) {}

    /**
     * What reports say.
     *
     * @param ofNarrower what they say of narrower concepts, where few name the concept itself
     */
    public record Mentions(List<Said> own, List<Said> ofNarrower, boolean isMany) {}

    /**
     * The narrower concepts, those first that most reports mention.
     *
     * @param further those that are shown on demand
     * @param unlisted how many more there are
     */
    public record Narrower(List<ConceptLink> concepts, List<ConceptLink> further, int unlisted) {}

    /**
     * Where to read on.
     *
     * @param concepts those that the editor put beside it
     * @param near the nearest of its kind
     * @param otherKinds the same topic as a theme, technology or concern
     */
    public record Related(List<ConceptLink> concepts, List<Near> near, List<ConceptLink> otherKinds) {}

    /**
     * A further page of mentions.
     *
     * @param part such as {@code Part 2 of 3}
     */
    public record PartView(String kind, String label, String part, NamedLink concept, List<Said> mentions, Turn turn) {}

    private List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (Kind kind : Kind.CONCEPTS) {
            for (Concept concept : site.vocabulary().concepts(kind)) {
                Pager<Mention> pager = Pager.of(
                        Pager.divided(ConceptMentions.newestFirst(concept), MENTIONS_PER_PAGE),
                        number -> new NamedLink("Part " + number, address(concept, number)));
                for (Part<Mention> part : pager.parts()) {
                    pages.add(page(concept, part, pager.parts().size()));
                }
            }
        }
        return pages;
    }

    private Address address(Concept concept, int part) {
        return part == 1
                ? site.addresses().concept(concept)
                : Addresses.part(concept.kind().plural(), site.addresses().id(concept), part);
    }

    private Page page(Concept concept, Part<Mention> part, int parts) {
        boolean first = part.isFirst();
        return new Page(
                part.self().address(),
                first ? "concept" : "concept-part",
                concept.lastSeen().map(LocalDate::toString).orElse(""),
                first && !isThin(concept),
                first,
                () -> {
                    String facts = ConceptFacts.of(concept);
                    return new Page.Content(
                            head(concept, part, facts),
                            first ? view(concept, part, facts) : part(concept, part, parts));
                });
    }

    private Page.Head head(Concept concept, Part<Mention> part, String facts) {
        String label = Words.shown(concept.label());
        Address address = part.self().address();
        FixedPage index = IndexPages.fixed(concept.kind());
        List<NamedLink> crumbs = List.of(HomePage.FIXED.link(), index.link());
        return new Page.Head(
                part.isFirst() ? label : label + ", part " + part.number(),
                label + ": " + facts,
                index.section(),
                crumbs,
                site.feed(concept)
                        .map(feed -> List.of(new NamedLink(label, feed)))
                        .orElse(List.of()),
                parts.structured().documents(parts.structured().term(concept, address), crumbs, label, address));
    }

    private PartView part(Concept concept, Part<Mention> part, int count) {
        String label = Words.shown(concept.label());
        return new PartView(
                concept.kind().singular(),
                label,
                "Part " + part.number() + " of " + count,
                new NamedLink(label, site.addresses().concept(concept)),
                mentions.said(concept, part.entries()),
                part.turn());
    }

    private View view(Concept concept, Part<Mention> part, String facts) {
        List<Report> gathered = concept.gathered();
        List<TrendSeries.Point> quarters =
                gathered.size() > 1 ? site.insight().trends().series(concept).points() : List.of();
        boolean more = gathered.size() > concept.reports().size();
        List<Near> near = near(concept);
        return new View(
                heading(concept),
                concept.reports().isEmpty(),
                new Facts(facts, trend(concept), ConceptFacts.isFromOneSite(concept)),
                isThin(concept) ? near : List.of(),
                quarters.size() > 1 ? Timeline.of(quarters, more ? ", including narrower topics" : "") : null,
                new Mentions(
                        mentions.said(concept, part.entries()),
                        mentions.ofNarrower(concept),
                        part.entries().size() >= MANY_MENTIONS),
                gathered.size() > 1 ? signals(concept) : List.of(),
                narrower(concept),
                new Related(
                        keyed(concept, concept.related(), parts::counted),
                        isThin(concept) ? List.of() : near,
                        site.vocabulary().family(concept).stream()
                                .map(parts::concept)
                                .toList()),
                company(concept),
                site.feed(concept).orElse(null),
                part.turn());
    }

    private Heading heading(Concept concept) {
        return new Heading(
                concept.kind().singular(),
                Words.shown(concept.label()),
                concept.altLabels().stream()
                        .filter(label -> !label.equalsIgnoreCase(concept.label()))
                        .limit(ALSO_NAMED)
                        .toList(),
                keyed(concept, concept.broader(), parts::concept));
    }

    private List<SignalRow> signals(Concept concept) {
        List<Report> newestFirst = ConceptMentions.reversed(concept.gathered());
        return parts.strongest(site.addresses().concept(concept), newestFirst.stream(), SIGNALS, Integer.MAX_VALUE);
    }

    private @Nullable Trend trend(Concept concept) {
        Trends trends = site.insight().trends();
        if (concept.gathered().size() < 2 || !trends.isKnown()) {
            return null;
        }
        return new Trend(trends.of(concept).state().words(), trends.of(concept).reason());
    }

    private List<ConceptGroup> company(Concept concept) {
        if (concept.gathered().size() == 1 && concept.reports().size() == 1) {
            // The concepts of one report share their company, and are part of it.
            Report report = concept.reports().get(0);
            return companies.computeIfAbsent(
                    report.id(),
                    id -> groups(
                            " of its report",
                            kind -> site.insight().mentions().concepts(report, kind).stream()
                                    .limit(COMPANY_OF_ONE)
                                    .map(parts::concept)
                                    .toList()));
        }
        return groups(
                " it occurs with",
                kind -> site.insight().coOccurrence().of(concept, kind, COMPANY).stream()
                        .map(companion -> parts.concept(companion.concept(), companion.shared()))
                        .toList());
    }

    private static List<ConceptGroup> groups(String title, Function<Kind, List<ConceptLink>> concepts) {
        return Kind.CONCEPTS.stream()
                .map(kind -> new ConceptGroup(Words.title(kind) + title, concepts.apply(kind)))
                .filter(group -> !group.concepts().isEmpty())
                .toList();
    }

    private List<ConceptLink> keyed(Concept concept, List<String> keys, Function<Concept, ConceptLink> link) {
        return keys.stream()
                .flatMap(key -> site.vocabulary().keyed(concept.kind(), key).stream())
                .map(link)
                .toList();
    }

    private Narrower narrower(Concept concept) {
        List<ConceptLink> all = keyed(concept, concept.narrower(), parts::counted).stream()
                .sorted(Comparator.comparingInt(ConceptLink::reports).reversed().thenComparing(ConceptLink::label))
                .toList();
        int shown = Math.min(NARROWER, all.size());
        int listed = Math.min(FURTHER, all.size());
        return new Narrower(all.subList(0, shown), all.subList(shown, listed), all.size() - listed);
    }

    /** Where there is one report only, what is near just by that report is in its company already. */
    private List<Near> near(Concept concept) {
        boolean alone = concept.reports().size() == 1;
        return site.insight().relatedConcepts().of(concept, NEAR).stream()
                .filter(near -> !alone || !near.words().isEmpty())
                .map(each -> new Near(parts.concept(each.concept()), each.reason()))
                .toList();
    }

    /** One report names it and nothing is narrower: its page is just a way to others. */
    private static boolean isThin(Concept concept) {
        return concept.reports().size() < 2 && concept.narrower().isEmpty();
    }
}
