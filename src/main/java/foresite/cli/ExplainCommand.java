package foresite.cli;

import foresite.insight.Insight;
import foresite.insight.RelatedConcepts;
import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.vocabulary.Explanation;
import foresite.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code foresite vocabulary explain}: says where a name ended, and why. */
@Command(
        name = "explain",
        description = "Shows which concept a name belongs to, and why.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes: 0 the name is known; 1 it is not, and is shown as if a report used it,",
            "or the content cannot be read; 2 wrong usage.",
            "",
            "Example:",
            "  java -jar foresite.jar vocabulary explain \"AI in Healthcare\" --kind technology"
        })
final class ExplainCommand implements Callable<Integer> {

    private static final int NEAREST = 5;
    private static final int ALSO_NAMED = 12;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ContentOption content;

    @Parameters(paramLabel = "NAME", description = "A name as a report uses it, or as one might.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--kind", paramLabel = "KIND", description = "theme, technology or concern (default: all three).")
    private @Nullable String only;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Kind> kinds = Kind.CONCEPTS.stream()
                .filter(kind -> only == null || kind.singular().equals(only))
                .toList();
        if (kinds.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--kind requires theme, technology or concern, not '" + only + "'");
        }
        ContentFolder folder = content.read(spec.commandLine().getErr());
        List<Explanation> known = kinds.stream()
                .map(kind -> folder.vocabulary().explain(kind, name))
                .filter(explanation -> explanation.concept().isPresent())
                .toList();
        if (known.isEmpty()) {
            kinds.forEach(kind -> suppose(out, folder, kind));
            return 1;
        }
        RelatedConcepts related =
                Insight.of(folder.corpus(), folder.vocabulary()).relatedConcepts();
        for (Explanation explanation : known) {
            out.println("'" + name + "' as a " + explanation.kind().singular());
            explanation.concept().ifPresent(concept -> {
                line(out, "belongs to", concept.label() + " (" + counts(concept) + ")");
                line(out, "because", explanation.because());
                tell(out, explanation, concept, folder.vocabulary(), related);
            });
        }
        return 0;
    }

    /** Tells where a name would stand if a report used it. */
    private void suppose(PrintWriter out, ContentFolder folder, Kind kind) {
        Corpus corpus = Supposed.naming(folder.corpus(), kind, name);
        Vocabulary vocabulary = Vocabulary.of(corpus, folder.files().vocabulary());
        Explanation explanation = vocabulary.explain(kind, name);
        out.println("'" + name + "' as a " + kind.singular());
        line(out, "because", Explanation.Rule.NONE.words());
        explanation.concept().ifPresent(concept -> {
            line(out, "would be", "a concept of its own");
            tell(
                    out,
                    explanation,
                    concept,
                    vocabulary,
                    Insight.of(corpus, vocabulary).relatedConcepts());
        });
    }

    private static void tell(
            PrintWriter out, Explanation explanation, Concept concept, Vocabulary vocabulary, RelatedConcepts related) {
        explanation.parse().forEach(parsed -> line(out, "parsed", parsed));
        if (!concept.altLabels().isEmpty()) {
            String more = concept.altLabels().size() > ALSO_NAMED
                    ? " … and " + (concept.altLabels().size() - ALSO_NAMED) + " more"
                    : "";
            line(
                    out,
                    "also named",
                    concept.altLabels().stream().limit(ALSO_NAMED).collect(Collectors.joining("; ")) + more);
        }
        for (Explanation.Above above : explanation.broader()) {
            String reason = above.reason() == Explanation.Reason.EDITOR
                    ? above.reason().words()
                    : above.reason().words() + " '" + above.phrase() + "'";
            line(out, "broader", above.concept().label() + " (" + counts(above.concept()) + "): " + reason);
        }
        related.of(concept, NEAREST)
                .forEach(near -> line(out, "near", near.concept().label() + ": " + near.reason()));
        vocabulary
                .family(concept)
                .forEach(same -> line(out, "as a " + same.kind().singular(), same.label() + " (" + counts(same) + ")"));
        out.println();
    }

    private static String counts(Concept concept) {
        int own = concept.reports().size();
        int gathered = concept.gathered().size();
        String reports = Counted.of(own, "report", "reports");
        return gathered == own ? reports : reports + ", " + gathered + " including narrower";
    }

    private static void line(PrintWriter out, String what, String text) {
        out.println(("  " + what + " ".repeat(16)).substring(0, 18) + text);
    }
}
