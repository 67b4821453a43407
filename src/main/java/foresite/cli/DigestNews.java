package foresite.cli;

import foresite.model.Concept;
import foresite.model.Digest;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.site.Address;
import foresite.site.FirstSeen;
import foresite.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the newest digest has brought, as lines of GitHub's Markdown; titles lead to their pages where that can be. */
record DigestNews(Site site) {

    /** So many reports are named, and so many concepts of a kind; the rest is counted. */
    private static final int REPORTS = 60;

    private static final int CONCEPTS = 15;

    /** Returns the digest with its reports, the concepts that it was the first to name, and those that rise. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        site.corpus().newest().ifPresent(digest -> {
            int reports = digest.reports().size();
            lines.add("### Digest " + linked(digest.code(), site.addresses().digest(digest.code())) + ": "
                    + Counted.of(reports, "report", "reports") + "\n");
            for (Report report : digest.reports().subList(0, Math.min(reports, REPORTS))) {
                lines.add("- " + linked(report.title(), site.addresses().report(report)));
            }
            if (reports > REPORTS) {
                lines.add("- and " + (reports - REPORTS) + " more");
            }
            lines.add("");
        });
        List<String> moving = moving();
        if (!moving.isEmpty()) {
            lines.add("### Concepts\n");
            lines.addAll(moving);
            lines.add("");
        }
        return lines;
    }

    private List<String> moving() {
        List<String> lines = new ArrayList<>();
        site.corpus().newest().ifPresent(digest -> fresh(digest, lines));
        for (Kind kind : Kind.CONCEPTS) {
            List<Concept> concepts = site.vocabulary().concepts(kind);
            named("Rising " + kind.plural(), site.insight().trends().rising(concepts, CONCEPTS), lines);
        }
        return lines;
    }

    private void fresh(Digest digest, List<String> lines) {
        FirstSeen firstSeen = FirstSeen.of(site);
        for (Kind kind : Kind.CONCEPTS) {
            named("New " + kind.plural(), firstSeen.in(digest, kind), lines);
        }
    }

    private void named(String head, List<Concept> concepts, List<String> lines) {
        if (concepts.isEmpty()) {
            return;
        }
        String names = concepts.stream()
                .limit(CONCEPTS)
                .map(concept -> linked(concept.label(), site.addresses().concept(concept)))
                .collect(Collectors.joining(", "));
        int more = concepts.size() - CONCEPTS;
        lines.add("- **" + head + ":** " + names + (more > 0 ? ", and " + more + " more" : ""));
    }

    private String linked(String text, Address address) {
        return MarkdownText.link(text, site.url(address));
    }
}
