package foresite.publish;

import foresite.model.Concept;
import foresite.model.Digest;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.model.Signal;
import foresite.site.Site;
import foresite.site.Words;
import foresite.text.XmlText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

    /** A column of a table: its name, and what a row has in it. */
    private record Column<T>(String name, Function<T, String> cell) {}

    private void reports() {
        table(
                "reports",
                site.corpus().reports(),
                List.of(
                        new Column<>("id", Report::id),
                        new Column<>(
                                "url", report -> site.addresses().report(report).link()),
                        new Column<>("title", Report::title),
                        new Column<>("digest", Report::digest),
                        new Column<>("date", report -> date(report.date())),
                        new Column<>("source", report -> report.link().original()),
                        new Column<>("link", report -> report.link().shown()),
                        new Column<>("category", Report::category),
                        new Column<>("type", Report::type),
                        new Column<>("language", Report::language),
                        new Column<>("summary", report -> Words.summary(report.summary())),
                        new Column<>("keywords", report -> list(report.keywords())),
                        new Column<>("themes", report -> list(data.ids(report, Kind.THEME))),
                        new Column<>("technologies", report -> list(data.ids(report, Kind.TECHNOLOGY))),
                        new Column<>("concerns", report -> list(data.ids(report, Kind.CONCERN))),
                        new Column<>("behaviors", report -> findings(report, Kind.BEHAVIOR)),
                        new Column<>("issues", report -> findings(report, Kind.ISSUE)),
                        new Column<>("signals", report -> names(report.signals(), Signal::name))));
    }

    private void digests() {
        table(
                "digests",
                site.corpus().digests(),
                List.of(
                        new Column<>("id", Digest::code),
                        new Column<>(
                                "url", digest -> site.addresses().digest(digest).link()),
                        new Column<>("date", digest -> date(digest.date())),
                        new Column<>("reports", digest -> names(digest.reports(), Report::id))));
    }

    private void concepts(Kind kind) {
        table(
                kind.plural(),
                site.vocabulary().concepts(kind),
                List.of(
                        new Column<>("id", concept -> site.addresses().id(concept)),
                        new Column<>(
                                "url",
                                concept -> site.addresses().concept(concept).link()),
                        new Column<>("label", Concept::label),
                        new Column<>("altLabels", concept -> list(concept.altLabels())),
                        new Column<>("reports", concept -> names(concept.reports(), Report::id)),
                        new Column<>("firstSeen", concept -> date(concept.firstSeen())),
                        new Column<>("lastSeen", concept -> date(concept.lastSeen())),
                        new Column<>("broader", concept -> list(ids(kind, concept.broader()))),
                        new Column<>("related", concept -> list(ids(kind, concept.related())))));
    }

    private <T> void table(String name, List<T> elements, List<Column<T>> columns) {
        StringBuilder csv = new StringBuilder();
        row(csv, columns.stream().map(Column::name).toList());
        for (T element : elements) {
            row(
                    csv,
                    columns.stream().map(column -> column.cell().apply(element)).toList());
        }
        output.write("data/" + name + ".csv", csv.toString());
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

    private static String findings(Report report, Kind kind) {
        return names(report.findings(kind), Finding::name);
    }

    private static <T> String names(List<T> elements, Function<T, String> name) {
        return list(elements.stream().map(name).toList());
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

    static String cell(String text) {
        String value = XmlText.withoutForbidden(text);
        String guarded = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = guarded.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? "\"" + guarded.replace("\"", "\"\"") + "\"" : guarded;
    }
}
