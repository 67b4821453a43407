package foresite.cli;

import foresite.build.ReadContent;
import foresite.cli.CommandOptions.ContentOption;
import foresite.insight.Insight;
import foresite.insight.RelatedConcepts;
import foresite.model.Concept;
import foresite.model.Kind;
import foresite.vocabulary.Explanation;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code foresite vocabulary explain}: shows which concept a name belongs to, and why. */
@Command(
        name = "explain",
        description = "Shows which concept a name belongs to, and why.",
        footer = {
            "",
            "Exit codes: 0 the name is known; 1 it is not, and is shown as if a report used it,",
            "or the content cannot be read; 2 wrong usage.",
            "",
            "Example:",
            "  java -jar foresite.jar vocabulary explain \"AI in Healthcare\" --kind technology"
        })
final class ExplainCommand extends ConsoleCommand {

    private static final int RELATED = 5;
    private static final int ALSO_NAMED = 12;

    @Mixin
    private ContentOption content;

    @Parameters(paramLabel = "NAME", description = "A name as a report uses it, or might use it.")
    private String name;

    @Option(names = "--kind", paramLabel = "KIND", description = "theme, technology or concern (default: all three).")
    private @Nullable String only;

    @Override
    public Integer call() throws IOException {
        List<Kind> kinds = Kind.CONCEPTS.stream()
                .filter(kind -> only == null || kind.singular().equals(only))
                .toList();
        if (kinds.isEmpty()) {
            throw wrongUsage("--kind requires theme, technology or concern, not '" + only + "'");
        }
        ReadContent read = content.read(err());
        List<Explanation> known = kinds.stream()
                .map(kind -> read.vocabulary().explain(kind, name))
                .filter(explanation -> explanation.concept().isPresent())
                .toList();
        if (known.isEmpty()) {
            kinds.forEach(kind -> printUnknown(read.withMention(kind, name), kind));
            return 1;
        }
        RelatedConcepts nearest = Insight.of(read.corpus(), read.vocabulary()).relatedConcepts();
        for (Explanation explanation : known) {
            explanation.concept().ifPresent(concept -> {
                out().println("'" + name + "' as a " + explanation.kind().singular());
                line("belongs to", concept.label() + " (" + counts(concept) + ")");
                line("because", explanation.because());
                print(explanation, concept, read, nearest);
            });
        }
        return 0;
    }

    /** Prints where a name would belong. */
    private void printUnknown(ReadContent withName, Kind kind) {
        Explanation explanation = withName.vocabulary().explain(kind, name);
        out().println("'" + name + "' as a " + kind.singular());
        line("because", Explanation.Rule.NONE.words());
        explanation.concept().ifPresent(concept -> {
            line("would be", "a concept of its own");
            Insight insight = Insight.of(withName.corpus(), withName.vocabulary());
            print(explanation, concept, withName, insight.relatedConcepts());
        });
    }

    private void print(Explanation explanation, Concept concept, ReadContent read, RelatedConcepts nearest) {
        explanation.parse().forEach(parsed -> line("parsed", parsed));
        List<String> names = concept.altLabels();
        if (!names.isEmpty()) {
            int more = names.size() - ALSO_NAMED;
            line(
                    "also named",
                    names.stream().limit(ALSO_NAMED).collect(Collectors.joining("; "))
                            + (more > 0 ? " … and " + more + " more" : ""));
        }
        for (Explanation.Above above : explanation.broader()) {
            String phrase = above.reason() == Explanation.Reason.EDITOR ? "" : " '" + above.phrase() + "'";
            line(
                    "broader",
                    above.concept().label() + " (" + counts(above.concept()) + "): "
                            + above.reason().words() + phrase);
        }
        nearest.of(concept, RELATED)
                .forEach(near -> line("related", near.concept().label() + ": " + near.reason()));
        read.vocabulary()
                .family(concept)
                .forEach(same -> line("as a " + same.kind().singular(), same.label() + " (" + counts(same) + ")"));
        out().println();
    }

    private static String counts(Concept concept) {
        int own = concept.reports().size();
        int gathered = concept.gathered().size();
        String reports = ConsoleWriter.count(own, "report", "reports");
        return gathered == own ? reports : reports + ", " + gathered + " including narrower";
    }

    private void line(String what, String text) {
        out().println(("  " + what + " ".repeat(16)).substring(0, 18) + text);
    }
}
