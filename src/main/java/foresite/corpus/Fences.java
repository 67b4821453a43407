package foresite.corpus;

import foresite.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells code from text. A fence counts only when it is closed before the next section; one that is left open would
 * swallow every table behind it, so its line is dropped.
 */
final class Fences {

    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})([^`]*)");
    private static final Pattern SECTION = Pattern.compile("##\\s*[^#\\s].*");

    private final List<Line> lines;
    private final boolean[] code;

    private Fences(List<Line> lines, boolean[] code) {
        this.lines = lines;
        this.code = code;
    }

    static Fences of(List<Line> all, Told told) {
        List<Line> lines = new ArrayList<>(all);
        boolean[] code = new boolean[lines.size()];
        // A closing that was looked for in vain is not there for the next fence either; without this memory a file of
        // nothing but open fences takes the square of its length.
        int barrenTo = 0;
        String barren = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = matcher(lines.get(i));
            if (fence == null) {
                continue;
            }
            boolean inVain = i < barrenTo && !barren.isEmpty() && fence.group(1).startsWith(barren);
            int end = inVain ? -1 : closing(lines, i, fence.group(1));
            if (end < 0 && !inVain) {
                barren = fence.group(1);
                barrenTo = sectionEnd(lines, i);
            }
            if (end < 0) {
                told.tell(Problem.OPEN_FENCE, lines.get(i), "the code fence is never closed");
                lines.set(i, new Line(lines.get(i).number(), fence.group(2)));
                continue;
            }
            for (int j = i; j <= end; j++) {
                code[j] = true;
            }
            i = end;
        }
        return new Fences(lines, code);
    }

    private static @org.jspecify.annotations.Nullable Matcher matcher(Line line) {
        if (line.text().indexOf('`') < 0 && line.text().indexOf('~') < 0) {
            return null;
        }
        Matcher fence = FENCE.matcher(line.text());
        return fence.matches() ? fence : null;
    }

    /** Returns the index of the next section's heading behind a line, or that behind the last line. */
    private static int sectionEnd(List<Line> lines, int from) {
        int end = from + 1;
        while (end < lines.size() && !SECTION.matcher(lines.get(end).text()).matches()) {
            end++;
        }
        return end;
    }

    private static int closing(List<Line> lines, int open, String mark) {
        int end = sectionEnd(lines, open);
        for (int i = open + 1; i < end; i++) {
            String text = lines.get(i).trimmed();
            if (text.length() >= mark.length() && text.chars().allMatch(c -> c == mark.charAt(0))) {
                return i;
            }
        }
        return -1;
    }

    List<Line> lines() {
        return lines;
    }

    boolean isCode(int index) {
        return code[index];
    }
}
