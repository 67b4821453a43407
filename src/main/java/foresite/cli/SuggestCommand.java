package foresite.cli;

import foresite.build.ReadContent;
import foresite.cli.CommandOptions.ContentOption;
import foresite.insight.Insight;
import foresite.insight.Suggestions;
import foresite.insight.Suggestions.Action;
import foresite.insight.Suggestions.Suggestion;
import foresite.model.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code foresite vocabulary suggest}: prints what an editor might add to vocabulary.yaml, in its format. */
@Command(
        name = "suggest",
        description = "Prints entries for vocabulary.yaml that an editor may want to add, most useful first.",
        footer = {
            "",
            "To accept a suggestion, paste it into vocabulary.yaml. Existing lists and entries are continued.",
            "",
            "Exit codes: 0 printed; 1 the content cannot be read; 2 wrong usage.",
            "",
            "Example:",
            "  java -jar foresite.jar vocabulary suggest --content content --limit 20"
        })
final class SuggestCommand extends ConsoleCommand {

    @Mixin
    private ContentOption content;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "Maximum suggestions per kind (default: ${DEFAULT-VALUE}).")
    private int limit;

    /** The suggestions for one concept. */
    private record Entry(List<String> reasons, List<String> altLabel, List<String> broader) {

        void add(Suggestion suggestion) {
            String mentions = ConsoleWriter.count(suggestion.joins(), "mention", "mentions");
            if (suggestion.action() == Action.MERGE) {
                reasons.add("joins " + mentions + ": " + suggestion.reason());
                altLabel.add(suggestion.other().label());
            } else {
                reasons.add("connects " + mentions + ": " + suggestion.reason());
                broader.add(suggestion.concept().label());
            }
        }
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 0) {
            throw wrongUsage("--limit requires a number from 0, not " + limit);
        }
        ReadContent read = content.read(err());
        Insight insight = Insight.of(read.corpus(), read.vocabulary());
        Suggestions suggestions = new Suggestions(read.vocabulary(), insight.relatedConcepts());
        boolean none = true;
        for (Kind kind : Kind.CONCEPTS) {
            Map<String, Entry> entries = new LinkedHashMap<>();
            suggestions.of(kind).stream()
                    .limit(limit)
                    .forEach(suggestion -> entries.computeIfAbsent(
                                    prefLabel(suggestion),
                                    label -> new Entry(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()))
                            .add(suggestion));
            if (!entries.isEmpty()) {
                none = false;
                out().println(kind.plural() + ":");
                entries.forEach(this::print);
            }
        }
        if (none) {
            out().println("# Nothing to suggest.");
        }
        return 0;
    }

    /** Returns the label of the entry that a suggestion belongs to. */
    private static String prefLabel(Suggestion suggestion) {
        return suggestion.action() == Action.MERGE
                ? suggestion.concept().label()
                : suggestion.other().label();
    }

    private void print(String prefLabel, Entry entry) {
        entry.reasons().forEach(reason -> out().println("  # " + reason.replaceAll("\\v", " ")));
        out().println("  - prefLabel: " + quoted(prefLabel));
        printList("altLabel", entry.altLabel());
        printList("broader", entry.broader());
    }

    private void printList(String key, List<String> names) {
        if (!names.isEmpty()) {
            String list = names.stream().map(SuggestCommand::quoted).collect(Collectors.joining(", "));
            out().println("    " + key + ": [" + list + "]");
        }
    }

    /** Any JSON string is also a YAML string (YAML 1.2, 1.3). */
    private static String quoted(String name) {
        return JsonMapper.shared().writeValueAsString(name);
    }
}
