package foresite.insight;

import foresite.model.Corpus;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports of one and the same article: those with the same link once tracking is dropped. Immutable. */
public final class Copies {

    private final Map<String, List<Report>> byLink = new HashMap<>();

    Copies(Corpus corpus) {
        for (Report report : corpus.reports()) {
            if (!report.link().shown().isEmpty()) {
                byLink.computeIfAbsent(report.link().shown(), none -> new ArrayList<>(1))
                        .add(report);
            }
        }
    }

    /** Returns the other reports of a report's article, oldest first. */
    public List<Report> of(Report report) {
        List<Report> same = byLink.getOrDefault(report.link().shown(), List.of());
        return same.size() < 2
                ? List.of()
                : same.stream().filter(other -> !other.id().equals(report.id())).toList();
    }
}
