package foresite.check;

import foresite.insight.Copies;
import foresite.insight.Copies.Copy;
import foresite.insight.Copies.Reason;
import foresite.model.Corpus;
import foresite.model.Diagnostic;
import foresite.model.Problem;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports of an article that an earlier report is of already; each is told once, with the clearest evidence. */
final class Duplicates {

    private Duplicates() {}

    static List<Diagnostic> of(Corpus corpus, Copies copies) {
        List<Diagnostic> told = new ArrayList<>();
        Set<String> earlier = new HashSet<>();
        for (Report report : corpus.reports()) {
            List<Copy> known = copies.of(report).stream()
                    .filter(copy -> earlier.contains(copy.report().id()))
                    .toList();
            Optional<Copy> linked =
                    known.stream().filter(copy -> copy.reason() == Reason.LINK).findFirst();
            linked.ifPresentOrElse(
                    copy -> told.add(tell(Problem.SAME_LINK, report, copy)),
                    () -> known.stream()
                            .findFirst()
                            .ifPresent(copy -> told.add(tell(Problem.SAME_ARTICLE, report, copy))));
            earlier.add(report.id());
        }
        return told;
    }

    private static Diagnostic tell(Problem problem, Report report, Copy copy) {
        return problem.at(
                report.at(),
                "it has " + copy.reason().words() + " as " + copy.report().at());
    }
}
