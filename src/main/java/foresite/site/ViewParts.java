package foresite.site;

import foresite.insight.Recurrence.Sighting;
import foresite.model.Concept;
import foresite.model.Digest;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.model.Signal;
import foresite.site.PageKind.FixedPage;
import foresite.text.HeadingIds;
import foresite.text.MarkdownHtml;
import foresite.text.MarkdownLinks;
import foresite.text.SpokenLanguage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the parts of views that several kinds of page show. Links to concepts and entries of reports are made once: a
 * corpus has some thirty thousand concepts and half a million links to them. Thread-safe.
 */
public final class ViewParts {

    private static final int SIGNALS_OF_NEWS = 2;

    private final Site site;
    private final SiteTargets.Links links;
    private final StructuredData structured;
    private final FirstSeen firstSeen;
    private final Map<Kind, Map<String, ConceptLink>> concepts = new EnumMap<>(Kind.class);
    private final Map<String, ReportEntry> reports = new HashMap<>();
    private final Map<String, String> summaries = new ConcurrentHashMap<>();
    /** Parts of signals, and the languages of parts by that of their report: several pages show the same. */
    private final Map<String, SignalChange> changes = new ConcurrentHashMap<>();

    private final Map<String, Map<Signal, String>> signalIds = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> languages = new ConcurrentHashMap<>();

    /**
     * A concept as other pages show it.
     *
     * @param kind the singular word
     * @param reports how many mention it or a concept below it; 0 where the page does not say so: a number that changes
     *     with every digest is only where the reader came for it, so that the other pages stay as they are
     * @param shared how many of them it shares with the concept of the page, from 1; 0 on other pages
     */
    public record ConceptLink(String kind, String label, Address address, int reports, int shared) {}

    /** Concepts under a title. */
    public record ConceptGroup(String title, List<ConceptLink> concepts) {}

    /**
     * A report as other pages show it.
     *
     * @param reasons why it is shown here, each a concept
     * @param words why it is shown here, each a word; both are empty where it needs no reason
     */
    public record ReportEntry(
            NamedLink self,
            String language,
            NamedLink digest,
            String site,
            String category,
            String type,
            String excerpt,
            List<ConceptLink> reasons,
            List<String> words) {}

    /** What is new in a report. */
    public record ReportNews(ReportEntry report, List<SignalRow> signals) {}

    /** A topic that was seen again or first, and when. */
    public record Sighted(ConceptLink concept, String when) {}

    /**
     * A signal as pages show it; its texts are HTML without an element around them, empty where the report has none.
     *
     * @param id its fragment on the page of its report
     * @param change null where the report has none
     * @param isDescribed whether its description is shown at once
     * @param relevancy 1 to 5; 0 where the report does not say
     * @param due the year in which the outlook falls due; 0 when the report has no date
     * @param report where it comes from
     * @param date of its digest, in words
     * @param site where the article is; empty where that is not known
     * @param digest the id of its digest, for the shortlist
     */
    public record SignalRow(
            String id,
            String name,
            String description,
            @Nullable SignalChange change,
            boolean isDescribed,
            String outlook,
            String drivingForce,
            int relevancy,
            int due,
            NamedLink report,
            String date,
            String site,
            String language,
            String digest) {}

    ViewParts(Site site, SiteTargets.Links links) {
        this.site = site;
        this.links = links;
        this.structured = new StructuredData(site);
        this.firstSeen = FirstSeen.of(site);
        for (Kind kind : Kind.CONCEPTS) {
            Map<String, ConceptLink> byKey = new HashMap<>();
            for (Concept concept : site.vocabulary().concepts(kind)) {
                String label = Words.shown(concept.label());
                Address address = site.addresses().concept(concept);
                byKey.put(concept.key(), new ConceptLink(kind.singular(), label, address, 0, 0));
            }
            concepts.put(kind, byKey);
        }
        for (Digest digest : site.corpus().digests()) {
            NamedLink link = digest(digest);
            digest.reports().forEach(report -> reports.put(report.id(), entry(report, link)));
        }
    }

    private ReportEntry entry(Report report, NamedLink digest) {
        return new ReportEntry(
                new NamedLink(report.title(), site.addresses().report(report)),
                report.language(),
                digest,
                report.link().site(),
                report.category(),
                report.type(),
                Words.excerpt(summary(report)),
                List.of(),
                List.of());
    }

