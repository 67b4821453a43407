package foresite.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Raw HTML, and fences in items of lists, that are never closed: they would swallow what is behind them. */
final class OpenBlocks {

    private static final Pattern OPENING = Pattern.compile(
            "( {0,3})<(?:(?<tag>script|pre|style|textarea)(?=[\\s>]|$)|(?<data>!\\[CDATA\\[)|(?<declaration>![a-z])|\\?).*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ITEM_FENCE =
            Pattern.compile("((?:[ \\t]*(?:[*+-]|\\d{1,9}[.)])[ \\t]+)++)(`{3,}|~{3,})");

    private OpenBlocks() {}

    /** Returns the lines with such openings as text: with a backslash before HTML, and a letter in place of a fence. */
    static List<String> escaped(List<String> lines) {
        List<String> escaped = new ArrayList<>(lines);
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < escaped.size(); i++) {
            String line = escaped.get(i);
            Matcher fence = ITEM_FENCE.matcher(line);
            if (fence.lookingAt() && !isClosed(lines, i + 1, fence.group(2))) {
                escaped.set(i, fence.group(1) + "x" + line.substring(fence.end(1) + 1));
            }
            Matcher opening = line.indexOf('<') < 0 ? null : OPENING.matcher(line);
            if (opening != null && opening.matches()) {
                String close = closing(opening);
                if (last.computeIfAbsent(close, mark -> lastLine(lines, mark)) < i) {
                    escaped.set(i, line.substring(0, opening.end(1)) + "\\" + line.substring(opening.end(1)));
                }
            }
        }
        return escaped;
    }

    private static boolean isClosed(List<String> lines, int from, String mark) {
        for (int i = from;
                i < lines.size() && (lines.get(i).isBlank() || lines.get(i).startsWith("  "));
                i++) {
            if (HiddenText.isClosing(lines.get(i), mark)) {
                return true;
            }
        }
        return false;
    }

    private static String closing(Matcher opening) {
        if (opening.group("tag") != null) {
            return "</" + opening.group("tag").toLowerCase(Locale.ROOT) + ">";
        }
        if (opening.group("data") != null) {
            return "]]>";
        }
        return opening.group("declaration") == null ? "?>" : ">";
    }

    private static int lastLine(List<String> lines, String mark) {
        int last = lines.size() - 1;
        while (last >= 0 && !lines.get(last).toLowerCase(Locale.ROOT).contains(mark)) {
            last--;
        }
        return last;
    }
}
