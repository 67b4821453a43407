package foresite.site;

import foresite.insight.TopicSignals;
import foresite.insight.Trend.State;
import foresite.insight.Trends;
import foresite.model.Concept;
import foresite.model.Kind;
import foresite.model.Mention;
import foresite.site.ConceptMentions.Said;
import foresite.site.PageKind.FixedPage;
import foresite.site.Pager.Part;
import foresite.site.Pager.Turn;
import foresite.site.ViewParts.ConceptGroup;
import foresite.site.ViewParts.ConceptLink;
import foresite.site.ViewParts.SignalRow;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page for each theme, technology and concern: what is known about it. Long lists of mentions have further pages. */
final class ConceptPages {

    static final PageKind KIND = new PageKind(
            List.of("concept", "concept-part", "concept-thin"),
            settings -> List.of(),
            input -> new ConceptPages(input.parts()).pages());

    /** So many mentions with their words stay well below the 150 KB that a page may have. */
    private static final int MENTIONS_PER_PAGE = 100;

    private static final int COMPANY = 8;

    private static final int SIGNALS = 12;
    private static final int OTHER_SIGNALS = 8;
    private static final int ALSO_NAMED = 24;
    private static final int NARROWER = 20;

    /** The line of facts gives the dates of the first and the last report. */
    private static final int DATES_IN_FACTS = 2;

    /** So many narrower concepts are listed at most; a page must stay below 150 KB. */
    private static final int FURTHER = 400;

    private static final int NEAR = 5;

    private final Site site;
    private final ViewParts parts;
    private final ConceptMentions mentions;

    /** The labels of the topics by which signals are sifted. */
    private final Set<String> sifted;

