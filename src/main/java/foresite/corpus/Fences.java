package foresite.corpus;

import foresite.model.Problem;
import foresite.text.HiddenText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Separates code from text. A fence counts only when it is closed; one that is left open would swallow every table behind
 * it, so its line is dropped. Where two open ones seem to close each other across sections, both are dropped.
 */
final class Fences {

    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})([^`]*)");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s*([^#\\s].*)");

    private final List<Line> lines;
    private final boolean[] code;

    private Fences(List<Line> lines, boolean[] code) {
        this.lines = lines;
        this.code = code;
    }

    /** Returns the code of a text without sections. */
    static Fences of(List<Line> all, Told told) {
        return of(all, heading -> false, told);
    }

    /** Returns the code of a report. */
    static Fences of(List<Line> all, Headings headings, Told told) {
        return of(all, heading -> headings.part(heading).isPresent(), told);
    }

    static Fences of(List<Line> all, Predicate<String> isKnown, Told told) {
        List<Line> lines = new ArrayList<>(all);
        boolean[] code = new boolean[lines.size()];
        int[] sectionAfter = new int[0];
        // Where no closing line was found once, none is looked for again: a file may contain a million fences.
        Set<String> open = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = matcher(lines.get(i));
            if (fence == null) {
                continue;
            }
            String mark = fence.group(1);
            int end = open.contains(mark) ? -1 : closing(lines, i + 1, mark);
            if (end < 0) {
                open.add(mark);
            } else {
                sectionAfter = sectionAfter.length == 0 ? sectionAfter(lines, isKnown) : sectionAfter;
                boolean crosses = sectionAfter[i] < end;
                boolean opens = !fence.group(2).isBlank() || !isBlank(lines, i + 1);
                end = crosses && !(opens && isBlank(lines, end + 1)) ? -1 : end;
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

    private static @Nullable Matcher matcher(Line line) {
        if (line.text().indexOf('`') < 0 && line.text().indexOf('~') < 0) {
            return null;
        }
        Matcher fence = FENCE.matcher(line.text());
        return fence.matches() ? fence : null;
    }

    private static int closing(List<Line> lines, int from, String mark) {
        for (int i = from; i < lines.size(); i++) {
            if (HiddenText.isClosing(lines.get(i).text(), mark)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isBlank(List<Line> lines, int index) {
        return index >= lines.size() || lines.get(index).isBlank();
    }

    /** Returns for each line the index of the next known section's heading behind it, or of the end. */
    private static int[] sectionAfter(List<Line> lines, Predicate<String> isKnown) {
        int[] after = new int[lines.size()];
        int next = lines.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            after[i] = next;
            String text = lines.get(i).text();
            Matcher heading = text.startsWith("#") ? HEADING.matcher(text) : null;
            next = heading != null && heading.matches() && isKnown.test(heading.group(1)) ? i : next;
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
