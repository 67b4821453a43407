package foresite.cli;

import foresite.model.Diagnostic;
import foresite.model.Problem;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
        ObjectNode log =
                JsonMapper.shared().createObjectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Foresite").put("semanticVersion", version);
        ArrayNode rules = driver.putArray("rules");
        problems.forEach(problem -> fill(rules.addObject(), problem));
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        diagnostics.forEach(each -> fill(results.addObject(), each, problems.indexOf(each.problem())));
        out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(log));
    }

    private static void fill(ObjectNode rule, Problem problem) {
        String title = problem.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String advice = problem.advice().replace("`", "");
        rule.put("id", problem.code()).put("name", name(problem));
        // GitHub's code scanning requires all three texts.
        rule.putObject("shortDescription").put("text", problem.name().charAt(0) + title.substring(1));
        rule.putObject("fullDescription").put("text", advice);
        rule.putObject("help").put("text", advice);
        rule.putObject("defaultConfiguration").put("level", problem.severity().word());
    }

    /** Rules have names in Pascal case: {@code BROKEN_LINK} becomes {@code BrokenLink}. */
    private static String name(Problem problem) {
        StringBuilder name = new StringBuilder();
        for (String word : problem.name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private void fill(ObjectNode result, Diagnostic diagnostic, int rule) {
        result.put("ruleId", diagnostic.code()).put("ruleIndex", rule);
        result.put("level", diagnostic.severity().word());
        result.putObject("message").put("text", diagnostic.message());
        ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(path.apply(diagnostic)));
        if (diagnostic.at().line() > 0) {
            ObjectNode region =
                    place.putObject("region").put("startLine", diagnostic.at().line());
            if (diagnostic.at().column() > 0) {
                region.put("startColumn", diagnostic.at().column());
            }
        }
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
