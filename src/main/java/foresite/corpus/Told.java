package foresite.corpus;

import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.text.MarkdownParser;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The diagnostics of one file in the order in which they are found, each once. Not for use by several threads. */
final class Told {

    private final String file;
    private final Set<Diagnostic> diagnostics = new LinkedHashSet<>();

    Told(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void tell(Problem problem, String message) {
        diagnostics.add(problem.at(Position.ofFile(file), message));
    }

    void tell(Problem problem, Line line, String message) {
        tell(problem, line, 1, message);
    }

    void tell(Problem problem, Line line, int column, String message) {
        diagnostics.add(problem.at(new Position(file, line.number(), column), message));
    }

    /**
     * Reports a Markdown text that exceeds what can be parsed, if it does.
     *
     * @param what the text is, as the beginning of a sentence
     */
    void limit(String what, String markdown, Position at) {
        MarkdownParser.limit(markdown)
                .ifPresent(limit -> diagnostics.add(
                        Problem.COMPLEX_TEXT.at(at, what + " " + limit + "; its Markdown is shown as it is written")));
    }

    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /** Returns a piece of corpus text short enough for a message, on one line. */
    static String quote(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int end = line.length() > 57 && Character.isHighSurrogate(line.charAt(56)) ? 56 : 57;
        return "'" + (line.length() <= 60 ? line : line.substring(0, end) + "…") + "'";
    }
}
