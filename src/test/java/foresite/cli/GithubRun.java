package foresite.cli;

import java.io.File;
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
 * Runs the shell steps of the action or of a job as GitHub's runner does: each in the same shell, with the environment
 * that its YAML gives it and with GitHub's variables. Later steps see its outputs. Steps that use actions are skipped.
 */
public final class GithubRun {

    private static final Path ACTION = Path.of(".github/actions/foresite");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ ([\\w.-]+) }}");

    private final JsonNode steps;
    private final JsonNode outputs;
    private final Path runner;
    private final Path workspace;
    private final Map<String, String> known = new TreeMap<>();
    private final Map<String, String> github = new TreeMap<>();
    private final List<String> ran = new ArrayList<>();
    private String path = Path.of(System.getProperty("java.home"), "bin") + File.pathSeparator + System.getenv("PATH");
    private String said = "";

    private GithubRun(Path folder, String repository, String ref, JsonNode steps, JsonNode outputs) throws IOException {
        this.steps = steps;
        this.outputs = outputs;
        workspace = Files.createDirectories(folder.resolve("workspace"));
        runner = Files.createDirectories(folder.resolve("runner"));
        variable("CI", "true");
        variable("HOME", Files.createDirectories(folder.resolve("home")).toString());
        variable("GITHUB_ACTIONS", "true");
        variable("GITHUB_EVENT_NAME", "push");
        variable("GITHUB_REF", ref);
        variable("GITHUB_REF_NAME", ref.replaceFirst("refs/(heads|tags)/", ""));
        variable("GITHUB_REF_TYPE", ref.startsWith("refs/tags/") ? "tag" : "branch");
        variable("GITHUB_REPOSITORY", repository);
        variable("GITHUB_REPOSITORY_OWNER", repository.substring(0, repository.indexOf('/')));
        variable("GITHUB_RUN_ATTEMPT", "1");
        variable("GITHUB_RUN_ID", "1658821493");
        variable("GITHUB_SERVER_URL", "https://github.com");
        variable("GITHUB_SHA", "ffac537e6cbbf934b08745a378932722df287a53");
        variable("GITHUB_STEP_SUMMARY", summary().toString());
        variable("GITHUB_WORKFLOW", "publish");
        variable("GITHUB_WORKSPACE", workspace.toString());
        variable("RUNNER_ARCH", "X64");
        variable("RUNNER_OS", "Linux");
        variable("RUNNER_TEMP", runner.toString());
        known.put("github.token", "a-token");
    }

    /**
     * Returns a run of this repository's action for a push to {@code main}.
     *
     * @param folder where the workspace and the runner's own files go
     * @param repository the site's, as {@code owner/name}
     */
    public static GithubRun ofAction(Path folder, String repository) throws IOException {
        return ofAction(folder, repository, ACTION.toAbsolutePath());
    }

    /** Returns a run of the action in a folder. */
    static GithubRun ofAction(Path folder, String repository, Path action) throws IOException {
        JsonNode file = yaml(action.resolve("action.yml"));
        GithubRun run =
                new GithubRun(folder, repository, "refs/heads/main", file.at("/runs/steps"), file.path("outputs"));
        run.known.put("github.action_path", action.toString());
        run.variable("GITHUB_ACTION_PATH", action.toString());
        for (Map.Entry<String, JsonNode> input : file.path("inputs").properties()) {
            run.with(input.getKey(), input.getValue().path("default").asString(""));
        }
        return run;
    }

    /**
     * Returns a run of a job of a workflow.
     *
     * @param ref what was pushed, such as {@code refs/heads/main}
     */
    public static GithubRun ofJob(Path folder, String repository, String ref, Path workflow, String job)
            throws IOException {
        JsonNode file = yaml(workflow);
        return new GithubRun(
                folder, repository, ref, file.path("jobs").path(job).path("steps"), file.path("none"));
    }

    public Path workspace() {
        return workspace;
    }

    /** Returns the file for the summaries of all steps; GitHub has one for each step. */
    Path summary() {
        return runner.resolve("summary.md");
    }

    GithubRun with(String input, String value) {
        known.put("inputs." + input, value);
        return this;
    }

    /** Sets the output of a step that is skipped. */
    GithubRun found(String step, String output, String value) {
        known.put("steps." + step + ".outputs." + output, value);
        return this;
    }

    public GithubRun variable(String name, String value) {
        github.put(name, value);
        return this;
    }

    /** Lets the steps find a command, written in bash, before any other of its name. */
    public GithubRun command(String name, String script) throws IOException {
        Path bin = Files.createDirectories(runner.resolve("bin"));
        Path file = Files.writeString(bin.resolve(name), "#!/usr/bin/env bash\nset -eu\n" + script);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
        if (!path.startsWith(bin.toString())) {
            path = bin + File.pathSeparator + path;
        }
        return this;
    }

    /** Runs the steps one after the other until one fails, and returns its exit code; 0 when none fails. */
    public int run() throws IOException, InterruptedException {
        for (JsonNode step : steps) {
            if (step.has("run")) {
                int exit = run(step);
                if (exit != 0) {
                    return exit;
                }
            }
        }
        return 0;
    }

    /** Returns the scripts that ran, including the failed one: by the name of their file, or their first line. */
    List<String> ran() {
        return ran;
    }

    /** Returns what the last script printed. */
    public String said() {
        return said;
    }

    /** Returns an output of the action. */
    String output(String name) {
        return filled(outputs.path(name).path("value").asString());
    }

    /** Returns an output of the action's step {@code keys}. */
    String key(String name) {
        return known.getOrDefault("steps.keys.outputs." + name, "");
    }

    private int run(JsonNode step) throws IOException, InterruptedException {
        String script = step.path("run").asString();
        ran.add(script.lines().findFirst().orElse("").replaceAll("^bash .*/([\\w-]+)\\.sh\"?$", "$1"));
        Path output = Files.writeString(runner.resolve("output"), "");
        Path printed = runner.resolve("printed.txt");
        Path file = Files.writeString(runner.resolve("step.sh"), script);
        ProcessBuilder process = new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", file.toString())
                .directory(workspace.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        Map<String, String> environment = process.environment();
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

    private static JsonNode yaml(Path file) throws IOException {
        return new YAMLMapper().readTree(Files.readString(file));
    }
}
