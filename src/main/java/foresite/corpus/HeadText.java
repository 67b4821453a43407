package foresite.corpus;

import foresite.model.Fact;
import foresite.model.Report;
import foresite.model.Settings;
import java.util.LinkedHashMap;
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
            front.put("title", report.title());
            if (!report.digest().isEmpty()) {
                front.put("digest", report.digest());
            }
            title = "";
        }
        if (!isPlain(report.category())) {
            front.put("category", report.category());
        }
        if (!isPlain(report.type())) {
            front.put("type", report.type());
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

    /** Tells whether the value of a field is read as it is; marks of emphasis before it would be dropped. */
    static boolean isPlain(String value) {
        return !value.startsWith("**") && !value.startsWith("__");
    }

    private static String titleLine(Report report, Settings settings) {
        String line = "# __" + report.title() + "__";
        String digest = report.digest();
        if (digest.isEmpty()) {
            return line;
        }
        // A link without an address would be one more thing to fill in.
        String origin = settings.digestUrl().isEmpty()
                ? digest
                : "[" + digest + "](" + settings.digestUrl().replace("{digest}", digest) + ")";
        return line + ", (from page " + origin + ".)";
    }

    private static boolean isReadAs(Report report, String line) {
        Told told = new Told("");
        TitleLine read = TitleLine.of(new Line(1, line), told);
        return told.diagnostics().isEmpty()
                && read.title().equals(report.title())
                && read.digest().equals(report.digest());
    }
}
