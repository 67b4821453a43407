package foresite.corpus;

import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Link;
import foresite.model.Neighbor;
import foresite.model.Passage;
import foresite.model.Position;
import foresite.model.Report;
import foresite.model.Settings;
import foresite.model.Signal;
import foresite.text.SpokenLanguage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a report in the current form: the inverse of reading. What is written is read again as the same report,
 * whatever its text holds; the guide's page on the report format describes the form. Safe for use by several threads.
 */
public final class ReportText {

    private static final Map<Kind, Part> PARTS = Map.of(
            Kind.CONCERN, Part.CONCERNS,
            Kind.BEHAVIOR, Part.BEHAVIORS,
            Kind.TECHNOLOGY, Part.TECHNOLOGIES,
            Kind.ISSUE, Part.ISSUES);
    private static final List<String> SIGNAL_HEAD =
            List.of("name", "description", "change", "10-year", "driving-force", "relevancy");

    private final StringBuilder text = new StringBuilder();
    private final boolean toFill;

    private ReportText(boolean toFill) {
        this.toFill = toFill;
    }

    /**
     * Returns the Markdown of a report. Its id and its place are not written: the file's name is its id. Line breaks in
     * names and cells become spaces, findings are gathered by kind, and a row without a name is named by its
     * description; text of no known section follows in sections of its own.
     *
     * @param report its title must not be blank; its date is that of its digest
     * @param settings tell the digest's address and the language that a report has unless it says otherwise
     */
    public static String of(Report report, Settings settings) {
        return new ReportText(false).written(HeldReport.of(report, Headings.of(settings)), settings);
    }

    /**
     * Returns the Markdown of a report that is yet to be written: every section is there, and empty.
     *
     * @param digest a code, or empty
     * @param link the article's address, or empty
     */
    public static String template(String title, String digest, String link, Settings settings) {
        Report empty = new Report(
                "",
                Position.ofFile(""),
                title,
                digest,
                Optional.empty(),
                new Link(link, "", ""),
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new ReportText(true).written(HeldReport.of(empty, Headings.of(settings)), settings);
    }

    /**
     * Tells whether a report is still as {@link #template} wrote it: all sections of the template are there, and nobody
     * has written into any of them. Its title, digest and link do not count.
     *
     * @param lines of its file
     */
    static boolean isUnfilled(Report report, List<Line> lines) {
        boolean empty = report.summary().isEmpty()
                && report.keywords().isEmpty()
                && report.themes().isEmpty()
                && report.signals().isEmpty()
                && report.findings().isEmpty()
                && report.passages().isEmpty()
                && report.closest().isEmpty()
                && report.facts().isEmpty()
                && report.category().isEmpty()
                && report.type().isEmpty();
        if (!empty) {
            return false;
        }
        Set<String> headings = lines.stream()
                .map(Line::trimmed)
                .filter(line -> line.startsWith("## "))
                .collect(Collectors.toSet());
        return template("T", "", "", Settings.DEFAULTS)
                .lines()
                .filter(line -> line.startsWith("## "))
                .allMatch(headings::contains);
    }

    private String written(Report report, Settings settings) {
        text.append(HeadText.of(report, settings, toFill));
        names("Keywords", report.keywords());
        names("Themes", report.themes());
        other(report, settings);
        heading("Summary");
        String summary = SectionText.writtenSummary(report.summary());
        text.append(summary).append(summary.isEmpty() ? "" : "\n");
        signals(report.signals());
        PARTS.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(part -> findings(part.getValue(), report.findings(part.getKey())));
        closest(report.closest());
        report.passages().forEach(this::passage);
        return text.toString();
    }

    private void heading(String heading) {
        // The reader drops the marks that may close a heading.
        boolean closes = heading.endsWith("#");
        text.append("\n## ")
                .append(closes ? NameText.escaped(heading) : NameText.plain(heading))
                .append("\n\n");
    }

    private void names(String heading, List<String> names) {
        heading(heading);
        names.forEach(name -> text.append("* ").append(Bullets.written(name)).append('\n'));
        if (toFill) {
            text.append("* \n");
        }
    }

    private void other(Report report, Settings settings) {
        String told = SpokenLanguage.of(report.title() + " " + report.summary(), settings.language());
        String language = report.language().equals(told) ? "" : report.language();
        String fields = field("Category", report.category())
                + field("Type", report.type())
                + (language.isEmpty() ? "" : field("Language", language));
        if (!fields.isEmpty()) {
            heading("Other");
            text.append(fields);
        }
    }

    private String field(String name, String value) {
        return value.isEmpty() && !toFill ? "" : "* " + name + ": " + NameText.plain(value) + "\n";
    }

    private void signals(List<Signal> signals) {
        heading("Signals");
        TableText table = new TableText(SIGNAL_HEAD);
        signals.forEach(signal -> table.row(
                signal.name(),
                signal.description(),
                signal.change(),
                signal.outlook(),
                signal.drivingForce(),
                relevancy(signal.relevancy())));
        text.append(table.written(toFill));
    }

    private void findings(Part part, List<Finding> findings) {
        String key = part.key();
        heading(key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1));
        boolean scored = findings.stream().anyMatch(finding -> finding.relevancy() > 0);
        TableText table =
                new TableText(scored ? List.of("name", "description", "relevancy") : List.of("name", "description"));
        for (Finding finding : findings) {
            if (scored) {
                table.row(finding.name(), finding.description(), relevancy(finding.relevancy()));
            } else {
                table.row(finding.name(), finding.description());
            }
        }
        text.append(table.written(toFill));
    }

    private static String relevancy(int relevancy) {
        return relevancy == 0 ? "" : String.valueOf(relevancy);
    }

    private void closest(List<Neighbor> closest) {
        if (!closest.isEmpty()) {
            heading("Closest");
            closest.forEach(each -> text.append("* [")
                    .append(each.title())
                    .append("](")
                    .append(each.id())
                    .append(")\n"));
        }
    }

    private void passage(Passage passage) {
        heading(passage.heading());
        String markdown = SectionText.written(passage.markdown());
        text.append(markdown).append(markdown.isEmpty() ? "" : "\n");
    }
}
