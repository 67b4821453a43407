package foresite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The rules for a workflow or a composite action. The keys are those of GitHub's workflow and metadata syntax that are
 * used here; the other rules are from GitHub's guide to secure use: pinned, least permissions, no input in a script.
 */
public final class WorkflowRules {

    private static final Set<String> WORKFLOW = Set.of("name", "on", "permissions", "concurrency", "env", "jobs");
    private static final Set<String> ACTION = Set.of("name", "description", "inputs", "outputs", "runs");
    private static final Set<String> EVENTS = Set.of("push", "pull_request", "workflow_dispatch", "schedule");
    private static final Set<String> JOB = Set.of(
            "name",
            "if",
            "needs",
            "runs-on",
            "timeout-minutes",
            "permissions",
            "concurrency",
            "environment",
            "strategy",
            "env",
            "steps");
    private static final Set<String> STEP =
            Set.of("name", "id", "if", "uses", "with", "run", "shell", "env", "continue-on-error", "working-directory");

    private static final Pattern PINNED = Pattern.compile("[\\w-]+/[\\w./-]+@[0-9a-f]{40}");
    private static final Pattern VERSION = Pattern.compile("# v\\d+\\.\\d+\\.\\d+$");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{(.*?)}}");
    private static final Pattern INPUT = Pattern.compile("\\binputs\\.([\\w-]+)");
    private static final Pattern STEP_OUTPUT = Pattern.compile("\\bsteps\\.([\\w-]+)\\.");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String text;
    private final List<String> broken = new ArrayList<>();

    private WorkflowRules(String text) {
        this.text = text;
    }

    /** Returns what is wrong with a workflow or an action, a sentence each; empty when nothing is. */
    public static List<String> broken(String text) throws IOException {
        WorkflowRules rules = new WorkflowRules(text);
        try {
            JsonNode file = YAML.readTree(text);
            if (file.has("runs")) {
                rules.action(file);
            } else {
                rules.workflow(file);
            }
        } catch (JacksonException e) {
            rules.broken.add("no YAML: " + e.getOriginalMessage());
        }
        return rules.broken;
    }

    private void workflow(JsonNode file) throws IOException {
        keys(file, WORKFLOW, "workflow");
        JsonNode on = file.path("on");
        require(!on.isMissingNode(), "there is no 'on'");
        keys(on, EVENTS, "on");
        require(file.has("permissions"), "the workflow does not say its permissions");
        require(!writes(file), "the whole workflow may write");
        require(!file.path("jobs").isEmpty(), "there is no job");
        for (String name : file.path("jobs").propertyNames()) {
            job(name, file.path("jobs").path(name));
        }
    }

    private void job(String name, JsonNode job) throws IOException {
        keys(job, JOB, "job " + name);
        require(job.has("runs-on"), name + " has no 'runs-on'");
        require(job.path("timeout-minutes").isInt(), name + " has no 'timeout-minutes'");
        steps(name, job.path("steps"), new TreeSet<>());
        for (JsonNode step : job.path("steps")) {
            boolean deploys = step.path("uses").asString("").startsWith("actions/deploy-pages@");
            require(
                    deploys || isRelease(step) || !writes(job),
                    name + " may write and does more than deploy or release");
            boolean lasts = job.path("concurrency")
                    .path("cancel-in-progress")
                    .asString("")
                    .equals("false");
            require(!deploys || lasts, name + " may be cut short while it deploys");
            require(!deploys || job.path("if").asString("").contains("refs/heads/main"), name + " deploys any branch");
        }
    }

    /** A release gets files that a job without rights has made; nothing of the repository runs beside its token. */
    private static boolean isRelease(JsonNode step) {
        return step.path("uses").asString("").startsWith("actions/download-artifact@")
                || step.path("run").asString("").contains("gh release create ");
    }

    private void action(JsonNode file) throws IOException {
        keys(file, ACTION, "action");
        require(file.path("runs").path("using").asString("").equals("composite"), "the action is not composite");
        for (String input : file.path("inputs").propertyNames()) {
            require(file.path("inputs").path(input).has("description"), "the input " + input + " is not described");
        }
        for (JsonNode step : file.path("runs").path("steps")) {
            require(!step.has("run") || step.has("shell"), "a step of the action runs without 'shell'");
        }
        steps("the action", file.path("runs").path("steps"), names(file.path("inputs")));
    }

    private void steps(String of, JsonNode steps, Set<String> inputs) throws IOException {
        require(!steps.isEmpty(), of + " has no steps");
        Set<String> before = new TreeSet<>();
        for (JsonNode step : steps) {
            keys(step, STEP, "step of " + of);
            require(step.has("uses") != step.has("run"), "a step of " + of + " either uses or runs");
            require(!step.path("run").asString("").contains("${{"), "a script of " + of + " has an expression in it");
            if (step.has("uses")) {
                uses(step.path("uses").asString(), step.path("with"));
            }
            for (String expression : expressions(step)) {
                known(INPUT, expression, inputs, "input");
                known(STEP_OUTPUT, expression, before, "earlier step");
            }
            before.add(step.path("id").asString(""));
        }
    }

    private void uses(String action, JsonNode with) throws IOException {
        if (action.startsWith("./")) {
            Path file = Path.of(action, "action.yml");
            require(Files.exists(file), "there is no " + file);
            if (Files.exists(file)) {
                JsonNode inputs = YAML.readTree(Files.readString(file)).path("inputs");
                keys(with, names(inputs), "with of " + action);
            }
            return;
        }
        require(PINNED.matcher(action).matches(), action + " is not pinned by its commit");
        require(
                text.lines()
                        .filter(line -> line.contains(action))
                        .allMatch(line -> VERSION.matcher(line).find()),
                action + " does not say its version");
        boolean checkout = action.startsWith("actions/checkout@");
        require(
                !checkout || with.path("persist-credentials").asString("").equals("false"),
                "the checkout leaves its credentials behind");
    }

    /** Every expression in the values of a step; {@code if} is one without its braces. */
    private List<String> expressions(JsonNode step) {
        List<String> found = new ArrayList<>();
        for (JsonNode value : step.findValues("if")) {
            found.add(value.asString());
        }
        String values = step.toString();
        Matcher expression = EXPRESSION.matcher(values);
        while (expression.find()) {
            found.add(expression.group(1));
        }
        require(
                values.split("\\$\\{\\{", -1).length - 1
                        == found.size() - step.findValues("if").size(),
                "an expression does not end");
        return found;
    }

    private void known(Pattern reference, String expression, Collection<String> names, String what) {
        Matcher matcher = reference.matcher(expression);
        while (matcher.find()) {
            require(names.contains(matcher.group(1)), "there is no " + what + " '" + matcher.group(1) + "'");
        }
    }

    private void keys(JsonNode node, Set<String> allowed, String where) {
        for (String key : names(node)) {
            require(allowed.contains(key), where + " has the key '" + key + "'");
        }
    }

    private static Set<String> names(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }

    private static boolean writes(JsonNode node) {
        JsonNode permissions = node.path("permissions");
        return permissions.isString()
                ? !permissions.asString().equals("read-all")
                : permissions.valueStream().anyMatch(right -> right.asString().equals("write"));
    }

    private void require(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }
}
