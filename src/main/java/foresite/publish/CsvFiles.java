package foresite.publish;

import foresite.model.Concept;
import foresite.model.Digest;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.model.Signal;
import foresite.site.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Writes the site's data as tables (RFC 4180), one row an element; lists are joined by {@code "; "}. A cell that a
 * spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection).
 */
final class CsvFiles {

    private static final String FORMULA = "=+-@\t\r";

    private final Site site;
    private final DataFiles data;
    private final Output output;

    CsvFiles(Site site, DataFiles data, Output output) {
        this.site = site;
        this.data = data;
        this.output = output;
    }

    void write() {
        reports();
        digests();
        Kind.CONCEPTS.forEach(this::concepts);
    }

    private void reports() {
        StringBuilder csv = new StringBuilder();
        row(
                csv,
                List.of(
                        "id",
                        "url",
                        "title",
                        "digest",
                        "date",
                        "source",
                        "category",
                        "type",
                        "language",
                        "keywords",
                        "themes",
                        "technologies",
                        "concerns",
                        "behaviors",
                        "issues",
                        "signals"));
        for (Report report : site.corpus().reports()) {
            row(
                    csv,
                    List.of(
                            report.id(),
                            site.addresses().report(report).link(),
                            report.title(),
                            report.digest(),
                            date(report.date()),
                            report.link().original(),
                            report.category(),
                            report.type(),
                            report.language(),
                            list(report.keywords()),
                            list(data.ids(report, Kind.THEME)),
                            list(data.ids(report, Kind.TECHNOLOGY)),
                            list(data.ids(report, Kind.CONCERN)),
                            list(report.findings(Kind.BEHAVIOR).stream()
                                    .map(Finding::name)
                                    .toList()),
                            list(report.findings(Kind.ISSUE).stream()
                                    .map(Finding::name)
                                    .toList()),
                            list(report.signals().stream().map(Signal::name).toList())));
        }
        output.write("data/reports.csv", csv.toString());
    }

    private void digests() {
        StringBuilder csv = new StringBuilder();
        row(csv, List.of("id", "url", "date", "reports"));
        for (Digest digest : site.corpus().digests()) {
            row(
                    csv,
                    List.of(
                            digest.code(),
                            site.addresses().digest(digest).link(),
                            date(digest.date()),
                            list(digest.reports().stream().map(Report::id).toList())));
        }
        output.write("data/digests.csv", csv.toString());
    }

    private void concepts(Kind kind) {
        StringBuilder csv = new StringBuilder();
        row(csv, List.of("id", "url", "label", "altLabels", "reports", "firstSeen", "lastSeen", "broader", "related"));
        for (Concept concept : site.vocabulary().concepts(kind)) {
            row(
                    csv,
                    List.of(
                            site.addresses().id(concept),
                            site.addresses().concept(concept).link(),
                            concept.label(),
                            list(concept.altLabels()),
                            list(concept.reports().stream().map(Report::id).toList()),
                            date(concept.firstSeen()),
                            date(concept.lastSeen()),
                            list(ids(kind, concept.broader())),
                            list(ids(kind, concept.related()))));
        }
        output.write("data/" + kind.plural() + ".csv", csv.toString());
    }

    private List<String> ids(Kind kind, List<String> keys) {
        return keys.stream()
                .flatMap(key -> site.vocabulary().keyed(kind, key).stream())
                .map(site.addresses()::id)
                .toList();
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }

    private static String list(List<String> values) {
        return String.join("; ", values);
    }

    private static void row(StringBuilder csv, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            csv.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        csv.append("\r\n");
    }

    static String cell(String value) {
        String guarded = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = guarded.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? "\"" + guarded.replace("\"", "\"\"") + "\"" : guarded;
    }
}
