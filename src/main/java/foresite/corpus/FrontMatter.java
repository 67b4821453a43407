package foresite.corpus;

import foresite.model.Fact;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Passage;
import foresite.model.Problem;
import foresite.model.Report;
import foresite.model.Settings;
import foresite.text.SpokenLanguage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The head of a file: keys and values in YAML, TOML or JSON.
 *
 * @param values the value of each known key that has one text
 * @param lists the entries of each known key that has several
 * @param facts the values of all other keys
 * @param passages what cannot be understood, kept to be shown
 * @param unknown the keys that are not known, each once, with their lines
 * @param draft whether the author hid the file
 * @param at its first line
 */
record FrontMatter(
        Map<FrontField, Value> values,
        Map<FrontField, List<String>> lists,
        List<Fact> facts,
        List<Passage> passages,
        Map<String, Line> unknown,
        boolean draft,
        Line at) {

    /** A text, the key that it is given under, and the line of that. */
    record Value(String key, String text, Line at) {}

    /** Whether a block is front matter does not depend on the words of a site. */
    private static final FrontKeys DEFAULT_KEYS = FrontKeys.of(Settings.DEFAULTS);

    /** The kinds of findings that a head may list by name. */
    private static final Map<Kind, FrontField> FINDINGS =
            Map.of(Kind.TECHNOLOGY, FrontField.TECHNOLOGIES, Kind.CONCERN, FrontField.CONCERNS);

    private static final Pattern KEY = Pattern.compile("[\"']?[\\p{L}_][^:]{0,60}:(?:\\s|$)|[-\\[\\]{}](?:\\s|$)");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+\\S");

    static FrontMatter none() {
        return new FrontMatter(Map.of(), Map.of(), List.of(), List.of(), Map.of(), false, new Line(1, ""));
    }

    /** Returns it as it is for a further report of the file: what cannot be understood is shown with the first. */
    FrontMatter withoutPassages() {
        return new FrontMatter(values, lists, facts, List.of(), unknown, draft, at);
    }

    String value(String key) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().key().equals(key))
                .map(entry -> entry.getValue().text())
                .findFirst()
                .orElse("");
    }

    /** Returns the line of a value. */
    Line at(String key) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().key().equals(key))
                .map(entry -> entry.getValue().at())
                .findFirst()
                .orElse(at);
    }

    List<String> list(String key) {
        return lists.entrySet().stream()
                .filter(entry -> entry.getKey().key().equals(key))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
    }

    /**
     * Returns the number of lines at the head of a file that are front matter, its rules included; 0 for none. Front
     * matter that is never closed has a known key, and ends before the first blank line or heading.
     */
    static int length(List<Line> lines) {
        int blanks = blanks(lines);
        int length = lengthFromHere(lines.subList(blanks, lines.size()));
        return length == 0 ? 0 : blanks + length;
    }

    /** Returns the number of lines at the beginning that are blank or a comment. */
    private static int blanks(List<Line> lines) {
        int blanks = 0;
        boolean comment = false;
        while (blanks < lines.size()) {
            String text = lines.get(blanks).text().strip();
            comment |= text.startsWith("<!--");
            if (comment && text.contains("-->") && !text.endsWith("-->")) {
                return 0;
            }
            if (!comment && !text.isEmpty()) {
                return blanks;
            }
            comment &= !text.endsWith("-->");
            blanks++;
        }
        return 0;
    }

    private static int lengthFromHere(List<Line> lines) {
        if (lines.isEmpty()
                || HeadFormat.of(lines.get(0)).filter(HeadFormat.YAML::equals).isEmpty()) {
            return HeadFormat.lengthOfOther(lines);
        }
        for (int i = 1; i < lines.size(); i++) {
            if (isRule(lines.get(i))) {
                return isText(lines.subList(1, i)) ? 0 : i + 1;
            }
        }
        List<Line> open = lines.stream()
                .takeWhile(line -> !line.isBlank() && !line.text().startsWith("#"))
                .toList();
        return open.stream().anyMatch(FrontMatter::hasKnownKey) ? open.size() : 0;
    }

    /**
     * Returns whether lines between two rules are Markdown: no key is among them, but headings or paragraphs are; or their
     * headings stand alone, as no comment of YAML does, and some other line is no YAML.
     */
    private static boolean isText(List<Line> lines) {
        boolean key = false;
        boolean other = false;
        boolean heading = false;
        boolean blank = false;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            boolean comment = text.startsWith("#");
            boolean alone = i + 1 == lines.size() || lines.get(i + 1).isBlank();
            boolean yaml = KEY.matcher(text).lookingAt();
            blank |= text.isBlank();
            heading |= comment && alone && HEADING.matcher(text).lookingAt();
            key |= yaml;
            other |= !yaml && !comment && !text.isBlank() && !Character.isWhitespace(text.charAt(0));
        }
        return !key ? heading || (blank && other) : heading && other;
    }

    private static boolean isRule(Line line) {
        String text = line.text().stripTrailing();
        return HeadFormat.isYamlRule(text) || text.equals("...");
    }

    private static boolean hasKnownKey(Line line) {
        int colon = line.text().indexOf(':');
        return colon > 0 && DEFAULT_KEYS.field(line.text().substring(0, colon)).isPresent();
    }

    static FrontMatter of(List<Line> lines, FrontKeys keys, Told told) {
        return of(lines, List.of(), keys, told);
    }

    /**
     * Reads the head of a file.
     *
     * @param lines as many as {@link #length} says
     * @param properties entries of the text below the head
     */
    static FrontMatter of(List<Line> lines, List<HeadEntry> properties, FrontKeys keys, Told told) {
        HeadEntries head = lines.isEmpty() ? new HeadEntries(List.of(), List.of()) : entries(lines, told);
        List<HeadEntry> all = new ArrayList<>(head.entries());
        all.addAll(properties);
        return all.isEmpty() && head.unread().isEmpty()
                ? none()
                : new FrontMatterDraft(keys, told)
                        .read(
                                new HeadEntries(all, head.unread()),
                                lines.isEmpty() ? all.get(0).at() : lines.get(0));
    }

    private static HeadEntries entries(List<Line> written, Told told) {
        List<Line> lines = written.subList(blanks(written), written.size());
        HeadFormat format = HeadFormat.of(lines.get(0)).orElseThrow();
        boolean closed = format != HeadFormat.YAML || isRule(lines.get(lines.size() - 1));
        if (!closed) {
            told.tell(
                    Problem.BAD_FRONT_MATTER,
                    lines.get(0),
                    "the front matter is never closed; a line --- is missing after it");
        }
        List<Line> inner = format.inner(lines, closed);
        return inner.stream().allMatch(Line::isBlank)
                ? new HeadEntries(List.of(), List.of())
                : HeadEntries.of(inner, format, told);
    }

    /**
     * Returns a report with what only the head says: its facts, technologies and concerns, and its summary where the body
     * has none.
     *
     * @param only whether it is the only report of its file; else its summary is its own
     */
    Report completed(Report report, boolean only, String siteLanguage) {
        List<Fact> all = new ArrayList<>(facts);
        Value summary = values.getOrDefault(FrontField.SUMMARY, new Value("", "", at));
        Report whole = report;
        if (only && report.summary().isEmpty() && !summary.text().isEmpty()) {
            String language = values.containsKey(FrontField.LANG)
                    ? report.language()
                    : SpokenLanguage.of(report.title() + " " + summary.text(), siteLanguage);
            whole = report.summarized(summary.text(), language);
        } else if (!summary.text().isEmpty() && !report.summary().contains(summary.text())) {
            all.add(0, new Fact(summary.key(), List.of(summary.text())));
        }
        List<Finding> findings = new ArrayList<>(report.findings());
        for (Kind kind : Kind.FINDINGS) {
            Set<String> known = new HashSet<>(report.names(kind));
            for (String name : lists.getOrDefault(FINDINGS.getOrDefault(kind, FrontField.IGNORED), List.of())) {
                if (known.add(name)) {
                    findings.add(new Finding(kind, name, "", 0));
                }
            }
        }
        return whole.saying(
                        report.keywords(),
                        report.themes(),
                        report.signals(),
                        findings,
                        report.passages(),
                        report.closest())
                .withFacts(all);
    }
}
