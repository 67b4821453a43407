package foresite.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Raw HTML that is never closed: to Markdown it would go on to the end of the file and swallow all that is there. */
final class OpenHtml {

    private static final Pattern OPENING = Pattern.compile(
            "( {0,3})<(?:(?<tag>script|pre|style|textarea)(?=[\\s>]|$)|(?<data>!\\[CDATA\\[)|(?<declaration>![a-z])|\\?).*",
            Pattern.CASE_INSENSITIVE);

    private OpenHtml() {}

    /** Returns the lines with a backslash before each piece of HTML that goes on to the end without need. */
    static List<String> escaped(List<String> lines) {
        List<String> escaped = new ArrayList<>(lines);
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < escaped.size(); i++) {
            String line = escaped.get(i);
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
