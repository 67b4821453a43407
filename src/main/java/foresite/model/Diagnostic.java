package foresite.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One problem in the content: where, what, and how to mend it.
 *
 * @param problem the sort of problem, with its stable code
 * @param at where it stands
 * @param message what is wrong there, in one sentence, without a full stop
 */
public record Diagnostic(Problem problem, Position at, String message) implements Comparable<Diagnostic> {

    /**
     * Of one problem, so many diagnostics of one file at most: a damaged file has one for each of its lines, and nobody
     * reads more than the first. The real corpus has 12 at most.
     */
    public static final int MAX_PER_FILE = 100;

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::at)
            .thenComparing(Diagnostic::problem)
            .thenComparing(Diagnostic::message);

    public Severity severity() {
        return problem.severity();
    }

    /** Returns the stable code, such as {@code F012}. */
    public String code() {
        return problem.code();
    }

    /** Returns what to do about it. */
    public String advice() {
        return problem.advice();
    }

    /**
     * Returns diagnostics in their order, at most {@value #MAX_PER_FILE} of one problem in one file: where there are more,
     * the last of these gives the number of all that are left out.
     */
    public static List<Diagnostic> limited(List<Diagnostic> diagnostics) {
        Map<List<Object>, Integer> counts = new HashMap<>();
        diagnostics.forEach(each -> counts.merge(each.problemOfFile(), 1, Integer::sum));
        Map<List<Object>, Integer> kept = new HashMap<>();
        List<Diagnostic> limited = new ArrayList<>();
        for (Diagnostic each : diagnostics) {
            int all = counts.getOrDefault(each.problemOfFile(), 0);
            int number = kept.merge(each.problemOfFile(), 1, Integer::sum);
            if (all <= MAX_PER_FILE || number < MAX_PER_FILE) {
                limited.add(each);
            } else if (number == MAX_PER_FILE) {
                int more = all - MAX_PER_FILE + 1;
                limited.add(each.problem().at(each.at(), "and " + more + " more in this file"));
            }
        }
        return List.copyOf(limited);
    }

    private List<Object> problemOfFile() {
        return List.of(problem, at.file());
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }

    /**
     * Returns the line that people read: {@code file:line:column: severity CODE: message}. A file's name or a link may have
     * anything in it, and a line of its own would be a command to GitHub: controls and line breaks are spaces.
     */
    @Override
    public String toString() {
        String line = at + ": " + severity().word() + " " + code() + ": " + message;
        return CONTROLS.matcher(line).replaceAll(" ");
    }
}
