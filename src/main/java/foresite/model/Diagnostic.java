package foresite.model;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * One problem in the content: where, what, and how to mend it.
 *
 * @param problem the sort of problem, with its stable code
 * @param at where it stands
 * @param message what is wrong there, in one sentence, without a full stop
 */
public record Diagnostic(Problem problem, Position at, String message) implements Comparable<Diagnostic> {

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
