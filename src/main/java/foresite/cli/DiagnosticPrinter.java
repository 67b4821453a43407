package foresite.cli;

import foresite.export.DiagnosticFields;
import foresite.model.Diagnostic;
import foresite.model.Problem;
import foresite.model.Severity;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Prints diagnostics for people, or as JSON. */
record DiagnosticPrinter(List<Diagnostic> diagnostics) {

    /** The number of places printed for one problem; the Quality page and the data contain more. */
    private static final int PLACES = 5;

    DiagnosticPrinter {
        diagnostics = Diagnostic.limited(diagnostics);
    }

    /** Returns whether there are errors or warnings. */
    boolean isSerious() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() != Severity.NOTE);
    }

    /** Returns how many there are of each severity, as in {@code 1 error, 2 warnings, 0 notes}. */
    String counts() {
        return Arrays.stream(Severity.values())
                .map(severity -> ConsoleWriter.count(of(severity).size(), severity.word(), severity.word() + "s"))
                .collect(Collectors.joining(", "));
    }

    /** Returns those of a severity. */
    List<Diagnostic> of(Severity severity) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .toList();
    }

    /** Prints errors first, and the advice for each problem once. */
    void text(PrintWriter out) {
        lines().forEach(out::println);
    }

    /**
     * Prints errors first, and the advice for each problem once.
     *
     * @param rest says where the places are listed that are not printed
     */
    void text(PrintWriter out, String rest) {
        lines(rest).forEach(out::println);
    }

    /** Returns the lines of {@link #text}. */
    List<String> lines() {
        return lines("listed on the page quality.html");
    }

    private List<String> lines(String rest) {
        List<String> lines = new ArrayList<>();
        Map<Problem, List<Diagnostic>> groups = new EnumMap<>(Problem.class);
        diagnostics.forEach(diagnostic -> groups.computeIfAbsent(diagnostic.problem(), none -> new ArrayList<>())
                .add(diagnostic));
        for (Severity severity : Severity.values()) {
            groups.forEach((problem, found) -> {
                if (problem.severity() == severity) {
                    found.stream()
                            .limit(PLACES)
                            .map(Diagnostic::toString)
                            .map(ConsoleWriter::line)
                            .forEach(lines::add);
                    if (found.size() > PLACES) {
                        lines.add("  … and " + (found.size() - PLACES) + " more of " + problem.code() + ", " + rest);
                    }
                    lines.add("  → " + problem.advice());
                }
            });
        }
        return lines;
    }

    void json(PrintWriter out) {
        out.println(JsonMapper.shared()
                .writeValueAsString(
                        diagnostics.stream().map(DiagnosticFields::of).toList()));
    }
}
