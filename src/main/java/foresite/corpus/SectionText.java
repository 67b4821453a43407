package foresite.corpus;

import foresite.model.Settings;
import foresite.text.HiddenText;
import foresite.text.MarkdownStructure;
import foresite.text.MarkdownStructure.HeadingLine;
import foresite.text.ReferenceLinks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Markdown as a section of a report can contain it: nothing in it is hidden, begins a section or swallows one. */
final class SectionText {

    private static final String FENCE = "```";
    /** A heading within a section is below those of sections. */
    private static final String SUBHEADING = "### ";

    private static final Headings KNOWN = Headings.of(Settings.DEFAULTS);
    private static final int SECTION_LEVEL = 2;

    private SectionText() {}

    /**
     * Returns the text as it is to be written. Headings become those of a subsection, a fence that is never closed gets
     * backslashes, and links get their addresses.
     */
    static String written(String markdown) {
        String text = OneLine.undamaged(markdown).replace("\r\n", "\n").strip();
        while (true) {
            List<String> lines = withLinks(texts(shown(text)));
            Told told = new Told("");
            Fences.of(numbered(lines), KNOWN, told);
            if (told.diagnostics().isEmpty()) {
                String lowered = lowered(lines);
                if (lowered.equals(text)) {
                    return text;
                }
                text = lowered;
                continue;
            }
            told.diagnostics().forEach(open -> {
                int at = open.at().line() - 1;
                lines.set(at, escaped(lines.get(at)));
            });
            text = String.join("\n", lines).strip();
        }
    }

    /** Returns the same with an even number of fences, as the reader requires it of a summary. */
    static String writtenSummary(String markdown) {
        String text = markdown;
        while (true) {
            text = written(text);
            int fences = text.split(FENCE, -1).length - 1;
            if (fences % 2 == 0) {
                return text;
            }
            int last = text.lastIndexOf(FENCE);
            text = text.substring(0, last) + "\\`\\`\\`" + text.substring(last + FENCE.length());
        }
    }

    /** Returns a text with backslashes before all that would begin a comment. */
    static String uncommented(String text) {
        if (!NameText.isHiding(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                shown.append(c).append(text.charAt(++i));
            } else if (text.startsWith("<!--", i) || "%{^".indexOf(c) >= 0) {
                shown.append('\\').append(c);
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    private static String shown(String text) {
        List<String> lines = texts(text);
        // A sign that opens nothing here may be closed further below in the file.
        List<String> closed = new ArrayList<>(lines);
        closed.add("%%");
        return HiddenText.of(closed).lines().subList(0, lines.size()).equals(lines) ? text : uncommented(text);
    }

    private static List<String> withLinks(List<String> lines) {
        ReferenceLinks links = ReferenceLinks.of(lines);
        List<String> all = new ArrayList<>(links.lines());
        if (!links.unused().isEmpty()) {
            all.add("");
            links.unused().forEach(link -> all.add("* " + link));
        }
        return all;
    }

    private static String lowered(List<String> lines) {
        List<String> lowered = new ArrayList<>(lines);
        List<HeadingLine> headings = MarkdownStructure.of(lines).headings();
        for (int n = headings.size() - 1; n >= 0; n--) {
            HeadingLine heading = headings.get(n);
            if (heading.level() <= SECTION_LEVEL && Outline.isMeant(heading, lines.get(heading.from()))) {
                lowered.subList(heading.from(), heading.to()).clear();
                lowered.add(heading.from(), SUBHEADING + heading.text().replace('\n', ' '));
            }
        }
        return String.join("\n", lowered).strip();
    }

    /** Puts backslashes before the back-ticks or tildes that begin a line. */
    private static String escaped(String line) {
        StringBuilder text = new StringBuilder(line);
        int at = 0;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        char mark = at < text.length() ? text.charAt(at) : ' ';
        while (at < text.length() && text.charAt(at) == mark) {
            text.insert(at, '\\');
            at += 2;
        }
        return text.toString();
    }

    private static List<String> texts(String text) {
        return Arrays.asList(text.split("\n", -1));
    }

    private static List<Line> numbered(List<String> texts) {
        List<Line> lines = new ArrayList<>(texts.size());
        texts.forEach(text -> lines.add(new Line(lines.size() + 1, text)));
        return lines;
    }
}
