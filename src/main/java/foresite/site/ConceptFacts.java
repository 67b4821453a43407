package foresite.site;

import foresite.model.Concept;
import foresite.model.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What is known of a concept's reports, in words: how many there are, of how many digests and sites, and when. */
final class ConceptFacts {

    private ConceptFacts() {}

    /**
     * Returns the facts, as in {@code in 14 reports of 9 digests, from 6 sites, Mar 2023 to Aug 2025; in
     * 40 reports including 12 narrower themes}: its own reports and those of narrower concepts are counted apart.
     */
    static String of(Concept concept) {
        List<Report> reports = concept.reports();
        String below = Words.count(
                concept.narrower().size(),
                "narrower " + concept.kind().singular(),
                "narrower " + concept.kind().plural());
        if (reports.isEmpty()) {
            return "a group made by this site, with " + below + " in "
                    + Words.count(concept.gathered().size(), "report", "reports") + months(concept.gathered());
        }
        StringBuilder facts = new StringBuilder("in ").append(Words.count(reports.size(), "report", "reports"));
        if (reports.size() > 1) {
            long digests = reports.stream()
                    .filter(report -> report.date().isPresent())
                    .map(Report::digest)
                    .distinct()
                    .count();
            int sources = sources(concept);
            if (digests > 0) {
                facts.append(" of ").append(Words.count((int) digests, "digest", "digests"));
            }
            if (sources > 1) {
                facts.append(", from ").append(sources).append(" sites");
            }
        }
        facts.append(months(reports));
        if (concept.gathered().size() > reports.size()) {
            facts.append("; in ")
                    .append(Words.count(concept.gathered().size(), "report", "reports"))
                    .append(" including ")
                    .append(below);
        }
        return facts.toString();
    }

    private static String months(List<Report> reports) {
        List<LocalDate> dates =
                reports.stream().flatMap(report -> report.date().stream()).toList();
        return dates.isEmpty() ? "" : ", " + Words.months(dates.get(0), dates.get(dates.size() - 1));
    }

    /**
     * Returns whether there are several reports on a concept's page, those of narrower concepts included, and all are
     * about articles of one site. Where the site of a report is not known, it may be another.
     */
    static boolean isFromOneSite(Concept concept) {
        List<Report> reports = concept.gathered();
        String first = reports.isEmpty() ? "" : reports.get(0).link().site();
        return reports.size() > 1
                && !first.isEmpty()
                && reports.stream().allMatch(report -> report.link().site().equals(first));
    }

    /** Returns the number of different sites that a concept's own reports are about. */
    private static int sources(Concept concept) {
        return concept.reports().stream()
                .map(report -> report.link().site())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet())
                .size();
    }
}
