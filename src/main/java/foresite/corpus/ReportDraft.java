package foresite.corpus;

import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Link;
import foresite.model.Neighbor;
import foresite.model.Passage;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.model.Report;
import foresite.model.Signal;
import foresite.text.PlainText;
import foresite.text.SpokenLanguage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report while it is read: each section adds what it holds. Not for use by several threads. */
final class ReportDraft {

    private static final Pattern LINK_LINE =
            Pattern.compile("\\s*(?:[-*+•]\\s+)?(?:__|\\*\\*)?\\[[^\\]]*]\\((.*)\\)(?:__|\\*\\*)?\\s*");
    private static final Pattern BARE_LINK =
            Pattern.compile("\\s*(__|\\*\\*|)<?(https?://[^\\s<>]+)>?\\1\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD = Pattern.compile("([\\p{L} ]{1,30}?)\\s*[:：]\\s*(.*)");
    private static final String MORE_LINKS = "More links";
    private static final String NOTES = "Notes";
    private static final String FENCE = "```";

    private final Told told;
    private final Headings headings;
    private final FindingTable tables;
    private final Set<String> keywords = new LinkedHashSet<>();
    private final Set<String> themes = new LinkedHashSet<>();
    private final List<Signal> signals = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final List<Neighbor> closest = new ArrayList<>();
    private final Set<String> more = new LinkedHashSet<>();
    private final StringBuilder summary = new StringBuilder();
    private Link link = Link.NONE;
    private String category = "";
    private String type = "";
    private String language = "";

    ReportDraft(FrontMatter front, Headings headings, Told told) {
        this.headings = headings;
        this.told = told;
        tables = new FindingTable(headings, told);
        front.list("keywords").forEach(name -> keywords.add(NameText.of(name)));
        front.list("themes").forEach(name -> themes.add(NameText.of(name)));
        passages.addAll(front.passages());
        category = PlainText.ofLine(front.value("category"));
        type = PlainText.ofLine(front.value("type"));
        language = front.value("lang");
        if (!front.value("link").isEmpty()) {
            link(front.value("link"), front.at("link"));
        }
    }

    Report finished(String id, Position at, TitleLine title, String siteLanguage) {
        if (link.original().isEmpty() && !title.link().isEmpty()) {
            link = Links.of(title.link());
        } else if (!title.link().isEmpty() && !title.link().equals(link.original())) {
            more.add("<" + title.link() + ">");
        }
        if (!more.isEmpty()) {
            passages.add(new Passage(MORE_LINKS, "* " + String.join("\n* ", more)));
        }
        String text = summary.toString().strip();
        String spoken = SpokenLanguage.tag(language)
                .orElseGet(() -> SpokenLanguage.of(title.title() + " " + text, siteLanguage));
        return new Report(
                id,
                at,
                title.title(),
                title.digest(),
                TitleLine.date(title.digest()),
                link.withIssue(title.issue()),
                category,
                type,
                spoken,
                text,
                List.copyOf(keywords),
                List.copyOf(themes),
                signals,
                findings,
                passages,
                closest);
    }

    /** Adds footnotes, a list in Markdown. */
    void notes(String list) {
        if (!list.isEmpty()) {
            passages.add(new Passage(NOTES, list));
        }
    }

    /** Adds links that the text gives no other place. */
    void more(List<String> links) {
        more.addAll(links);
    }

    /** Adds what stands before the first section: the article's link, and text, which is the summary where no section is. */
    void preamble(List<Line> lines, boolean isSummary) {
        List<Line> rest = new ArrayList<>();
        for (Line line : lines) {
            Optional<String> found = link.original().isEmpty() ? linkOf(line) : Optional.empty();
            if (found.isPresent()) {
                link(found.get(), line);
            } else if (!line.isThematicBreak()) {
                rest.add(line);
            }
        }
        if (isSummary) {
            summary.append(joined(rest));
        } else {
            stray("", rest);
        }
    }

    /** Returns the address of a line that is nothing but a link, in Markdown or as it stands. */
    private static Optional<String> linkOf(Line line) {
        Matcher written = LINK_LINE.matcher(line.text());
        if (written.matches()) {
            return Optional.of(written.group(1));
        }
        Matcher bare = BARE_LINK.matcher(line.text());
        return bare.matches() ? Optional.of(bare.group(2)) : Optional.empty();
    }

    void section(Section section) {
        if (section.part().isEmpty()) {
            told.tell(
                    Problem.UNKNOWN_SECTION,
                    section.at(),
                    "the section " + Told.quote(section.heading()) + " is not known");
            passages.add(new Passage(section.heading(), joined(section.lines())));
            return;
        }
        switch (section.part().get()) {
            case KEYWORDS -> names(section, keywords);
            case THEMES -> names(section, themes);
            case OTHER -> fields(section);
            case SUMMARY -> summarized(section);
            case SIGNALS -> tables(section, Kind.SIGNAL);
            case CONCERNS -> tables(section, Kind.CONCERN);
            case BEHAVIORS -> tables(section, Kind.BEHAVIOR);
            case TECHNOLOGIES -> tables(section, Kind.TECHNOLOGY);
            case ISSUES -> tables(section, Kind.ISSUE);
            case CLOSEST -> neighbors(section);
        }
    }

    private void names(Section section, Set<String> names) {
        names.addAll(Bullets.names(section, told));
        section.entries().stream()
                .map(Entry::text)
                .filter(text -> !NameText.address(text).isEmpty())
                .forEach(text -> more.add(NameText.withLink("", text)));
    }

    private void link(String written, Line line) {
        link = Links.of(written);
        if (link.shown().isEmpty()) {
            told.tell(
                    Problem.UNSAFE_LINK,
                    line,
                    written.isBlank() ? "the article link is empty" : Told.quote(written) + " is not a web address");
        }
    }

    /** An odd number of fences within the lines means that one is left over, and it is the last. */
    private void summarized(Section section) {
        String text = joined(section.lines());
        int last = text.lastIndexOf(FENCE);
        if (last >= 0 && (text.split(FENCE, -1).length - 1) % 2 == 1) {
            told.tell(Problem.OPEN_FENCE, section.at(), "the code fence at the end of this section is never closed");
            text = (text.substring(0, last) + text.substring(last + FENCE.length())).strip();
        }
        summary.append(summary.isEmpty() ? "" : "\n\n").append(text);
    }

    private void fields(Section section) {
        List<Line> rest = new ArrayList<>();
        for (Entry entry : section.entries()) {
            Matcher field = FIELD.matcher(PlainText.ofLine(entry.text()));
            if (entry.isCode()
                    || !field.matches()
                    || !field(
                            field.group(1).strip().toLowerCase(Locale.ROOT),
                            field.group(2).strip())) {
                rest.add(written(entry));
            }
        }
        stray(section.heading(), rest);
    }

    private boolean field(String name, String value) {
        switch (name) {
            case "category", "catégorie", "rubrique", "kategorie", "categoría" ->
                category = category.isEmpty() ? value : category;
            case "type", "typ", "tipo" -> type = type.isEmpty() ? value : type;
            case "language", "langue", "lang", "sprache", "idioma" -> language = language.isEmpty() ? value : language;
            default -> {
                return false;
            }
        }
        return true;
    }

    private void tables(Section section, Kind kind) {
        FindingSection read = FindingSection.of(section, kind, tables, headings, told);
        signals.addAll(read.signals());
        findings.addAll(read.findings());
        stray(section.heading(), read.rest());
    }

    private void neighbors(Section section) {
        List<Line> rest = new ArrayList<>();
        for (Entry entry : section.entries()) {
            String text = entry.isItem() ? entry.text().strip() : "";
            int between = text.lastIndexOf("](");
            if (between > 0 && text.startsWith("[") && text.endsWith(")")) {
                closest.add(new Neighbor(text.substring(1, between), text.substring(between + 2, text.length() - 1)));
            } else {
                rest.add(written(entry));
            }
        }
        stray(section.heading(), rest);
    }

    private static Line written(Entry entry) {
        return entry.isItem() ? new Line(entry.at().number(), "* " + entry.text()) : entry.at();
    }

    private void stray(String heading, List<Line> lines) {
        String text = joined(lines);
        if (!text.isEmpty()) {
            Line first =
                    lines.stream().filter(line -> !line.isBlank()).findFirst().orElseThrow();
            told.tell(Problem.STRAY_TEXT, first, "text outside of a table or list: " + Told.quote(text));
            passages.add(new Passage(heading, text));
        }
    }

    /** Returns the text of some lines as a report has it. */
    static String joined(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        int end = lines.size();
        // A rule at the end only parts a section from the next one.
        while (end > 0 && (lines.get(end - 1).isBlank() || lines.get(end - 1).isThematicBreak())) {
            end--;
        }
        lines.subList(0, end).forEach(line -> text.append(line.text()).append('\n'));
        // The indentation of code in the first line means something.
        return text.toString().stripTrailing().replaceFirst("^(?:\\s*\\n)?(?: {0,3}(?=\\S))?", "");
    }
}
