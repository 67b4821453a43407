package foresite.export;

import foresite.model.Concept;
import foresite.model.Digest;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.model.Signal;
import foresite.site.Catalogue;
import foresite.site.PublishedFile.Form;
import foresite.site.Site;
import foresite.site.Words;
import foresite.text.XmlText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;

/** The site's data as CSV tables (RFC 4180), one element a row. Lists are joined by {@code "; "}. */
final class CsvTables {

    /** What begins a formula; some spreadsheets take the wide signs of East Asia for the same. */
    private static final String FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    private final Site site;

    CsvTables(Site site) {
        this.site = site;
    }

    /** Returns one table for reports, digests and each kind of concept. */
    List<ExportFile> files() {
        List<ExportFile> files = new ArrayList<>(List.of(reports(), digests()));
        Kind.CONCEPTS.forEach(kind -> files.add(concepts(kind)));
        return files;
    }

    /** A column of a table: its name, and the cell of each row. */
    record Column<T>(String name, Function<T, String> cell) {}

    private ExportFile reports() {
        return table(
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
                        new Column<>("issue", report -> report.link().issue()),
                        new Column<>("category", Report::category),
                        new Column<>("type", Report::type),
                        new Column<>("language", Report::language),
                        new Column<>("summary", report -> Words.summary(report.summary())),
                        new Column<>("keywords", report -> list(report.keywords())),
                        new Column<>("themes", report -> list(JsonData.ids(site, report, Kind.THEME))),
                        new Column<>("technologies", report -> list(JsonData.ids(site, report, Kind.TECHNOLOGY))),
                        new Column<>("concerns", report -> list(JsonData.ids(site, report, Kind.CONCERN))),
                        new Column<>("behaviors", report -> list(report.findings(Kind.BEHAVIOR), Finding::name)),
                        new Column<>("issues", report -> list(report.findings(Kind.ISSUE), Finding::name)),
                        new Column<>("signals", report -> list(report.signals(), Signal::name))));
    }

    private ExportFile digests() {
        return table(
                "digests",
                site.corpus().digests(),
                List.of(
                        new Column<>("id", Digest::code),
                        new Column<>(
                                "url", digest -> site.addresses().digest(digest).link()),
                        new Column<>("date", digest -> date(digest.date())),
                        new Column<>("reports", digest -> list(digest.reports(), Report::id))));
    }

    private ExportFile concepts(Kind kind) {
        return table(
                kind.plural(),
                site.vocabulary().concepts(kind),
                List.of(
                        new Column<>("id", concept -> site.addresses().id(concept)),
                        new Column<>(
                                "url",
                                concept -> site.addresses().concept(concept).link()),
                        new Column<>("label", Concept::label),
                        new Column<>("altLabels", concept -> list(concept.altLabels())),
                        new Column<>("reports", concept -> list(concept.reports(), Report::id)),
                        new Column<>("firstSeen", concept -> date(concept.firstSeen())),
                        new Column<>("lastSeen", concept -> date(concept.lastSeen())),
                        new Column<>("broader", concept -> list(JsonData.ids(site, kind, concept.broader()))),
                        new Column<>("related", concept -> list(JsonData.ids(site, kind, concept.related())))));
    }

    private static <T> ExportFile table(String name, List<T> rows, List<Column<T>> columns) {
        return new ExportFile(Catalogue.data(name, Form.CSV).path(), out -> write(out, rows, columns));
    }

    static <T> void write(OutputStream out, List<T> rows, List<Column<T>> columns) throws IOException {
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CSVFormat.RFC4180.printRecord(csv, columns.stream().map(Column::name).toArray());
        for (T row : rows) {
            CSVFormat.RFC4180.printRecord(
                    csv,
                    columns.stream()
                            .map(column -> guarded(column.cell().apply(row)))
                            .toArray());
        }
        csv.flush();
    }

    /** Returns a cell; one that a spreadsheet would take for a formula gets an apostrophe (OWASP, CSV injection). */
    private static String guarded(String text) {
        String cell = XmlText.withoutForbidden(text);
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }

    private static <T> String list(List<T> elements, Function<T, String> name) {
        return list(elements.stream().map(name).toList());
    }

    private static String list(List<String> values) {
        return String.join("; ", values);
    }
}
