package foresite.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Runs the shell steps of the action as GitHub's runner does: each with the environment that the action gives it and
 * with GitHub's variables, its outputs at hand for those after it. Steps that use other actions are passed over.
 */
final class ActionRun {

    private static final Path ACTION = Path.of(".github/actions/foresite");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ ([\\w.-]+) }}");

    private final Path runner;
    private final Path workspace;
    private final Map<String, String> known = new TreeMap<>();
    private final Map<String, String> github = new TreeMap<>();
    private final List<String> ran = new ArrayList<>();
    private String said = "";

    /**
     * Makes a runner.
     *
     * @param folder where it keeps the workspace and its own files
     * @param repository the site's, as {@code owner/name}
     */
    ActionRun(Path folder, String repository) throws IOException {
        workspace = Files.createDirectories(folder.resolve("workspace"));
        runner = Files.createDirectories(folder.resolve("runner"));
        known.put("github.action_path", ACTION.toAbsolutePath().toString());
        github.put("GITHUB_ACTIONS", "true");
        github.put("GITHUB_SERVER_URL", "https://github.com");
        github.put("GITHUB_REPOSITORY", repository);
        github.put("GITHUB_REPOSITORY_OWNER", repository.substring(0, repository.indexOf('/')));
        github.put("GITHUB_WORKSPACE", workspace.toString());
        github.put("GITHUB_STEP_SUMMARY", summary().toString());
        github.put("RUNNER_TEMP", runner.toString());
        github.put("RUNNER_OS", "Linux");
        for (Map.Entry<String, JsonNode> input : action().path("inputs").properties()) {
            known.put(
                    "inputs." + input.getKey(), input.getValue().path("default").asString(""));
        }
    }

    Path workspace() {
        return workspace;
    }

    /** Where all steps' summaries come together; GitHub keeps a file for each step. */
    Path summary() {
        return runner.resolve("summary.md");
    }

    ActionRun with(String input, String value) {
        known.put("inputs." + input, value);
        return this;
    }

    /** Says what a step that is passed over would have found. */
    ActionRun found(String step, String output, String value) {
        known.put("steps." + step + ".outputs." + output, value);
        return this;
    }

    ActionRun variable(String name, String value) {
        github.put(name, value);
        return this;
    }

    /** Runs the steps one after the other until one fails, and returns its exit code; 0 when none fails. */
    int run() throws IOException, InterruptedException {
        for (JsonNode step : action().path("runs").path("steps")) {
            if (step.has("run")) {
                int exit = run(step);
                if (exit != 0) {
                    return exit;
                }
            }
        }
        return 0;
    }

    /** Returns the scripts that ran, the failed one included. */
    List<String> ran() {
        return ran;
    }

    /** Returns what the last script printed. */
    String said() {
        return said;
    }

    /** Returns an output of the action. */
    String output(String name) throws IOException {
        return filled(action().path("outputs").path(name).path("value").asString());
    }

    /** Returns what the step that finds the caches' keys has found. */
    String key(String name) {
        return known.getOrDefault("steps.keys.outputs." + name, "");
    }

    private int run(JsonNode step) throws IOException, InterruptedException {
        String script = step.path("run").asString();
        ran.add(script.replaceAll(".*/([\\w-]+)\\.sh\"", "$1"));
        Path output = Files.writeString(runner.resolve("output"), "");
        Path printed = runner.resolve("printed.txt");
        ProcessBuilder process = new ProcessBuilder("bash", "-e", "-c", script)
                .directory(workspace.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        Map<String, String> environment = process.environment();
        String path = Path.of(System.getProperty("java.home"), "bin") + ":" + environment.get("PATH");
        environment.clear();
        environment.put("PATH", path);
        environment.putAll(github);
        environment.put("GITHUB_OUTPUT", output.toString());
        step.path("env")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), filled(entry.getValue().asString())));
        int exit = process.start().waitFor();
        said = Files.readString(printed);
        String id = step.path("id").asString("");
        for (String line : Files.readAllLines(output)) {
            int equals = line.indexOf('=');
            known.put("steps." + id + ".outputs." + line.substring(0, equals), line.substring(equals + 1));
        }
        return exit;
    }

    private String filled(String text) {
        return EXPRESSION
                .matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(known.getOrDefault(name.group(1), "")));
    }

    private static JsonNode action() throws IOException {
        return new YAMLMapper().readTree(Files.readString(ACTION.resolve("action.yml")));
    }
}
