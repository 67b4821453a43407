package foresite.corpus;

import foresite.text.MarkdownStructure.HeadingLine;
import foresite.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A report in its parts.
 *
 * @param title its heading, if it has one
 * @param preamble what stands before its first section
 */
record Outline(Optional<Title> title, List<Line> preamble, List<Section> sections) {

    /** A longer line above a line of dashes is a sentence above a rule. */
    private static final int LONGEST_UNDERLINED = 100;

    private static final Pattern TITLE = Pattern.compile("\\p{L}.{1,118}[^\\s.:;,|]");

    /**
     * The heading of a report.
     *
     * @param text its inline Markdown
     */
    record Title(Line at, String text) {}

    /**
     * Divides the body of a file into reports, one for each heading of the level of titles. Text before the first one is
     * a report of its own only when there is no such heading, or when the front matter has given it a title.
     */
    static List<Outline> of(ReportBody body, boolean titled, Headings headings) {
        List<HeadingLine> all = body.structure().headings().stream()
                .filter(heading ->
                        isMeant(heading, body.lines().get(heading.from()).text()))
                .toList();
        Levels levels = Levels.of(all, titled, headings);
        List<HeadingLine> titles = all.stream()
                .filter(heading -> heading.level() == levels.title())
                .toList();
        List<Outline> outlines = new ArrayList<>();
        int end = body.lines().size();
        if (titles.size() < 2) {
            Optional<Title> title = titles.stream()
                    .findFirst()
                    .or(() -> first(all, titled, body, headings))
                    .map(heading -> title(heading, body));
            return List.of(report(body, 0, end, all, levels, title, titled, headings));
        }
        for (int n = 0; n < titles.size(); n++) {
            int from = n == 0 ? 0 : titles.get(n).from();
            int to = n + 1 < titles.size() ? titles.get(n + 1).from() : end;
            outlines.add(
                    report(body, from, to, all, levels, Optional.of(title(titles.get(n), body)), titled, headings));
        }
        return outlines;
    }

    /** A rule right below a sentence, or below a table, makes it a heading to Markdown only. */
    static boolean isMeant(HeadingLine heading, String line) {
        boolean underlined = !line.strip().startsWith("#");
        return !heading.text().isEmpty()
                && (!underlined
                        || (heading.text().indexOf('|') < 0
                                && (heading.level() == 1
                                        || (heading.to() - heading.from() == 2
                                                && heading.text().length() <= LONGEST_UNDERLINED
                                                && !heading.text().endsWith(".")))));
    }

    private static Title title(HeadingLine heading, ReportBody body) {
        return new Title(
                body.lines().get(heading.from()),
                Headings.withoutAttributes(heading.text()).replace('\n', ' '));
    }

    /** Where titles and sections have the same level, the heading at the beginning is the title unless it is known. */
    private static Optional<HeadingLine> first(
            List<HeadingLine> all, boolean titled, ReportBody body, Headings headings) {
        return all.stream()
                .limit(titled ? 0 : 1)
                .filter(heading -> headings.part(heading.text()).isEmpty()
                        && body.lines().subList(0, heading.from()).stream().allMatch(Line::isBlank))
                .findFirst();
    }

    /** A first line that stands alone, and is no sentence, is the title of a text that has sections and no other title. */
    private static Optional<Title> standingAlone(List<Line> preamble, List<Section> sections) {
        int at = 0;
        while (at < preamble.size() && preamble.get(at).isBlank()) {
            at++;
        }
        boolean alone = at < preamble.size()
                && (at + 1 == preamble.size() || preamble.get(at + 1).isBlank())
                && TITLE.matcher(preamble.get(at).text()).matches()
                && sections.stream().anyMatch(section -> section.part().isPresent());
        return alone ? Optional.of(new Title(preamble.get(at), preamble.get(at).text())) : Optional.empty();
    }

    private static Outline report(
            ReportBody body,
            int from,
            int to,
            List<HeadingLine> all,
            Levels levels,
            Optional<Title> title,
            boolean titled,
            Headings headings) {
        List<HeadingLine> within = all.stream()
                .filter(heading -> heading.from() >= from && heading.from() < to && heading.level() <= levels.section())
                .toList();
        List<Section> sections = new ArrayList<>();
        int begin = from;
        List<Line> preamble = new ArrayList<>();
        for (int n = 0; n <= within.size(); n++) {
            int end = n < within.size() ? within.get(n).from() : to;
            Optional<HeadingLine> heading = n == 0 ? Optional.empty() : Optional.of(within.get(n - 1));
            boolean isTitle = heading.filter(each -> each.level() == levels.title()
                            || title.filter(known ->
                                            known.at().equals(body.lines().get(each.from())))
                                    .isPresent())
                    .isPresent();
            if (heading.isEmpty() || isTitle) {
                preamble.addAll(body.lines().subList(begin, end));
            } else if (!isMerelyAbove(within, n, body, begin, end)) {
                String text = PlainText.ofLine(
                        Headings.withoutAttributes(heading.get().text()));
                sections.add(new Section(
                        headings.part(text),
                        text,
                        body.lines().get(heading.get().from()),
                        body.lines().subList(begin, end),
                        body.entries(begin, end)));
            }
            begin = n < within.size() ? within.get(n).to() : to;
        }
        Optional<Title> alone = title.isPresent() || titled ? Optional.empty() : standingAlone(preamble, sections);
        alone.ifPresent(line -> preamble.remove(line.at()));
        return new Outline(title.or(() -> alone), preamble, sections);
    }

    /** Returns whether a heading has no text of its own but that of deeper ones, or had definitions of links only. */
    private static boolean isMerelyAbove(List<HeadingLine> within, int n, ReportBody body, int begin, int end) {
        boolean empty = body.lines().subList(begin, end).stream().allMatch(Line::isBlank);
        boolean above =
                n < within.size() && within.get(n).level() > within.get(n - 1).level();
        int definition = body.links().definitions().nextSetBit(begin);
        return empty && (above || (definition >= 0 && definition < end));
    }
}
