package foresite.cli;

import foresite.insight.Suggestions.Action;
import foresite.insight.Suggestions.Suggestion;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** All that is suggested of one concept, as an entry of vocabulary.yaml. Not thread-safe. */
final class SuggestedEntry {

    private final String prefLabel;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> altLabel = new ArrayList<>();
    private final List<String> broader = new ArrayList<>();

    SuggestedEntry(String prefLabel) {
        this.prefLabel = prefLabel;
    }

    /** Returns under which label a suggestion is entered. */
    static String prefLabel(Suggestion suggestion) {
        return suggestion.action() == Action.MERGE
                ? suggestion.concept().label()
                : suggestion.other().label();
    }

    void add(Suggestion suggestion) {
        String mentions = Counted.of(suggestion.joins(), "mention", "mentions");
        if (suggestion.action() == Action.MERGE) {
            reasons.add("joins " + mentions + ": " + suggestion.reason());
            altLabel.add(suggestion.other().label());
        } else {
            reasons.add("leads " + mentions + " on: " + suggestion.reason());
            broader.add(suggestion.concept().label());
        }
    }

    void print(PrintWriter out) {
        reasons.forEach(reason -> out.println("  # " + reason.replaceAll("\\v", " ")));
        out.println("  - prefLabel: " + quoted(prefLabel));
        list(out, "altLabel", altLabel);
        list(out, "broader", broader);
    }

    private static void list(PrintWriter out, String key, List<String> names) {
        if (!names.isEmpty()) {
            out.println("    " + key + ": ["
                    + names.stream().map(SuggestedEntry::quoted).collect(Collectors.joining(", ")) + "]");
        }
    }

    /** A JSON string is a YAML string as well (YAML 1.2, 1.3), whatever the name has in it. */
    private static String quoted(String name) {
        return JsonMapper.shared().writeValueAsString(name);
    }
}
