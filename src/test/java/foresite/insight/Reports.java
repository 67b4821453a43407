package foresite.insight;

import foresite.model.Corpus;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Link;
import foresite.model.Neighbor;
import foresite.model.Position;
import foresite.model.Report;
import foresite.model.Signal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports for tests: an id, a title, a summary, and more where a test requires it. */
public final class Reports {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 5);

    private Reports() {}

    public static Corpus corpus(Report... reports) {
        return new Corpus(Arrays.stream(reports).sorted(Corpus.order()).toList(), List.of(), List.of());
    }

    /** Returns a report of the first digest. */
    public static Report report(String id, String title, String summary) {
        return new Report(
                id,
                new Position("digests/" + id + ".md", 1, 1),
                title,
                "20250105",
                Optional.of(FIRST),
                Link.NONE,
                "",
                "",
                "en",
                summary,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Returns the same report so many weeks later. */
    public static Report later(Report report, int weeks) {
        LocalDate date = FIRST.plusWeeks(weeks);
        return new Report(
                report.id(),
                report.at(),
                report.title(),
                date.toString().replace("-", ""),
                Optional.of(date),
                report.link(),
                report.category(),
                report.type(),
                report.language(),
                report.summary(),
                report.keywords(),
                report.themes(),
                report.signals(),
                report.findings(),
                report.passages(),
                report.closest());
    }

    /** Returns the same report with these signals. */
    public static Report withSignals(Report report, Signal... signals) {
        return new Report(
                report.id(),
                report.at(),
                report.title(),
                report.digest(),
                report.date(),
                report.link(),
                report.category(),
                report.type(),
                report.language(),
                report.summary(),
                report.keywords(),
                report.themes(),
                List.of(signals),
                report.findings(),
                report.passages(),
                report.closest(),
                report.facts());
    }

    /** Returns the same report with technologies, a list of closest ones, and a link. */
    public static Report with(Report report, List<String> technologies, List<String> closest, String link) {
        Stream<Finding> findings = technologies.stream().map(name -> new Finding(Kind.TECHNOLOGY, name, "", 0));
        return new Report(
                report.id(),
                report.at(),
                report.title(),
                report.digest(),
                report.date(),
                new Link(link, link, ""),
                report.category(),
                report.type(),
                report.language(),
                report.summary(),
                report.keywords(),
                report.themes(),
                report.signals(),
                findings.toList(),
                report.passages(),
                closest.stream().map(id -> new Neighbor(id, id)).toList());
    }

    public static Report naming(Report report, String... technologies) {
        return with(report, List.of(technologies), List.of(), "");
    }

    public static Report linking(Report report, String link) {
        return with(report, List.of(), List.of(), link);
    }

    public static Report listing(Report report, String... closest) {
        return with(report, List.of(), List.of(closest), "");
    }

    public static Report inFrench(Report report) {
        return new Report(
                report.id(),
                report.at(),
                report.title(),
                report.digest(),
                report.date(),
                report.link(),
                report.category(),
                report.type(),
                "fr",
                report.summary(),
                report.keywords(),
                report.themes(),
                report.signals(),
                report.findings(),
                report.passages(),
                report.closest());
    }
}
