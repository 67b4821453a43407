package foresite.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report in its parts.
 *
 * @param title its {@code # } line, if it has one
 * @param preamble what stands before its first section
 */
record Outline(Optional<Line> title, List<Line> preamble, List<Section> sections) {

    private static final Pattern TITLE = Pattern.compile("#\\s+\\S.*");
    private static final Pattern SECTION = Pattern.compile("##\\s*([^#\\s].*)");

    /**
     * Divides the body of a file into reports, one for each {@code # } heading. Text before the first heading is a
     * report of its own only when there is no heading at all, or when the front matter has given it a title.
     */
    static List<Outline> of(List<Line> body, boolean titled, Headings headings, Told told) {
        Fences fences = Fences.of(body, told);
        List<Line> lines = fences.lines();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!fences.isCode(i) && TITLE.matcher(lines.get(i).text()).matches()) {
                starts.add(i);
            }
        }
        if (starts.isEmpty()) {
            return List.of(report(fences, 0, lines.size(), headings));
        }
        if (titled && starts.size() == 1) {
            Outline whole = report(fences, 0, lines.size(), headings);
            return List.of(new Outline(Optional.of(lines.get(starts.get(0))), whole.preamble, whole.sections));
        }
        List<Outline> outlines = new ArrayList<>();
        for (int n = 0; n < starts.size(); n++) {
            int from = n == 0 ? 0 : starts.get(n);
            int to = n + 1 < starts.size() ? starts.get(n + 1) : lines.size();
            Outline outline = report(fences, from, to, headings);
            outlines.add(new Outline(Optional.of(lines.get(starts.get(n))), outline.preamble, outline.sections));
        }
        return outlines;
    }

    private static Outline report(Fences fences, int from, int to, Headings headings) {
        List<Line> preamble = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        List<Line> open = preamble;
        for (int i = from; i < to; i++) {
            Line line = fences.lines().get(i);
            if (!fences.isCode(i) && line.text().startsWith("#")) {
                Matcher section = SECTION.matcher(line.text());
                if (section.matches()) {
                    open = new ArrayList<>();
                    String heading = withoutClosing(section.group(1));
                    sections.add(new Section(headings.part(heading), heading, line, open));
                    continue;
                }
                if (TITLE.matcher(line.text()).matches()) {
                    continue;
                }
            }
            open.add(line);
        }
        return new Outline(Optional.empty(), preamble, sections);
    }

    /** Drops the marks that may close a heading; by hand, since a pattern needs cubic time for a line of spaces. */
    private static String withoutClosing(String heading) {
        String text = heading.stripTrailing();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '#') {
            end--;
        }
        return text.substring(0, end).stripTrailing();
    }
}
