package foresite.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Markdown of several lines as a section of a report can hold it: nothing in it begins a section or swallows one. */
final class SectionText {

    private static final Pattern HEADING = Pattern.compile("#\\s+\\S.*|##\\s*[^#\\s].*");
    private static final String FENCE = "```";

    private SectionText() {}

    /**
     * Returns the text as it is to be written. A line that would head a report or a section gets a space in front,
     * which Markdown does not mind; a fence that is never closed gets backslashes.
     */
    static String written(String markdown) {
        String text = OneLine.undamaged(markdown).replace("\r\n", "\n").strip();
        while (true) {
            List<Line> lines = new ArrayList<>(Line.of(text));
            Told told = new Told("");
            Fences fences = Fences.of(indented(lines, null), told);
            if (told.diagnostics().isEmpty()) {
                return joined(indented(lines, fences));
            }
            told.diagnostics().forEach(open -> {
                int at = open.at().line() - 1;
                lines.set(at, new Line(at + 1, escaped(lines.get(at).text())));
            });
            text = joined(lines).strip();
        }
    }

    /** Returns the same with an even number of fences, as the reader wants it of a summary. */
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

    /** A first-level heading within a closed fence is code; a second-level one would cut the fence in two. */
    private static List<Line> indented(List<Line> lines, @Nullable Fences fences) {
        List<Line> indented = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            boolean heading =
                    HEADING.matcher(text).matches() && (text.startsWith("##") || (fences != null && !fences.isCode(i)));
            indented.add(heading ? new Line(i + 1, " " + text) : lines.get(i));
        }
        return indented;
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

    private static String joined(List<Line> lines) {
        List<String> texts = lines.stream().map(Line::text).toList();
        return String.join("\n", texts);
    }
}
