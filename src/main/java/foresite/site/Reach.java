package foresite.site;

import foresite.model.Concept;
import foresite.model.Report;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How far a concept reaches: in how many reports, digests and sites, and when. */
final class Reach {

    private Reach() {}

    /** Returns how far a concept reaches, as in {@code in 14 reports of 9 digests, from 6 sites, Mar 2023 to Aug 2025}. */
    static String of(Concept concept) {
        List<Report> reports = concept.reports();
        if (reports.isEmpty()) {
            return "named by no report itself; it gathers narrower ones";
        }
        StringBuilder reach = new StringBuilder("in ").append(Words.count(reports.size(), "report", "reports"));
        if (reports.size() > 1) {
            long digests = reports.stream().map(Report::digest).distinct().count();
            int sources = sources(concept);
            reach.append(" of ").append(Words.count((int) digests, "digest", "digests"));
            if (sources > 1) {
                reach.append(", from ").append(sources).append(" sites");
            }
        }
        Optional<String> first = concept.firstSeen().map(Words::month);
        Optional<String> last = concept.lastSeen().map(Words::month);
        first.ifPresent(month -> reach.append(", ").append(month));
        last.filter(month -> !month.equals(first.orElse("")))
                .ifPresent(month -> reach.append(" to ").append(month));
        return reach.toString();
    }

    /** Returns the number of different sites that a concept's reports tell of. */
    static int sources(Concept concept) {
        return concept.reports().stream()
                .map(report -> report.link().site())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet())
                .size();
    }
}
