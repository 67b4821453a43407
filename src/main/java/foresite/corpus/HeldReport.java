package foresite.corpus;

import foresite.model.Fact;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Neighbor;
import foresite.model.Passage;
import foresite.model.Report;
import foresite.model.Signal;
import foresite.text.SpokenLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the current form can hold of a report. Nothing that a reader of the report would miss is lost: cells have one
 * line, findings are gathered by kind, a row without a name is known by what it has instead, as the reader does it.
 */
final class HeldReport {

    /** Stands for a name where there is none, as in {@link FindingTable}. */
    private static final String NAMELESS = "—";

    private static final String FURTHER = "Further";

    private HeldReport() {}

    static Report of(Report report, Headings headings) {
        return new Report(
                report.id(),
                report.at(),
                OneLine.of(report.title()),
                TitleLine.digestCode(report.digest()).orElse(""),
                report.date(),
                Links.of(OneLine.of(report.link().original())
                                .replace("<!--", "%3C!--")
                                .replace("%%", "%25%25")
                                .replace("{%", "%7B%25")
                                .replace("{#", "%7B%23")
                                .replace("{{", "%7B%7B"))
                        .withIssue(report.link().issue()),
                OneLine.of(report.category()),
                OneLine.of(report.type()),
                SpokenLanguage.tag(OneLine.of(report.language())).orElse(""),
                ReportDraft.joined(
                        Line.of(SectionText.writtenSummary(report.summary()).strip())),
                names(report.keywords()),
                names(report.themes()),
                report.signals().stream().flatMap(each -> signal(each).stream()).toList(),
                report.findings().stream()
                        .filter(finding -> Kind.FINDINGS.contains(finding.kind()))
                        .sorted(Comparator.comparing(finding -> Kind.FINDINGS.indexOf(finding.kind())))
                        .flatMap(each -> finding(each).stream())
                        .toList(),
                report.passages().stream().map(each -> passage(each, headings)).toList(),
                report.closest().stream()
                        .flatMap(each -> neighbor(each).stream())
                        .toList(),
                facts(report.facts(), headings.keys()));
    }

    /** A fact is written under a key that has no meaning, or it would be read as something else. */
    private static List<Fact> facts(List<Fact> facts, FrontKeys keys) {
        Map<String, List<String>> held = new LinkedHashMap<>();
        for (Fact fact : facts) {
            String label = OneLine.of(fact.label());
            boolean kept = keys.field(label)
                    .map(field -> field == FrontField.FACT || field == FrontField.STATUS)
                    .orElse(!label.isEmpty());
            List<String> values =
                    held.computeIfAbsent(kept ? label : (FURTHER + " " + label).strip(), none -> new ArrayList<>());
            names(fact.values()).stream()
                    .filter(value -> !values.contains(value))
                    .forEach(values::add);
        }
        return held.entrySet().stream()
                .filter(fact -> !fact.getValue().isEmpty())
                .map(fact -> new Fact(fact.getKey(), fact.getValue()))
                .toList();
    }

    private static List<String> names(List<String> names) {
        return names.stream()
                .map(OneLine::of)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static String cell(String text) {
        String line = SectionText.uncommented(Table.unbroken(OneLine.of(text)));
        return FindingTable.isNothing(line) ? "" : line;
    }

    private static Optional<Finding> finding(Finding finding) {
        String name = OneLine.of(finding.name());
        String description = cell(finding.description());
        if (!name.isEmpty()) {
            return Optional.of(new Finding(finding.kind(), name, description, finding.relevancy()));
        }
        if (description.isEmpty() && finding.relevancy() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Finding(finding.kind(), description.isEmpty() ? NAMELESS : description, "", finding.relevancy()));
    }

    private static Optional<Signal> signal(Signal signal) {
        String name = OneLine.of(signal.name());
        String description = cell(signal.description());
        String change = cell(signal.change());
        String outlook = cell(signal.outlook());
        String force = cell(signal.drivingForce());
        if (name.isEmpty() && !description.isEmpty()) {
            name = description;
            description = "";
        } else if (name.isEmpty()) {
            name = change;
            change = "";
        }
        if (name.isEmpty()) {
            if (outlook.isEmpty() && force.isEmpty() && signal.relevancy() == 0) {
                return Optional.empty();
            }
            name = NAMELESS;
        }
        return Optional.of(new Signal(name, description, change, outlook, force, signal.relevancy()));
    }

    /** A passage has a section of its own, whose heading must not be taken for that of a known one. */
    private static Passage passage(Passage passage, Headings headings) {
        String heading = OneLine.of(passage.heading());
        int start = 0;
        while (start < heading.length()
                && (heading.charAt(start) == '#' || Character.isWhitespace(heading.charAt(start)))) {
            start++;
        }
        heading = heading.substring(start);
        if (heading.isEmpty()) {
            heading = FURTHER;
        } else if (headings.part(heading).isPresent()) {
            heading = FURTHER + ": " + heading;
        }
        return new Passage(
                heading,
                ReportDraft.joined(
                        Line.of(SectionText.written(passage.markdown()).strip())));
    }

    private static Optional<Neighbor> neighbor(Neighbor neighbor) {
        String id = SectionText.uncommented(OneLine.of(neighbor.id()).replace("](", "] ("));
        String title = SectionText.uncommented(OneLine.of(neighbor.title()).replace("]:", "] :"));
        return id.isEmpty() ? Optional.empty() : Optional.of(new Neighbor(title, id));
    }
}
