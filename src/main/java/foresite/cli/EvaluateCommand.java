package foresite.cli;

import foresite.build.ReadContent;
import foresite.cli.CommandOptions.ContentOption;
import foresite.evaluate.Agreement;
import foresite.evaluate.ClosestRecall;
import foresite.evaluate.Coverage;
import foresite.evaluate.JudgedPair;
import foresite.evaluate.LinkAgreement;
import foresite.evaluate.SameWriting;
import foresite.insight.Insight;
import foresite.model.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code foresite vocabulary evaluate}: measures the vocabulary of a content read. */
@Command(
        name = "evaluate",
        description = "Measures how well names are grouped and linked.",
        footer = {
            "",
            "Exit codes: 0 measured; 1 the content or the table cannot be read; 2 wrong usage.",
            "",
            "Example:",
            "  java -jar foresite.jar vocabulary evaluate --content content \\",
            "       --pairs labelled-pairs.csv"
        })
final class EvaluateCommand extends ConsoleCommand {

    @Mixin
    private ContentOption content;

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            description =
                    "CSV table (kind, a, b, label) of pairs of names that indexers judged; the label 'same' means one concept."
                            + " Can be given more than once.")
    private List<Path> pairs = List.of();

    @Option(
            names = "--broader",
            paramLabel = "FILE",
            description =
                    "CSV table (kind, name, broader, label) of judged links; the label 'right' means a right link.")
    private @Nullable Path broader;

    @Option(
            names = "--near",
            paramLabel = "FILE",
            description =
                    "CSV table (kind, name, near, label) of judged relations; the label 'useful' means a useful one.")
    private @Nullable Path near;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        List<JudgedPair> judged = new ArrayList<>();
        for (Path path : pairs) {
            judged.addAll(JudgedPair.read(path, "a", "b", "same"));
        }
        List<JudgedPair> links = broader == null ? List.of() : JudgedPair.read(broader, "name", "broader", "right");
        List<JudgedPair> relations = near == null ? List.of() : JudgedPair.read(near, "name", "near", "useful");
        ReadContent read = content.read(err());
        Insight insight = Insight.of(read.corpus(), read.vocabulary());
        List<Agreement> agreements = Kind.CONCEPTS.stream()
                .map(kind -> Agreement.of(read.vocabulary(), kind, judged))
                .toList();
        List<Coverage> coverages = Kind.CONCEPTS.stream()
                .map(kind -> Coverage.of(read.vocabulary(), insight.relatedConcepts(), kind))
                .toList();

        row(out, "", Kind.CONCEPTS, Kind::plural);
        row(out, "judged pairs", agreements, agreement -> String.valueOf(agreement.pairs()));
        row(out, "  with a name not in the corpus", agreements, agreement -> String.valueOf(agreement.unknown()));
        row(out, "  joined", agreements, agreement -> String.valueOf(agreement.joined()));
        row(out, "precision of same", agreements, agreement -> share(agreement.precision()));
        row(out, "recall of same", agreements, agreement -> share(agreement.recall()));
        List<LinkAgreement> broaderLinks = Kind.CONCEPTS.stream()
                .map(kind -> LinkAgreement.ofBroader(read.vocabulary(), kind, links))
                .toList();
        List<LinkAgreement> related = Kind.CONCEPTS.stream()
                .map(kind -> LinkAgreement.ofRelated(read.vocabulary(), insight.relatedConcepts(), kind, relations))
                .toList();
        row(out, "judged broader links, right", broaderLinks, each -> String.valueOf(each.good()));
        row(out, "  right links kept", broaderLinks, each -> share(each.kept()));
        row(out, "  wrong links made", broaderLinks, each -> share(each.wrong()));
        row(out, "judged relations, useful", related, each -> String.valueOf(each.good()));
        row(out, "  made, useful among them", related, each -> share(each.precision()));
        row(out, "  useful ones made", related, each -> share(each.kept()));
        List<Integer> alike = Kind.CONCEPTS.stream()
                .map(kind -> SameWriting.of(read.vocabulary(), kind).size())
                .toList();
        row(out, "names equal but for their writing", alike, String::valueOf);
        row(out, "mentions", coverages, coverage -> String.valueOf(coverage.mentions()));
        row(out, "  of a concept with 2 reports or more", coverages, each -> share(each, each.inTwo()));
        row(out, "  of a concept with 3 reports or more", coverages, each -> share(each, each.inThree()));
        row(out, "  one step from a concept with " + Coverage.ENOUGH, coverages, each -> share(each, each.reaching()));
        row(out, "  … broader, of two words or more", coverages, each -> share(each, each.reachingPhrase()));
        row(out, "concepts in reports", coverages, each -> String.valueOf(each.concepts()));
        row(out, "groups", coverages, each -> String.valueOf(each.headings()));
        row(out, "concepts without broader or related", coverages, each -> String.valueOf(each.lost()));
        ClosestRecall ours = ClosestRecall.of(read.corpus(), insight.relatedReports());
        if (ours.reports() > 0) {
            double plain = ClosestRecall.ofPlainBm25(read.corpus()).recall();
            out.println(String.format(
                    Locale.ROOT,
                    "related reports: recall at %d against ## Closest %.3f; plain BM25 over title and summary %.3f;"
                            + " ratio %.2f (%d reports)",
                    ClosestRecall.AT,
                    ours.recall(),
                    plain,
                    plain == 0 ? 0 : ours.recall() / plain,
                    ours.reports()));
        }
        return 0;
    }

    private static <T> void row(PrintWriter out, String title, List<T> of, Function<T, String> figure) {
        List<Object> cells = new ArrayList<>(List.of(title));
        of.forEach(each -> cells.add(figure.apply(each)));
        out.println(String.format(Locale.ROOT, "%-40s" + "%14s".repeat(of.size()), cells.toArray())
                .stripTrailing());
    }

    private static String share(Coverage coverage, int some) {
        return share(Optional.of(coverage.share(some)));
    }

    private static String share(Optional<Double> share) {
        return share.map(value -> String.format(Locale.ROOT, "%.3f", value)).orElse("–");
    }
}
