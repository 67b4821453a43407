package foresite.check;

import foresite.insight.Duplicates;
import foresite.insight.Duplicates.Duplicate;
import foresite.insight.Duplicates.Evidence;
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
final class DuplicateReports {

    private DuplicateReports() {}

    static List<Diagnostic> of(Corpus corpus, Duplicates duplicates) {
        List<Diagnostic> told = new ArrayList<>();
        Set<String> earlier = new HashSet<>();
        for (Report report : corpus.reports()) {
            List<Duplicate> known = duplicates.of(report).stream()
                    .filter(copy -> earlier.contains(copy.report().id()))
                    .toList();
            Optional<Duplicate> linked = known.stream()
                    .filter(copy -> copy.evidence() == Evidence.LINK)
                    .findFirst();
            linked.ifPresentOrElse(
                    copy -> told.add(tell(Problem.SAME_LINK, report, copy)),
                    () -> known.stream()
                            .findFirst()
                            .ifPresent(copy -> told.add(tell(Problem.SAME_ARTICLE, report, copy))));
            earlier.add(report.id());
        }
        return told;
    }

    private static Diagnostic tell(Problem problem, Report report, Duplicate copy) {
        return problem.at(
                report.at(),
                "it has " + copy.evidence().words() + " as " + copy.report().at());
    }
}
