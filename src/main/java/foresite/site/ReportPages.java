package foresite.site;

import foresite.insight.Duplicates.Duplicate;
import foresite.insight.Duplicates.Evidence;
import foresite.insight.RelatedReports;
import foresite.model.Concept;
import foresite.model.Digest;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.site.Pager.Turn;
import foresite.site.ViewParts.ReportEntry;
import foresite.site.ViewParts.SignalRow;
import foresite.text.HeadingIds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A page for each report: what its article says. */
final class ReportPages {

    static final PageKind KIND = PageKind.many("report", input -> new ReportPages(input).pages());

    /** The Internet Archive leads on to its newest copy. */
    private static final String ARCHIVE = "https://web.archive.org/web/";

    private static final int RELATED = 6;
    private static final int REASONS = 3;

    /** With fewer concepts in common than this, words are shown as well. */
    private static final int FEW_REASONS = 2;

    private final Site site;
    private final ViewParts parts;

    private ReportPages(PageKind.Input input) {
        this.site = input.site();
        this.parts = input.parts();
    }

    /**
     * One report.
     *
     * @param summary HTML
     * @param copies other reports of the same article
     * @param closest the older reports' own list of similar ones
     */
    public record View(
            Report report,
            NamedLink digest,
            Source source,
            String summary,
            List<SignalRow> signals,
            List<Idea> ideas,
            List<Section> passages,
            Names names,
            List<Copy> copies,
            List<Name> closest,
            List<ReportEntry> related,
            Turn turn) {}

    /**
     * Where a report comes from.
     *
     * @param digest the id of its digest, for the shortlist
     * @param newsletter the address of the newsletter's issue; empty where none is known
     * @param archive the address of the archived article; empty where the article has none, or the settings switch it off
     */
    public record Source(String digest, String newsletter, String archive, Citation citation) {}

    /** The names that a report gives besides its findings. */
    public record Names(List<Name> themes, List<Name> keywords) {}

    /**
     * A name in the report's own words, and the page of what it means; null where there is none.
     *
     * @param anchor the id of this place where other pages lead to it; else empty
     */
    public record Name(String name, @Nullable Address address, String anchor) {}

    /**
     * What a report says besides its signals.
     *
     * @param tags as what it says so
     * @param again other words for the same
     */
    public record Idea(Wording first, List<Tag> tags, List<Wording> again) {}

    /**
     * A finding in the report's words, under its singular kind; its description is HTML.
     *
     * @param anchor the id of this place where its topic has no page of its own; else empty
     */
    public record Wording(
            String kind,
            String name,
            @Nullable Address address,
            String anchor,
            String description,
            int relevancy,
            String language) {}

    /**
     * A kind of finding in the singular, and the page of the topic under it; null where the name leads there.
     *
     * @param anchor the id of this place where the topic has no page of its own; else empty
     */
    public record Tag(String kind, @Nullable Address address, String anchor) {}

    /** A further section: its heading, and its HTML. */
    public record Section(String heading, String html) {}

    /** Another report of the same article; the reason is empty where both have its link. */
    public record Copy(NamedLink self, NamedLink digest, String reason) {}

