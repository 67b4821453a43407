package foresite.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts of a long text that mean the same when each is parsed by itself: flexmark's time grows with the square of the
 * number of blocks. A part ends before a heading or a bullet in the first column, and not in a fence or in raw HTML.
 */
final class Chunks {

    /** The largest real report has 200 lines. */
    private static final int LINES = 400;

    private static final Pattern START = Pattern.compile("(?:#{1,6}|[*+-])[ \\t].*");
    private static final Pattern RAW =
            Pattern.compile(" {0,3}<(script|pre|style|textarea)(?=[\\s>]|$).*", Pattern.CASE_INSENSITIVE);

    private Chunks() {}

    /** Returns the index of the line behind the part that begins at a line. */
    static int end(List<String> lines, int from) {
        if (lines.size() - from <= LINES) {
            return lines.size();
        }
        String fence = "";
        String raw = "";
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!fence.isEmpty()) {
                fence = HiddenText.isClosing(line, fence) ? "" : fence;
                continue;
            }
            if (!raw.isEmpty()) {
                raw = line.toLowerCase(Locale.ROOT).contains(raw) ? "" : raw;
                continue;
            }
            if (i - from >= LINES && START.matcher(line).matches()) {
                return i;
            }
            Matcher opening = HiddenText.FENCE.matcher(line);
            Matcher tag = RAW.matcher(line);
            if (opening.matches()) {
                fence = opening.group(1);
            } else if (tag.matches()) {
                raw = "</" + tag.group(1).toLowerCase(Locale.ROOT) + ">";
                raw = line.toLowerCase(Locale.ROOT).contains(raw) ? "" : raw;
            }
        }
        return lines.size();
    }
}
