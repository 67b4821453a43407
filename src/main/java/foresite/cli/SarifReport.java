package foresite.cli;

import foresite.model.Diagnostic;
import foresite.model.Problem;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints diagnostics in the common format of code scanners (OASIS, Static Analysis Results Interchange Format 2.1.0).
 *
 * @param path returns the path of a diagnostic's file from the working folder
 * @param version of the program
 */
record SarifReport(List<Diagnostic> diagnostics, Function<Diagnostic, String> path, String version) {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    void print(PrintWriter out) {
        List<Problem> problems = diagnostics.stream()
                .map(Diagnostic::problem)
                .distinct()
                .sorted()
                .toList();
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Foresite");
        driver.put("semanticVersion", version);
        driver.put("rules", problems.stream().map(SarifReport::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        List<Object> results = new ArrayList<>();
        diagnostics.forEach(diagnostic -> results.add(result(diagnostic, problems.indexOf(diagnostic.problem()))));
        run.put("results", results);
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(log));
    }

    private static Map<String, Object> rule(Problem problem) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", problem.code());
        rule.put("name", name(problem));
        // GitHub's code scanning requires all three texts.
        rule.put(
                "shortDescription",
                text(problem.name().charAt(0)
                        + problem.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ')));
        rule.put("fullDescription", text(problem.advice().replace("`", "")));
        rule.put("help", text(problem.advice().replace("`", "")));
        rule.put("defaultConfiguration", Map.of("level", problem.severity().word()));
        return rule;
    }

    /** Rules have names in Pascal case: {@code BROKEN_LINK} becomes {@code BrokenLink}. */
    private static String name(Problem problem) {
        StringBuilder name = new StringBuilder();
        for (String word : problem.name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private Map<String, Object> result(Diagnostic diagnostic, int rule) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", Map.of("uri", uri(path.apply(diagnostic))));
        if (diagnostic.at().line() > 0) {
            Map<String, Object> region = new LinkedHashMap<>();
            region.put("startLine", diagnostic.at().line());
            if (diagnostic.at().column() > 0) {
                region.put("startColumn", diagnostic.at().column());
            }
            place.put("region", region);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", diagnostic.code());
        result.put("ruleIndex", rule);
        result.put("level", diagnostic.severity().word());
        result.put("message", text(diagnostic.message()));
        result.put("locations", List.of(Map.of("physicalLocation", place)));
        return result;
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text);
    }

    /** Returns a path as a relative reference (RFC 3986), or an absolute path as a file address. */
    private static String uri(String path) {
        try {
            return path.startsWith("/")
                    ? new URI("file", "", path, null).toASCIIString()
                    : new URI(null, null, "./" + path, null).toASCIIString().substring(2);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a path: " + path, e);
        }
    }
}
