package foresite.cli;

import foresite.insight.Insight;
import foresite.insight.Suggestions;
import foresite.model.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code foresite vocabulary suggest}: prints what an editor might add to vocabulary.yaml, in its form. */
@Command(
        name = "suggest",
        description = "Prints entries for vocabulary.yaml that the program leaves to an editor, most useful first.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "To accept a suggestion, paste it into vocabulary.yaml. Existing lists and entries are continued.",
            "",
            "Exit codes: 0 printed; 1 the content cannot be read; 2 wrong usage.",
            "",
            "Example:",
            "  java -jar foresite.jar vocabulary suggest --content content --limit 20"
        })
final class SuggestCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ContentOption content;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "Maximum suggestions per kind (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (limit < 0) {
            throw new ParameterException(spec.commandLine(), "--limit requires a number from 0, not " + limit);
        }
        PrintWriter out = spec.commandLine().getOut();
        ContentFolder folder = content.read(spec.commandLine().getErr());
        Insight insight = Insight.of(folder.corpus(), folder.vocabulary());
        Suggestions suggestions = new Suggestions(folder.vocabulary(), insight.relatedConcepts());
        boolean none = true;
        for (Kind kind : Kind.CONCEPTS) {
            Map<String, SuggestedEntry> entries = new LinkedHashMap<>();
            suggestions.of(kind).stream()
                    .limit(limit)
                    .forEach(suggestion -> entries.computeIfAbsent(
                                    SuggestedEntry.prefLabel(suggestion), SuggestedEntry::new)
                            .add(suggestion));
            if (!entries.isEmpty()) {
                none = false;
                out.println(kind.plural() + ":");
                entries.values().forEach(entry -> entry.print(out));
            }
        }
        if (none) {
            out.println("# Nothing to suggest.");
        }
        return 0;
    }
}
