package foresite.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that was read.
 *
 * @param reports oldest digest first, then by id; those without a date come last
 * @param digests in the same order, each with its reports
 * @param diagnostics by place
 * @param drafts how many reports were left out as drafts
 */
public record Corpus(List<Report> reports, List<Digest> digests, List<Diagnostic> diagnostics, int drafts) {

    public Corpus {
        reports = List.copyOf(reports);
        digests = List.copyOf(digests);
        diagnostics = List.copyOf(diagnostics);
    }

    /** A corpus without drafts. */
    public Corpus(List<Report> reports, List<Digest> digests, List<Diagnostic> diagnostics) {
        this(reports, digests, diagnostics, 0);
    }

    /** Returns the order of a corpus: by date, those without one last, then by digest code and id; #10 follows #9. */
    public static Comparator<Report> order() {
        return Comparator.comparing((Report report) -> report.date().orElse(LocalDate.MAX))
                .thenComparing(Report::digest)
                .thenComparing(Corpus::fileOf)
                .thenComparingInt(report -> report.id().length())
                .thenComparing(Report::id);
    }

    /** Returns the same with another text of a report that it has, in the place of the old one. */
    public Corpus with(Report changed) {
        return new Corpus(
                replaced(reports, changed),
                digests.stream()
                        .map(digest -> new Digest(digest.code(), digest.date(), replaced(digest.reports(), changed)))
                        .toList(),
                diagnostics,
                drafts);
    }

    private static List<Report> replaced(List<Report> reports, Report changed) {
        return reports.stream()
                .map(report -> report.id().equals(changed.id()) ? changed : report)
                .toList();
    }

    private static String fileOf(Report report) {
        int number = report.id().lastIndexOf('#');
        return number < 0 ? report.id() : report.id().substring(0, number);
    }

    /** Returns the digests that have a date, oldest first: not the reports without a digest, and no shelves. */
    public List<Digest> datedDigests() {
        return digests.stream().filter(digest -> digest.date().isPresent()).toList();
    }

    /** Returns the newest digest that has a date: the only "now" that the site knows. */
    public Optional<Digest> newest() {
        return datedDigests().stream().reduce((earlier, later) -> later);
    }
}
