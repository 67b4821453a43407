package foresite.site;

import foresite.insight.Momentum;
import foresite.insight.Movement;
import foresite.model.Concept;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Mention;
import foresite.model.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private final Site site;
    private final Cards cards;
    private final Heads heads;
    private final Map<Kind, Map<String, List<Concept>>> narrower = new HashMap<>();
    private final Map<String, Company> companies = new ConcurrentHashMap<>();
    private final Map<String, Map<String, List<Finding>>> findings = new ConcurrentHashMap<>();

    ConceptPages(Site site, Cards cards, Heads heads) {
        this.site = site;
        this.cards = cards;
        this.heads = heads;
        for (Kind kind : Kind.CONCEPTS) {
            Map<String, List<Concept>> below = new HashMap<>();
            site.vocabulary()
                    .concepts(kind)
                    .forEach(concept -> concept.broader()
                            .forEach(key -> below.computeIfAbsent(key, none -> new ArrayList<>())
                                    .add(concept)));
            narrower.put(kind, below);
        }
    }

    /**
     * One concept, or a further page of its mentions.
     *
     * @param reach how often, when and by whom it was named, in words
     * @param momentum null where there is too little to say
     * @param timeline reports by quarter; null where a picture would show nothing
     * @param otherKinds the same name as a theme, technology or concern
     * @param part of how many pages of mentions this is; empty when there is one
     */
    public record View(
            String kind,
            String label,
            List<String> altLabels,
            String reach,
            boolean singleSource,
            @Nullable Momentum momentum,
            @Nullable Timeline timeline,
            List<Said> mentions,
            List<SignalCard> signals,
            Company company,
            List<ConceptLink> broader,
            List<ConceptLink> narrower,
            List<ConceptLink> related,
            List<ConceptLink> otherKinds,
            @Nullable Address feed,
            boolean first,
            String part,
            NamedLink self,
            @Nullable NamedLink previous,
            @Nullable NamedLink next) {}

    /** What one report says. */
    public record Said(
            NamedLink report,
            NamedLink digest,
            String site,
            String language,
            String name,
            String words,
            int relevancy) {}

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
                int parts = Math.max(1, (told(concept).size() + MENTIONS_PER_PAGE - 1) / MENTIONS_PER_PAGE);
                for (int part = 1; part <= parts; part++) {
                    pages.add(page(concept, part, parts));
                }
            }
        }
        return pages;
    }

    private Page page(Concept concept, int part, int parts) {
        String title = part == 1 ? concept.label() : concept.label() + ", part " + part;
        return new Page(
                address(concept, part),
                "concept",
                concept.lastSeen().map(LocalDate::toString).orElse(""),
                part == 1,
                () -> {
                    List<Report> reports = concept.reports();
                    String reach = Reach.of(concept);
                    PageHead head =
                            heads.concept(concept, address(concept, part), title, concept.label() + ": " + reach);
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
        List<Movement.Quarter> quarters =
                first && reports.size() > 1 ? site.insight().movement().quarters(concept) : List.of();
        return new View(
                concept.kind().singular(),
                concept.label(),
                concept.altLabels().stream()
                        .filter(label -> !label.equalsIgnoreCase(concept.label()))
                        .limit(first ? ALSO_NAMED : 0)
                        .toList(),
                reach,
                first && reports.size() > 1 && Reach.sources(concept) == 1,
                momentum(concept, first),
                quarters.size() > 1 ? Timeline.of(quarters) : null,
                said(concept, part),
                first && reports.size() > 1 ? cards.strongest(newestFirst(reports).stream(), SIGNALS) : List.of(),
                first ? company(concept) : Company.NONE,
                keyed(concept, concept.broader()),
                first ? below(concept) : List.of(),
                first ? keyed(concept, concept.related()) : List.of(),
                first ? otherKinds(concept) : List.of(),
                concept.kind() == Kind.THEME ? Addresses.beside(site.addresses().concept(concept), "xml") : null,
                first,
                parts == 1 ? "" : "Part " + part + " of " + parts,
                new NamedLink(concept.label(), address(concept, 1)),
                first ? null : new NamedLink("Part " + (part - 1), address(concept, part - 1)),
                part == parts ? null : new NamedLink("Part " + (part + 1), address(concept, part + 1)));
    }

    private @Nullable Momentum momentum(Concept concept, boolean first) {
        Movement movement = site.insight().movement();
        return first && concept.reports().size() > 1 && movement.isKnown() ? movement.of(concept) : null;
    }

    private static <T> List<T> newestFirst(List<T> oldestFirst) {
        List<T> reversed = new ArrayList<>(oldestFirst.size());
        for (int i = oldestFirst.size() - 1; i >= 0; i--) {
            reversed.add(oldestFirst.get(i));
        }
        return reversed;
    }

    /** Newest first means dated before undated here as well: a report without a date is never news. */
    private List<Said> said(Concept concept, int part) {
        List<Mention> newestFirst = new ArrayList<>(newestFirst(told(concept).stream()
                .filter(mention -> mention.report().date().isPresent())
                .toList()));
        told(concept).stream()
                .filter(mention -> mention.report().date().isEmpty())
                .forEach(newestFirst::add);
        int from = (part - 1) * MENTIONS_PER_PAGE;
        return newestFirst.subList(from, Math.min(from + MENTIONS_PER_PAGE, newestFirst.size())).stream()
                .map(mention -> said(concept.kind(), mention))
                .toList();
    }

    /** Of a theme a report tells its excerpt, whatever it calls the theme, and however often: once. */
    private static List<Mention> told(Concept concept) {
        if (concept.kind() != Kind.THEME) {
            return concept.mentions();
        }
        Map<String, Mention> byReport = new LinkedHashMap<>();
        concept.mentions()
                .forEach(mention -> byReport.putIfAbsent(mention.report().id(), mention));
        return List.copyOf(byReport.values());
    }

    /** Returns a report's findings of a kind by their names; put in order once, since a report may have thousands. */
    private Map<String, List<Finding>> findings(Report report, Kind kind) {
        return findings.computeIfAbsent(
                kind.singular() + ' ' + report.id(),
                none -> report.findings(kind).stream().collect(Collectors.groupingBy(Finding::name)));
    }

    private Said said(Kind kind, Mention mention) {
        Report report = mention.report();
        String words = "";
        int relevancy = 0;
        for (Finding finding : findings(report, kind).getOrDefault(mention.name(), List.of())) {
            words = words.contains(finding.description()) ? words : (words + " " + finding.description()).strip();
            relevancy = Math.max(relevancy, finding.relevancy());
        }
        return new Said(
                cards.link(report),
                cards.digestOf(report),
                report.link().site(),
                report.language(),
                mention.name(),
                kind == Kind.THEME ? cards.report(report).excerpt() : words,
                relevancy);
    }

    private Company company(Concept concept) {
        if (concept.reports().size() == 1) {
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
                companions(kind -> site.insight().company().of(concept, kind, COMPANY).stream()
                        .map(companion -> cards.concept(companion.concept(), companion.shared()))
                        .toList()));
    }

    private static List<Companions> companions(Function<Kind, List<ConceptLink>> company) {
        return Kind.CONCEPTS.stream()
                .map(kind -> new Companions(Words.title(kind), company.apply(kind)))
                .filter(companions -> !companions.concepts().isEmpty())
                .toList();
    }

    private List<ConceptLink> keyed(Concept concept, List<String> keys) {
        return keys.stream()
                .flatMap(key -> site.vocabulary().keyed(concept.kind(), key).stream())
                .map(cards::concept)
                .toList();
    }

    private List<ConceptLink> below(Concept concept) {
        return cards.concepts(narrower.getOrDefault(concept.kind(), Map.of()).getOrDefault(concept.key(), List.of()));
    }

    private List<ConceptLink> otherKinds(Concept concept) {
        return Kind.CONCEPTS.stream()
                .filter(kind -> kind != concept.kind())
                .flatMap(kind -> site.vocabulary().named(kind, concept.label()).stream())
                .map(cards::concept)
                .toList();
    }
}