    private ConceptPages(ViewParts parts) {
        this.site = parts.site();
        this.parts = parts;
        this.mentions = new ConceptMentions(parts);
        this.sifted = site.insight().signals().topics().stream()
                .map(topic -> Words.shown(topic.concept().label()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * One concept.
     *
     * @param isGroup whether no report names it: its narrower concepts are its content then
     * @param sides what reports say of the same topic as technology or concern
     * @param company the concepts that it occurs with, by kind
     * @param feed null where it has none
     * @param cite its citation, with its address on the web; empty where that is not known
     */
    public record View(
            Heading heading,
            boolean isGroup,
            Facts facts,
            Signals signals,
            Mentions mentions,
            List<Side> sides,
            Narrower narrower,
            Related related,
            List<ConceptGroup> company,
            @Nullable Address feed,
            String cite,
            Turn turn) {}

    /**
     * A concept that one report names.
     *
     * @param said what the report says
     * @param summary a line of what the report is about
     */
    public record ThinView(
            Heading heading,
            String facts,
            List<Said> said,
            String summary,
            List<Near> near,
            List<ConceptLink> otherKinds) {}

    /**
     * The signals of a topic.
     *
     * @param about those that are about it
     * @param others further signals of its reports
     * @param query by which the pages of signals and of cards choose this topic, percent-encoded; empty where they do not
     *     know it
     */
    public record Signals(List<SignalRow> about, List<SignalLink> others, String query) {}

    /** A signal by its name. */
    public record SignalLink(String name, String id, NamedLink report, String date) {}

    /** What reports say of the same topic as another kind, under a title. */
    public record Side(String title, List<Said> mentions) {}

    /** What a concept is called, and what it is part of. */
    public record Heading(String kind, String label, List<String> altLabels, List<ConceptLink> broader) {}

    /**
     * What is known of a concept's reports.
     *
     * @param line how often, when and by whom it was named, in words
     * @param definition what it is, in the words of a report; null where too few reports describe it
     * @param trend null where there is too little to say
     * @param timeline null where there are no dates, or the line gives each
     */
    public record Facts(
            String line,
            @Nullable Said definition,
            @Nullable Trend trend,
            boolean singleSource,
            @Nullable Timeline timeline) {}

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
    public record Mentions(List<Said> own, List<Said> ofNarrower) {}

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
                if (!site.addresses().hasPage(concept)) {
                    continue;
                }
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
                !first ? "concept-part" : isThin(concept) ? "concept-thin" : "concept",
                concept.lastSeen().map(LocalDate::toString).orElse(""),
                first && !isThin(concept),
                first,
                () -> {
                    String facts = ConceptFacts.of(concept);
                    return new Page.Content(
                            head(concept, part, facts),
                            !first
                                    ? part(concept, part, parts)
                                    : isThin(concept) ? thin(concept, facts) : view(concept, part, facts));
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
        return new View(
                heading(concept),
                concept.reports().isEmpty(),
                new Facts(
                        facts,
                        mentions.definition(concept).orElse(null),
                        trend(concept),
                        ConceptFacts.isFromOneSite(concept),
                        concept.gathered().size() <= DATES_IN_FACTS
                                ? null
                                : parts.timeline(concept).orElse(null)),
                signals(concept),
                new Mentions(mentions.said(concept, part.entries()), mentions.ofNarrower(concept)),
                sides(concept),
                narrower(concept),
                new Related(keyed(concept, concept.related(), parts::counted), near(concept), otherKinds(concept)),
                company(concept),
                site.feed(concept).orElse(null),
                cite(concept),
                part.turn());
    }

    private ThinView thin(Concept concept, String facts) {
        List<Said> said = mentions.said(concept, ConceptMentions.newestFirst(concept));
        boolean isTheme = concept.kind() == Kind.THEME;
        String summary = isTheme || concept.reports().isEmpty()
                ? ""
                : Words.shortExcerpt(parts.summary(concept.reports().get(0)));
        return new ThinView(heading(concept), facts, said, summary, near(concept), otherKinds(concept));
    }

    private List<ConceptLink> otherKinds(Concept concept) {
        return site.vocabulary().family(concept).stream().map(parts::concept).toList();
    }

    private List<Side> sides(Concept concept) {
        List<Side> sides = new ArrayList<>();
        for (Kind kind : List.of(Kind.TECHNOLOGY, Kind.CONCERN)) {
            if (kind != concept.kind()) {
                List<Said> said = mentions.ofFamily(concept, kind);
                if (!said.isEmpty()) {
                    sides.add(new Side(kind == Kind.CONCERN ? "Worry: the concern" : "Promise: the technology", said));
                }
            }
        }
        return sides;
    }

    /** Returns a citation in the manner of a dictionary entry: what, where, as of when. */
    private String cite(Concept concept) {
        String url = site.url(site.addresses().concept(concept));
        String asOf = concept.lastSeen().map(date -> ", " + Words.date(date)).orElse("");
        return url.isEmpty()
                ? ""
                : "“" + Words.shown(concept.label()) + "”, " + concept.kind().singular() + " in "
                        + site.settings().title() + asOf + ". " + url;
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

    private Signals signals(Concept concept) {
        Address page = site.addresses().concept(concept);
        String label = Words.shown(concept.label());
        TopicSignals ofTopics = site.insight().topicSignals();
        List<TopicSignals.Found> about = ofTopics.of(concept, SIGNALS);
        List<SignalLink> others = ofTopics.others(concept, about, OTHER_SIGNALS).stream()
                .map(found -> new SignalLink(
                        found.signal().name(),
                        parts.signalId(found.report(), found.signal()),
                        parts.link(found.report()),
                        parts.digestOf(found.report()).label()))
                .toList();
        return new Signals(
                about.stream()
                        .map(found -> parts.signal(found.report(), found.signal(), page, found.isInDescription()))
                        .toList(),
                others,
                sifted.contains(label) ? "?topic=" + URLEncoder.encode(label, StandardCharsets.UTF_8) : "");
    }

    private @Nullable Trend trend(Concept concept) {
        Trends trends = site.insight().trends();
        if (trends.of(concept).state() == State.TOO_FEW) {
            return null;
        }
        return new Trend(trends.of(concept).state().words(), trends.of(concept).reason());
    }

    private List<ConceptGroup> company(Concept concept) {
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
