package foresite.site;

import foresite.insight.Duplicates.Duplicate;
import foresite.insight.Duplicates.Evidence;
import foresite.insight.RelatedReports;
import foresite.model.Concept;
import foresite.model.Digest;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plans the reports: a page for each, and their index by digest, a year at a time. */
final class ReportPages {

    private static final int RELATED = 6;
    private static final int REASONS = 3;

    /** With fewer concepts in common than this, words are told as well. */
    private static final int FEW_REASONS = 2;

    private final Site site;
    private final Cards cards;
    private final Heads heads;
    private final Map<String, Report> byId = new HashMap<>();

    ReportPages(Site site, Cards cards, Heads heads) {
        this.site = site;
        this.cards = cards;
        this.heads = heads;
        site.corpus().reports().forEach(report -> byId.put(report.id(), report));
    }

    /**
     * One report.
     *
     * @param summary HTML
     * @param copies other reports of the same article
     */
    public record View(
            Report report,
            NamedLink digest,
            String newsletter,
            String summary,
            List<SignalCard> signals,
            List<Term> themes,
            List<Term> keywords,
            List<Table> tables,
            List<Prosed> passages,
            List<Near> closest,
            List<ReportCard> related,
            List<Copy> copies,
            @Nullable NamedLink previous,
            @Nullable NamedLink next) {}

    /** A name in the report's own words, and the page of what it means; null where there is none. */
    public record Term(String name, @Nullable Address address) {}

    /** The findings of one kind. */
    public record Table(String kind, String title, List<Row> rows) {}

    /** A finding; its description is HTML. */
    public record Row(String name, @Nullable Address address, String description, int relevancy, String language) {}

    /** A further section: its heading, and its HTML. */
    public record Prosed(String heading, String html) {}

    /** A line of the older reports' own list of similar ones; the address is null when it is not in the corpus. */
    public record Near(String title, @Nullable Address address) {}

    /** Another report of the same article; the reason is empty where both have its link. */
    public record Copy(NamedLink self, NamedLink digest, String reason) {}

    /** The reports of one year, by digest. */
    public record IndexView(String title, List<NamedLink> years, List<Issue> digests) {}

    /** The reports of one digest. */
    public record Issue(NamedLink digest, List<NamedLink> reports) {}

    List<Page> pages() {
        List<Page> pages = new ArrayList<>(index());
        for (Digest digest : site.corpus().digests()) {
            List<Report> reports = digest.reports();
            for (int i = 0; i < reports.size(); i++) {
                Report report = reports.get(i);
                Report previous = i == 0 ? null : reports.get(i - 1);
                Report next = i + 1 == reports.size() ? null : reports.get(i + 1);
                pages.add(new Page(
                        site.addresses().report(report),
                        "report",
                        report.date().map(LocalDate::toString).orElse(""),
                        true,
                        () -> new Page.Content(
                                heads.report(report, cards.digestOf(report)), view(report, previous, next))));
            }
        }
        return pages;
    }

    private View view(Report report, @Nullable Report previous, @Nullable Report next) {
        String pattern = site.settings().digestUrl();
        Address page = site.addresses().report(report);
        ReportTexts texts = cards.texts();
        HeadingIds ids = new HeadingIds();
        return new View(
                report,
                cards.digestOf(report),
                pattern.isEmpty() || report.date().isEmpty() ? "" : pattern.replace("{digest}", report.digest()),
                texts.blocks(report, report.summary(), page, ids),
                report.signals().stream()
                        .map(signal -> cards.signal(report, signal, page))
                        .toList(),
                Words.once(report.themes()).stream()
                        .map(name -> term(Kind.THEME, name))
                        .toList(),
                Words.once(report.keywords()).stream().map(this::keyword).toList(),
                Kind.FINDINGS.stream()
                        .map(kind -> table(report, kind))
                        .filter(table -> !table.rows().isEmpty())
                        .toList(),
                report.passages().stream()
                        .map(passage ->
                                new Prosed(passage.heading(), texts.blocks(report, passage.markdown(), page, ids)))
                        .toList(),
                closest(report),
                site.insight().relatedReports().of(report, RELATED).stream()
                        .map(this::related)
                        .toList(),
                site.insight().duplicates().of(report).stream().map(this::copy).toList(),
                previous == null ? null : cards.link(previous),
                next == null ? null : cards.link(next));
    }

