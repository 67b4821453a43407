package foresite.corpus;

import foresite.model.Fact;
import foresite.model.Report;
import foresite.model.Settings;
import foresite.text.HiddenText;
import foresite.text.MarkdownStructure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Writes the head of a report: its title line and the link to its article. What the reader would take for something
 * else there stands in front matter, where everything can be quoted.
 */
final class HeadText {

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .build())
            .build();

    private HeadText() {}

    static String of(Report report, Settings settings, boolean toFill) {
        Map<String, Object> front = new LinkedHashMap<>();
        String title = titleLine(report, settings);
        if (!isReadAs(report, title)) {
            front.put("title", NameText.plain(report.title()));
            if (!report.digest().isEmpty()) {
                front.put("digest", report.digest());
            }
            title = "";
        }
        for (Fact fact : report.facts()) {
            front.put(fact.label(), fact.values().size() == 1 ? fact.values().get(0) : fact.values());
        }
        String head = front.isEmpty() ? "" : "---\n" + YAML.writeValueAsString(front) + "---\n";
        String link = report.link().original();
        return head
                + (head.isEmpty() || title.isEmpty() ? "" : "\n")
                + (title.isEmpty() ? "" : title + "\n")
                + (link.isEmpty() && !toFill ? "" : "\n__[External link](" + link + ")__\n");
    }

    /** Returns the title as it is, if it is read so, or else with its signs escaped. */
    private static String titleLine(Report report, Settings settings) {
        String line = titleLine(report.title(), report, settings);
        return isReadAs(report, line) ? line : titleLine(NameText.escaped(report.title()), report, settings);
    }

    private static String titleLine(String title, Report report, Settings settings) {
        String line = "# __" + title + "__";
        if (report.digest().isEmpty() && report.link().issue().isEmpty()) {
            return line;
        }
        // The newsletter's issue is known of some reports without a date.
        String digest = report.digest().isEmpty() ? "undated" : report.digest();
        // A link without an address would be one more thing to fill in.
        String issue = report.link().issue().isEmpty()
                ? settings.digestUrl().replace("{digest}", digest)
                : report.link().issue();
        String origin = issue.isEmpty() ? digest : "[" + digest + "](" + issue + ")";
        return line + ", (from page " + origin + ".)";
    }

    private static boolean isReadAs(Report report, String line) {
        Told told = new Told("");
        List<String> lines = List.of(line);
        MarkdownStructure structure = MarkdownStructure.of(lines);
        if (structure.headings().size() != 1 || !HiddenText.of(lines).lines().equals(lines)) {
            return false;
        }
        TitleLine read = TitleLine.of(structure.headings().get(0).text(), new Line(1, line), told);
        boolean isUndated = report.digest().isEmpty() && !report.link().issue().isEmpty();
        return (isUndated || told.diagnostics().isEmpty())
                && read.title().equals(report.title())
                && read.digest().equals(report.digest());
    }
}
