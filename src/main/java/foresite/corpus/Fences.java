package foresite.corpus;

import foresite.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
        int[] sectionAfter = sectionAfter(lines);
        // Where no closing line was found once, none is looked for again: a file may hold a million fences.
        Map<String, Integer> openUntil = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = matcher(lines.get(i));
            if (fence == null) {
                continue;
            }
            String mark = fence.group(1);
            int end = openUntil.getOrDefault(mark, 0) > i ? -1 : closing(lines, i + 1, sectionAfter[i], mark);
            if (end < 0) {
                openUntil.put(mark, sectionAfter[i]);
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

    private static @Nullable Matcher matcher(Line line) {
        if (line.text().indexOf('`') < 0 && line.text().indexOf('~') < 0) {
            return null;
        }
        Matcher fence = FENCE.matcher(line.text());
        return fence.matches() ? fence : null;
    }

    private static int closing(List<Line> lines, int from, int to, String mark) {
        for (int i = from; i < to; i++) {
            String text = lines.get(i).trimmed();
            if (text.length() >= mark.length() && text.chars().allMatch(c -> c == mark.charAt(0))) {
                return i;
            }
        }
        return -1;
    }

    /** Returns for each line the index of the next section's heading behind it, or of the end. */
    private static int[] sectionAfter(List<Line> lines) {
        int[] after = new int[lines.size()];
        int next = lines.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            after[i] = next;
            next = SECTION.matcher(lines.get(i).text()).matches() ? i : next;
        }
        return after;
    }

    List<Line> lines() {
        return lines;
    }

    boolean isCode(int index) {
        return code[index];
    }
}
