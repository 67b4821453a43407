package foresite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The workflows and the action keep our own rules. {@link WorkflowToolsIT} asks Bash, ShellCheck and actionlint. */
final class WorkflowsTest {

    static final Path PUBLISH = Path.of(".github/workflows/publish.yml");
    private static final Path RELEASE = Path.of(".github/workflows/release.yml");
    private static final Path INIT = Path.of("src/main/resources/foresite/init");
    private static final Path ACTION = Path.of(".github/actions/foresite/action.yml");
    private static final Path GUIDE = Path.of("content/pages/guide/publishing.md");
    private static final Pattern YAML_BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PIN = Pattern.compile("uses: ([\\w/-]+)@(.+)");

    @Test
    void workflowsAndActionKeepTheRules() throws IOException {
        for (Path file : files(".yml")) {
            assertThat(WorkflowRules.broken(Files.readString(file)))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void theGuideShowsTheWorkflowThatInitWritesForAJarBesideTheContent() throws IOException {
        String written = Files.readString(INIT.resolve("publish.yml"))
                .replace("%STEPS%\n", Files.readString(INIT.resolve("with-jar/steps.yml")));
        assertThat(guideWorkflows()).containsExactly(written);
        assertThat(WorkflowRules.broken(written)).isEmpty();
    }

    @Test
    void nothingHasToBeFilledInByHand() throws IOException {
        for (Path file : List.of(Path.of("README.md"), GUIDE, GUIDE.resolveSibling("getting-started.md"))) {
            assertThat(file).content().doesNotContain("OWNER/foresite", "-OWNER-");
        }
    }

    @Test
    void anActionIsPinnedAtOneCommitEverywhere() throws IOException {
        Map<String, TreeSet<String>> pins = new TreeMap<>();
        List<String> texts = new ArrayList<>(guideWorkflows());
        for (Path file : files(".yml")) {
            texts.add(Files.readString(file));
        }
        texts.add(Files.readString(INIT.resolve("with-jar/steps.yml")));
        for (String text : texts) {
            Matcher pin = PIN.matcher(text);
            while (pin.find()) {
                pins.computeIfAbsent(pin.group(1), none -> new TreeSet<>()).add(pin.group(2));
            }
        }
        assertThat(pins)
                .hasSizeGreaterThan(4)
                .allSatisfy((action, at) -> assertThat(at).as(action).hasSize(1));
    }

    /** Of two states that a key fits, GitHub restores the newer one; only a whole key goes before it. */
    @Test
    void everyRunBeginsWithTheNewestStateOfTheSite() throws IOException {
        List<JsonNode> caches = new ArrayList<>();
        for (JsonNode step : new YAMLMapper().readTree(Files.readString(ACTION)).at("/runs/steps")) {
            if (step.at("/with/path").asString("").contains(".foresite\n")) {
                caches.add(step.path("with"));
            }
        }
        assertThat(caches).singleElement().satisfies(cache -> {
            String start = "foresite-site-${{ runner.os }}-";
            assertThat(cache.path("key").asString())
                    .isEqualTo(start + "${{ github.run_id }}-${{ github.run_attempt }}");
            assertThat(cache.path("restore-keys").asString()).isEqualTo(start);
        });
    }

    /** Each line: what is replaced in which file, by what, and what the rules then say. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            workflow | runs-on:                     | runs_on:                       | has the key 'runs_on'
            workflow | pull_request:                | pull_request_target:           | has the key 'pull_request_target'
            workflow | permissions: {}              | permissions: write-all         | the whole workflow may write
            workflow | permissions: {}              | env: {}                        | does not say its permissions
            workflow | contents: read               | contents: write                | build may write and does more
            release  | contents: read               | contents: write                | jar may write and does more
            release  | 'gh release create '         | 'bash release.sh '             | release may write and does more
            workflow | cancel-in-progress: false    | cancel-in-progress: true       | may be cut short
            workflow | if: github.ref == 'refs/heads/main' | if: always()            | deploys any branch
            workflow | timeout-minutes: 30          | name: long                     | has no 'timeout-minutes'
            workflow | persist-credentials: false   | persist-credentials: true      | leaves its credentials behind
            workflow | actions/foresite             | actions/nothing                | there is no ./.github/actions/nothing
            workflow | ' # v7.0.0'                  | ''                             | does not say its version
            workflow | '@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0' | '@v7'           | is not pinned by its commit
            action   | 'run: bash "$ACTION/build'   | 'run: bash "${{ inputs.x }}/b' | has an expression in it
            action   | inputs.fail-on }}            | inputs.strict }}               | there is no input 'strict'
            action   | steps.keys.outputs.jar }}    | steps.jar.outputs.jar }}       | there is no earlier step 'jar'
            action   | inputs.upload == 'true'      | inputs.load == 'true'          | there is no input 'load'
            action   | inputs.output }}             | inputs.output                  | an expression does not end
            action   | shell: bash                  | name: shell                    | runs without 'shell'
            action   | using: composite             | using: docker                  | is not composite
            action   | '  steps:'                   | '  steps: {'                   | no YAML
            """)
    void brokenCopiesAreFound(String kind, String what, String by, String said) throws IOException {
        String text = Files.readString(
                switch (kind) {
                    case "action" -> ACTION;
                    case "release" -> RELEASE;
                    default -> PUBLISH;
                });
        assertThat(text).contains(what);
        assertThat(String.join("\n", WorkflowRules.broken(text.replace(what, by))))
                .contains(said);
    }

    /** Returns the workflows that the guide shows. */
    static List<String> guideWorkflows() throws IOException {
        List<String> found = new ArrayList<>();
        Matcher block = YAML_BLOCK.matcher(Files.readString(GUIDE));
        while (block.find()) {
            if (block.group(1).contains("jobs:")) {
                found.add(block.group(1));
            }
        }
        return found;
    }

    static List<Path> files(String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of(".github"))) {
            List<Path> files = walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(files).as(ending).isNotEmpty();
            return files;
        }
    }
}
