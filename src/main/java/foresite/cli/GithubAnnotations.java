package foresite.cli;

import foresite.model.Diagnostic;
import foresite.model.Severity;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Prints diagnostics as annotations for GitHub Actions, which shows them next to their lines (GitHub's documentation,
 * "Workflow commands": {@code ::error file=…,line=…::message}). GitHub shows ten of each severity for each step,
 * so errors come first.
 *
 * @param path returns the path of a diagnostic's file from the working folder
 */
record GithubAnnotations(List<Diagnostic> diagnostics, Function<Diagnostic, String> path) {

    void print(PrintWriter out) {
        diagnostics.stream()
                .sorted(Comparator.comparing(Diagnostic::severity))
                .map(this::line)
                .forEach(out::println);
    }

    private String line(Diagnostic diagnostic) {
        StringBuilder line = new StringBuilder("::")
                .append(
                        diagnostic.severity() == Severity.NOTE
                                ? "notice"
                                : diagnostic.severity().word())
                .append(" file=")
                .append(property(path.apply(diagnostic)));
        if (diagnostic.at().line() > 0) {
            line.append(",line=").append(diagnostic.at().line());
        }
        if (diagnostic.at().column() > 0) {
            line.append(",col=").append(diagnostic.at().column());
        }
        return line.append(",title=")
                .append(property(diagnostic.code()))
                .append("::")
                .append(escaped(diagnostic.message() + ". " + diagnostic.advice()))
                .toString();
    }

    private static String escaped(String text) {
        return ConsoleWriter.line(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"));
    }

    private static String property(String text) {
        return escaped(text).replace(":", "%3A").replace(",", "%2C");
    }
}
