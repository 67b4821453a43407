package foresite.corpus;

import foresite.text.MarkdownStructure.HeadingLine;
import java.util.List;

/**
 * Which headings of a file head a report and which a section: people number their levels in every way.
 *
 * @param title the level of titles; 0 when no heading is a title
 * @param section the deepest level of sections; deeper headings belong to their text
 */
record Levels(int title, int section) {

    private static final int DEEPEST = 6;

    /**
     * Finds the levels. Most of the headings that are known say which level is that of sections; the next one above it
     * that is used is that of titles.
     *
     * @param titled whether the front matter has given a title
     */
    static Levels of(List<HeadingLine> all, boolean titled, Headings headings) {
        int section = sections(all, titled, headings);
        int title = all.stream()
                .mapToInt(HeadingLine::level)
                .filter(level -> level < section)
                .min()
                .orElse(0);
        return new Levels(title, section);
    }

    private static int sections(List<HeadingLine> all, boolean titled, Headings headings) {
        int[] known = new int[DEEPEST + 1];
        for (HeadingLine heading : all) {
            known[heading.level()] += headings.part(heading.text()).isPresent() ? 1 : 0;
        }
        long first = all.stream().filter(heading -> heading.level() == 1).count();
        if (!titled && first == 1 && all.get(0).level() == 1) {
            // A title may be a word that heads sections elsewhere.
            known[1] = 0;
        }
        int most = 0;
        for (int level = DEEPEST; level > 0; level--) {
            boolean more = known[level] > known[most];
            most = known[level] > 0 && (most == 0 || more || (titled && known[level] == known[most])) ? level : most;
        }
        return most > 0 ? most : unknown(all);
    }

    /** Where no heading is known, those of the highest level below the first one head sections. */
    private static int unknown(List<HeadingLine> all) {
        int highest = all.stream().mapToInt(HeadingLine::level).min().orElse(1);
        boolean title = highest == 1 || (all.size() == 1 && all.get(0).from() == 0);
        return all.stream()
                .mapToInt(HeadingLine::level)
                .filter(level -> !title || level > highest)
                .min()
                .orElse(title ? highest + 1 : highest);
    }
}