    Site site() {
        return site;
    }

    StructuredData structured() {
        return structured;
    }

    FirstSeen firstSeen() {
        return firstSeen;
    }

    /** Returns the head of a fixed page that is nothing more than a page. */
    Page.Head head(FixedPage page, String description) {
        return head(page, description, Map.of());
    }

    /** Returns the head of a fixed page, with what it is in the words of schema.org. */
    Page.Head head(FixedPage page, String description, Map<String, Object> data) {
        List<NamedLink> crumbs = List.of(HomePage.FIXED.link());
        return head(page.address(), page.label(), description, page.section(), crumbs, data);
    }

    /**
     * Returns the head of a page.
     *
     * @param data what it is in the words of schema.org; empty where it is nothing more than a page
     */
    Page.Head head(
            Address address,
            String title,
            String description,
            String section,
            List<NamedLink> crumbs,
            Map<String, Object> data) {
        List<String> documents = structured.documents(data, crumbs, title, address);
        return new Page.Head(title, description, section, crumbs, List.of(), documents);
    }

    ConceptLink concept(Concept concept) {
        ConceptLink link = concepts.getOrDefault(concept.kind(), Map.of()).get(concept.key());
        if (link == null) {
            throw new IllegalArgumentException("there is no " + concept.kind().singular() + " '" + concept.key() + "'");
        }
        return link;
    }

    ConceptLink concept(Concept concept, int shared) {
        ConceptLink link = concept(concept);
        return new ConceptLink(link.kind(), link.label(), link.address(), 0, shared);
    }

    /** Returns the link with the number of reports. */
    ConceptLink counted(Concept concept) {
        ConceptLink link = concept(concept);
        return new ConceptLink(
                link.kind(), link.label(), link.address(), concept.gathered().size(), 0);
    }

    List<ConceptLink> counted(List<Concept> all) {
        return all.stream().map(this::counted).toList();
    }

    /** Returns the concepts of a kind that most reports mention, including narrower concepts; then by label. */
    List<Concept> mostReported(Kind kind, int limit) {
        return site.vocabulary().concepts(kind).stream()
                .sorted(Comparator.comparingInt(
                                (Concept concept) -> -concept.gathered().size())
                        .thenComparing(Concept::label))
                .limit(limit)
                .toList();
    }

    /** Returns the reports of a topic on the years of the corpus; empty where fewer than two have a date. */
    Optional<Timeline> timeline(Concept concept) {
        List<LocalDate> dates = concept.gathered().stream()
                .flatMap(report -> report.date().stream())
                .toList();
        String of = concept.gathered().size() > concept.reports().size() ? ", narrower topics included" : "";
        return dates.size() < 2
                ? Optional.empty()
                : site.insight().trends().axis().map(axis -> Timeline.of(axis, dates, of));
    }

    /** Returns topics with the dates of the reports that show a pattern. */
    List<Sighted> sighted(List<Sighting> sightings, int limit) {
        return sightings.stream()
                .limit(limit)
                .map(sighting -> new Sighted(concept(sighting.concept()), when(sighting)))
                .toList();
    }

    private static String when(Sighting sighting) {
        String first = Words.date(sighting.reports().get(0).date().orElseThrow());
        String newest = Words.date(sighting.newest().date().orElseThrow());
        return switch (sighting.pattern()) {
            case SEEN_FIRST -> "";
            case SEEN_AGAIN ->
                "first " + first + ", at " + sighting.reports().get(0).link().site();
            case GONE_QUIET ->
                "last named " + newest
                        + String.format(Locale.ROOT, "; %.0f reports since expected", sighting.expected());
            case BACK_AGAIN -> "named " + newest + ", before that " + first;
        };
    }

    ReportEntry report(Report report) {
        ReportEntry entry = reports.get(report.id());
        if (entry == null) {
            throw new IllegalArgumentException("there is no report '" + report.id() + "'");
        }
        return entry;
    }

    ReportEntry report(Report report, List<ConceptLink> reasons, List<String> words) {
        ReportEntry own = report(report);
        return new ReportEntry(
                own.self, own.language, own.digest, own.site, own.category, own.type, own.excerpt, reasons, words);
    }

    NamedLink link(Report report) {
        return report(report).self();
    }

