package foresite.site;

import foresite.model.Concept;
import foresite.model.Digest;
import foresite.model.Report;
import foresite.model.Signal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes the small views that several pages share. Thread-safe. */
final class Cards {

    private final Site site;

    Cards(Site site) {
        this.site = site;
    }

    ConceptLink concept(Concept concept) {
        return concept(concept, 0);
    }

    ConceptLink concept(Concept concept, int shared) {
        return new ConceptLink(
                concept.kind().singular(),
                concept.label(),
                site.addresses().concept(concept),
                concept.mentions().size() < 2
                        ? concept.mentions().size()
                        : concept.reports().size(),
                shared);
    }

    List<ConceptLink> concepts(List<Concept> concepts) {
        return concepts.stream().map(this::concept).toList();
    }

    ReportCard report(Report report, List<ConceptLink> reasons) {
        return new ReportCard(
                report.title(),
                site.addresses().report(report),
                report.language(),
                digestOf(report),
                report.link().site(),
                report.category(),
                report.type(),
                Words.excerpt(report.summary()),
                reasons);
    }

    ReportCard report(Report report) {
        return report(report, List.of());
    }

    NamedLink link(Report report) {
        return new NamedLink(report.title(), site.addresses().report(report));
    }

    NamedLink digest(Digest digest) {
        return new NamedLink(Words.digest(digest), site.addresses().digest(digest));
    }

    NamedLink digestOf(Report report) {
        return new NamedLink(Words.digestOf(report), site.addresses().digest(report.digest()));
    }

    SignalCard signal(Report report, Signal signal) {
        int due = report.date().map(date -> date.getYear() + 10).orElse(0);
        return new SignalCard(signal, Shift.of(signal.change()), due, link(report), report.language());
    }

    /** Returns the signals of reports, those of the highest relevancy first, then in the reports' order. */
    List<SignalCard> strongest(Stream<Report> reports, int limit) {
        record Found(Report report, Signal signal) {}
        return reports.flatMap(report -> report.signals().stream().map(signal -> new Found(report, signal)))
                .sorted(Comparator.comparingInt(found -> -found.signal().relevancy()))
                .limit(limit)
                .map(found -> signal(found.report(), found.signal()))
                .toList();
    }
}
