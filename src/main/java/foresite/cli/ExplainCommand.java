package foresite.cli;

import foresite.insight.Insight;
import foresite.insight.Nearest;
import foresite.model.Concept;
import foresite.model.Kind;
import foresite.vocabulary.Explanation;
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
        description = "Says under which concept a name stands, and why.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes: 0 the name is known; 1 it is not.",
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
                    spec.commandLine(), "--kind wants theme, technology or concern, not '" + only + "'");
        }
        ContentFolder folder = content.read(spec.commandLine().getErr());
        Insight insight = Insight.of(folder.corpus(), folder.vocabulary());
        boolean known = false;
        for (Kind kind : kinds) {
            Explanation explanation = folder.vocabulary().explain(kind, name);
            known |= explanation.concept().isPresent();
            explanation.concept().ifPresent(concept -> tell(out, explanation, concept, insight.nearest()));
        }
        if (!known) {
            out.println("'" + name + "': " + Explanation.Rule.NONE.words() + ".");
        }
        return known ? 0 : 1;
    }

    private static void tell(PrintWriter out, Explanation explanation, Concept concept, Nearest nearest) {
        out.println("'" + explanation.name() + "' as a " + explanation.kind().singular());
        line(out, "stands under", concept.label() + " (" + counts(concept) + ")");
        line(out, "because", explanation.rule().words());
        line(out, "telling words", String.join(", ", explanation.words()));
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
        nearest.of(concept, NEAREST)
                .forEach(near -> line(out, "near", near.concept().label() + ": " + near.reason()));
        nearest.inOtherKinds(concept)
                .forEach(near -> line(
                        out,
                        "as a " + near.concept().kind().singular(),
                        near.concept().label() + ": " + near.reason()));
        out.println();
    }

    private static String counts(Concept concept) {
        int own = concept.reports().size();
        int gathered = concept.gathered().size();
        String reports = own + (own == 1 ? " report" : " reports");
        return gathered == own ? reports : reports + ", gathers " + gathered;
    }

    private static void line(PrintWriter out, String what, String text) {
        out.println(("  " + what + " ".repeat(16)).substring(0, 18) + text);
    }
}