    private List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (Digest digest : site.corpus().digests()) {
            List<NamedLink> links = digest.reports().stream().map(parts::link).toList();
            for (int i = 0; i < links.size(); i++) {
                Report report = digest.reports().get(i);
                Turn turn = Turn.at(i, links);
                pages.add(Page.of(
                        site.addresses().report(report),
                        "report",
                        report.date().map(LocalDate::toString).orElse(""),
                        () -> new Page.Content(head(report), view(report, turn))));
            }
        }
        return pages;
    }

    private Page.Head head(Report report) {
        String description = Words.excerpt(parts.summary(report));
        return parts.head(
                site.addresses().report(report),
                report.title(),
                description,
                DigestList.FIXED.section(),
                List.of(HomePage.FIXED.link(), DigestList.FIXED.link(), parts.digestOf(report)),
                parts.structured().report(report, description));
    }

    private View view(Report report, Turn turn) {
        Address page = site.addresses().report(report);
        HeadingIds ids = new HeadingIds();
        return new View(
                report,
                parts.digestOf(report),
                source(report),
                parts.blocks(report, report.summary(), page, ids),
                report.signals().stream()
                        .distinct()
                        .map(signal -> parts.signal(report, signal, page))
                        .toList(),
                ideas(report, page),
                report.passages().stream()
                        .map(passage ->
                                new Section(passage.heading(), parts.blocks(report, passage.markdown(), page, ids)))
                        .toList(),
                new Names(
                        names(report.themes(), List.of(Kind.THEME), page),
                        names(report.keywords(), Kind.CONCEPTS, Catalogue.home())),
                site.insight().duplicates().of(report).stream().map(this::copy).toList(),
                closest(report),
                site.insight().relatedReports().of(report, RELATED).stream()
                        .map(this::related)
                        .toList(),
                turn);
    }

    private Source source(Report report) {
        String url = report.link().shown();
        String archive = url.isEmpty() || !site.settings().archiveLinks() ? "" : ARCHIVE + url;
        return new Source(
                site.digestId(report.digest()),
                parts.newsletter(report),
                archive,
                Citation.of(report, site.settings().title()));
    }

    /** A keyword has no page of its own; it leads to the theme, technology or concern of the same name. */
    private List<Name> names(List<String> names, List<Kind> kinds, Address page) {
        Set<String> anchors = new HashSet<>();
        return Words.once(names).stream()
                .map(name -> {
                    Address address = address(name, kinds);
                    String anchor = anchor(address, page);
                    return new Name(name, anchor.isEmpty() ? address : null, anchors.add(anchor) ? anchor : "");
                })
                .toList();
    }

    /** Returns the id of a place in a page; empty where the address is no such place. */
    private static String anchor(@Nullable Address address, Address page) {
        return address != null && address.path().equals(page.path()) ? address.anchor() : "";
    }

    /** Returns the page of the first of some kinds that has a concept of a name. */
    private @Nullable Address address(String name, List<Kind> kinds) {
        return kinds.stream()
                .map(kind -> site.vocabulary().named(kind, name))
                .flatMap(Optional::stream)
                .map(site.addresses()::concept)
                .findFirst()
                .orElse(null);
    }

    private List<Idea> ideas(Report report, Address page) {
        List<Finding> findings = Kind.FINDINGS.stream()
                .flatMap(kind -> report.findings(kind).stream())
                .toList();
        Set<String> anchors = new HashSet<>();
        return Repeats.of(findings, report.language()).stream()
                .map(same -> idea(report, same, page, anchors))
                .toList();
    }

    /** @param anchors the ids on the page so far */
    private Idea idea(Report report, List<Finding> same, Address page, Set<String> anchors) {
        List<Wording> wordings = same.stream()
                .map(finding -> wording(report, finding, page, anchors))
                .distinct()
                .toList();
        Wording first = wordings.get(0);
        List<Wording> again = new ArrayList<>();
        Map<String, Tag> tags = new LinkedHashMap<>();
        tags.put(first.kind(), new Tag(first.kind(), null, ""));
        for (Wording wording : wordings.subList(1, wordings.size())) {
            boolean isSame = wording.name().equalsIgnoreCase(first.name())
                    && (wording.description().isEmpty() || wording.description().equals(first.description()));
            if (!isSame) {
                again.add(wording);
            }
            tags.putIfAbsent(
                    wording.kind(),
                    isSame
                            ? new Tag(wording.kind(), wording.address(), wording.anchor())
                            : new Tag(wording.kind(), null, ""));
        }
        return new Idea(first, List.copyOf(tags.values()), again);
    }

    private Wording wording(Report report, Finding finding, Address page, Set<String> anchors) {
        List<Kind> kinds = Kind.CONCEPTS.contains(finding.kind()) ? List.of(finding.kind()) : List.of();
        Address address = address(finding.name(), kinds);
        String anchor = anchor(address, page);
        return new Wording(
                finding.kind().singular(),
                finding.name(),
                anchor.isEmpty() ? address : null,
                anchors.add(anchor) ? anchor : "",
                parts.line(report, finding.description(), page),
                finding.relevancy(),
                parts.language(report, finding.description()));
    }

    /** The address is null where the report is not in the corpus. */
    private List<Name> closest(Report report) {
        return report.closest().stream()
                .filter(neighbor -> !neighbor.id().equals(report.id()))
                .distinct()
                .map(neighbor -> {
                    Optional<Address> near = parts.close(report, neighbor.id());
                    return new Name(neighbor.title(), near.orElse(null), "");
                })
                .filter(near -> !Objects.equals(near.address(), site.addresses().report(report)))
                .toList();
    }

    private ReportEntry related(RelatedReports.Related relative) {
        List<Concept> named = relative.concepts().stream().limit(REASONS).toList();
        int words = named.size() < FEW_REASONS ? REASONS - named.size() : 0;
        return parts.report(
                relative.report(),
                named.stream().map(parts::concept).toList(),
                relative.words().stream().limit(words).toList());
    }

    private Copy copy(Duplicate copy) {
        return new Copy(
                parts.link(copy.report()),
                parts.digestOf(copy.report()),
                copy.evidence() == Evidence.LINK ? "" : copy.evidence().words());
    }
}