    NamedLink digest(Digest digest) {
        return new NamedLink(Words.digest(digest), site.addresses().digest(digest));
    }

    NamedLink digestOf(Report report) {
        return report(report).digest();
    }

    /**
     * Returns the web address of a digest at the newsletter: that of the settings' pattern, or else the one that the title
     * lines of its reports give; empty where there is none or the digest has no date.
     */
    String newsletter(Digest digest) {
        if (digest.date().isEmpty()) {
            return "";
        }
        String pattern = site.settings().digestUrl();
        return pattern.isEmpty()
                ? digest.reports().stream()
                        .map(report -> report.link().issue())
                        .filter(issue -> !issue.isEmpty())
                        .findFirst()
                        .orElse("")
                : pattern.replace("{digest}", digest.code());
    }

    /** Returns the web address of the newsletter's issue that named a report's article; empty where there is none. */
    String newsletter(Report report) {
        String pattern = site.settings().digestUrl();
        return report.link().issue().isEmpty() && report.date().isPresent()
                ? pattern.replace("{digest}", report.digest())
                : report.link().issue();
    }

    /** Returns the fragment of a signal on the page of its report. */
    String signalId(Report report, Signal signal) {
        return signalIds
                .computeIfAbsent(report.id(), id -> SignalIds.of(report))
                .getOrDefault(signal, "");
    }

    /** @param page the page that shows it */
    SignalRow signal(Report report, Signal signal, Address page) {
        return signal(report, signal, page, false);
    }

    /**
     * @param page the page that shows it
     * @param isDescribed whether its description is shown at once
     */
    SignalRow signal(Report report, Signal signal, Address page, boolean isDescribed) {
        MarkdownLinks.Targets targets = targets(report, page);
        return new SignalRow(
                signalId(report, signal),
                signal.name(),
                MarkdownHtml.line(signal.description(), targets),
                signal.change().isEmpty()
                        ? null
                        : changes.computeIfAbsent(signal.change(), SignalChange::of)
                                .html(part -> MarkdownHtml.line(part, targets)),
                isDescribed,
                MarkdownHtml.line(signal.outlook(), targets),
                MarkdownHtml.line(signal.drivingForce(), targets),
                signal.relevancy(),
                report.date().map(date -> date.getYear() + 10).orElse(0),
                link(report),
                digestOf(report).label(),
                report.link().site(),
                language(report, signal.description() + " " + signal.change() + " " + signal.outlook()),
                site.digestId(report.digest()));
    }

    /**
     * Returns what is new in a report: a sentence, and at most two signals, those that it considers most relevant.
     *
     * @param page the page that shows it
     */
    ReportNews news(Report report, Address page) {
        return new ReportNews(
                report(report),
                report.signals().stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(signal -> -signal.relevancy()))
                        .limit(SIGNALS_OF_NEWS)
                        .map(signal -> signal(report, signal, page))
                        .toList());
    }

    /** Returns the HTML of one line of a report, such as a table's cell, for a page. */
    String line(Report report, String markdown, Address page) {
        return MarkdownHtml.line(markdown, targets(report, page));
    }

    /** Returns the HTML of a section of a report for a page; the headings of the text follow the section's. */
    String blocks(Report report, String markdown, Address page, HeadingIds ids) {
        return MarkdownHtml.blocks(markdown, 3, targets(report, page), ids);
    }

    /** Returns the HTML of the program's own text for a page. */
    String blocks(String markdown, Address page) {
        return MarkdownHtml.blocks(markdown, 2, new SiteTargets(links, "", page, null), new HeadingIds());
    }

    private MarkdownLinks.Targets targets(Report report, Address page) {
        return new SiteTargets(links, report.at().file(), page, null);
    }

    /** Returns the page of a report that a report lists as close, by its id or its file. */
    Optional<Address> close(Report report, String written) {
        return links.pages().close(report.at().file(), written);
    }

    /** Returns the summary of a report in plain words. */
    String summary(Report report) {
        return summaries.computeIfAbsent(report.id(), id -> Words.plain(report.summary()));
    }

    /** Returns the language of a part of a report: that of the report, unless the part clearly shows another. */
    String language(Report report, String part) {
        return languages
                .computeIfAbsent(report.language(), none -> new ConcurrentHashMap<>())
                .computeIfAbsent(part, text -> SpokenLanguage.ofPart(text, report.language()));
    }
}
