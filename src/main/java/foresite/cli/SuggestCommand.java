package foresite.cli;

import foresite.insight.Insight;
import foresite.insight.Suggestion;
import foresite.insight.Suggestions;
import foresite.model.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code foresite vocabulary suggest}: prints what an editor might add to vocabulary.yaml, in its form. */
@Command(
        name = "suggest",
        description = "Prints entries for vocabulary.yaml that the program leaves to an editor, most useful first.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Example:", "  java -jar foresite.jar vocabulary suggest --content content --limit 20"})
final class SuggestCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ContentOption content;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "So many suggestions of each kind at most (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        ContentFolder folder = content.read(spec.commandLine().getErr());
        Insight insight = Insight.of(folder.corpus(), folder.vocabulary());
        Suggestions suggestions = new Suggestions(folder.vocabulary(), insight.nearest());
        boolean none = true;
        for (Kind kind : Kind.CONCEPTS) {
            List<Suggestion> found = suggestions.of(kind);
            if (!found.isEmpty()) {
                none = false;
                out.println(kind.plural() + ":");
                found.stream().limit(limit).forEach(suggestion -> tell(out, suggestion));
            }
        }
        if (none) {
            out.println("# Nothing to suggest.");
        }
        return 0;
    }

    private static void tell(PrintWriter out, Suggestion suggestion) {
        String mentions = suggestion.joins() + (suggestion.joins() == 1 ? " mention" : " mentions");
        if (suggestion.sort() == Suggestion.Sort.MERGE) {
            out.println("  # joins " + mentions + ": " + suggestion.reason());
            out.println("  - prefLabel: " + quoted(suggestion.concept().label()));
            out.println("    altLabel: [" + quoted(suggestion.other().label()) + "]");
        } else {
            out.println("  # leads " + mentions + " on: " + suggestion.reason());
            out.println("  - prefLabel: " + quoted(suggestion.other().label()));
            out.println("    broader: [" + quoted(suggestion.concept().label()) + "]");
        }
    }

    /** A JSON string is a YAML string as well (YAML 1.2, 1.3), whatever the name has in it. */
    private static String quoted(String name) {
        return JsonMapper.shared().writeValueAsString(name);
    }
}
