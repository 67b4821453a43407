package foresite.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an outliner such as Logseq, in which each paragraph is a bullet and so is each heading. */
final class BulletOutline {

    private static final Pattern HEADING = Pattern.compile("[-*+]\\s+(#{1,6}\\s+\\S.*)");
    private static final Pattern BULLET = Pattern.compile("[-*+](?:\\s.*)?");
    private static final Pattern PROPERTY = Pattern.compile("\\s+([\\p{L}_-]{1,40}+)::\\s.*");
    private static final Pattern INDENT = Pattern.compile("^(?:\\t| {1,2})");

    private BulletOutline() {}

    /** Returns as many lines, with headings that are none of a list; a text of another form comes back as it is. */
    static List<Line> opened(List<Line> lines, FrontKeys keys) {
        boolean heading = false;
        for (Line line : lines) {
            String text = line.text();
            if (text.isBlank() || Character.isWhitespace(text.charAt(0))) {
                continue;
            }
            if (!BULLET.matcher(text).matches()) {
                return lines;
            }
            heading |= HEADING.matcher(text).matches();
        }
        return heading ? withHeadings(lines, keys) : lines;
    }

    private static List<Line> withHeadings(List<Line> lines, FrontKeys keys) {
        List<Line> opened = new ArrayList<>(lines.size());
        boolean below = false;
        for (Line line : lines) {
            Matcher heading = HEADING.matcher(line.text());
            Matcher property = PROPERTY.matcher(line.text());
            String text = line.text();
            if (heading.matches()) {
                below = true;
                text = heading.group(1);
            } else if (property.matches() && keys.field(property.group(1)).equals(Optional.of(FrontField.IGNORED))) {
                text = "";
            } else if (BULLET.matcher(text).matches()) {
                below = false;
            } else if (below) {
                text = INDENT.matcher(text).replaceFirst("");
            }
            opened.add(new Line(line.number(), text));
        }
        return opened;
    }
}