    private Term term(Kind kind, String name) {
        return new Term(
                name,
                site.vocabulary()
                        .named(kind, name)
                        .map(site.addresses()::concept)
                        .orElse(null));
    }

    /** A keyword has no page of its own; it leads to the theme, technology or concern of the same name. */
    private Term keyword(String name) {
        for (Kind kind : Kind.CONCEPTS) {
            Optional<Concept> concept = site.vocabulary().named(kind, name);
            if (concept.isPresent()) {
                return new Term(name, site.addresses().concept(concept.get()));
            }
        }
        return new Term(name, null);
    }

    private Table table(Report report, Kind kind) {
        List<Row> rows = new ArrayList<>();
        for (Finding finding : report.findings(kind)) {
            Address address =
                    Kind.CONCEPTS.contains(kind) ? term(kind, finding.name()).address() : null;
            rows.add(new Row(
                    finding.name(),
                    address,
                    cards.texts()
                            .line(
                                    report,
                                    finding.description(),
                                    site.addresses().report(report)),
                    finding.relevancy(),
                    cards.texts().language(report, finding.description())));
        }
        return new Table(kind.singular(), Words.title(kind), rows);
    }

    private List<Near> closest(Report report) {
        return report.closest().stream()
                .filter(neighbor -> !neighbor.id().equals(report.id()))
                .distinct()
                .map(neighbor -> {
                    Report near = byId.get(neighbor.id());
                    return new Near(
                            neighbor.title(),
                            near == null ? null : site.addresses().report(near));
                })
                .toList();
    }

    private ReportCard related(RelatedReports.Related relative) {
        List<Concept> named = relative.concepts().stream().limit(REASONS).toList();
        int words = named.size() < FEW_REASONS ? REASONS - named.size() : 0;
        return cards.report(
                relative.report(),
                named.stream().map(cards::concept).toList(),
                relative.words().stream().limit(words).toList());
    }

    private Copy copy(Duplicate copy) {
        return new Copy(
                cards.link(copy.report()),
                cards.digestOf(copy.report()),
                copy.evidence() == Evidence.LINK ? "" : copy.evidence().words());
    }

    private List<Page> index() {
        Map<String, List<Issue>> years = new TreeMap<>(Comparator.reverseOrder());
        for (Digest digest : site.corpus().digests()) {
            String year =
                    digest.date().map(date -> Integer.toString(date.getYear())).orElse("");
            years.computeIfAbsent(year, none -> new ArrayList<>())
                    .add(
                            0,
                            new Issue(
                                    cards.digest(digest),
                                    digest.reports().stream().map(cards::link).toList()));
        }
        List<NamedLink> links = new ArrayList<>();
        years.keySet().forEach(year -> links.add(new NamedLink(yearTitle(year), yearAddress(year, links.isEmpty()))));
        List<Page> pages = new ArrayList<>();
        if (years.isEmpty()) {
            pages.add(yearPage(Addresses.REPORTS, "Reports", links, List.of()));
        }
        years.forEach((year, issues) ->
                pages.add(yearPage(links.get(pages.size()).address(), "Reports, " + yearTitle(year), links, issues)));
        return pages;
    }

    private Page yearPage(Address address, String title, List<NamedLink> years, List<Issue> issues) {
        PageHead head = heads.collection(
                address,
                title,
                "All reports by digest",
                "digests",
                List.of(Heads.home(), new NamedLink("Digests", Addresses.DIGESTS)));
        return new Page(
                address, "reports", "", true, () -> new Page.Content(head, new IndexView(title, years, issues)));
    }

    private static String yearTitle(String year) {
        return year.isEmpty() ? "without a date" : year;
    }

    private static Address yearAddress(String year, boolean first) {
        return first ? Addresses.REPORTS : Addresses.part("reports", "year--" + (year.isEmpty() ? "none" : year), 1);
    }
}
