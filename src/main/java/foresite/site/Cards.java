package foresite.site;

import foresite.insight.Trends;
import foresite.model.Concept;
import foresite.model.Digest;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.model.Signal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the small views that several pages share. Thread-safe. */
final class Cards {

    private final Site site;
    private final ConceptLinks links;
    private final ReportCards cards;
    private final ReportTexts texts;

    Cards(Site site, ReportTexts texts) {
        this.site = site;
        this.links = ConceptLinks.of(site);
        this.cards = ReportCards.of(site, texts);
        this.texts = texts;
    }

    ConceptLink concept(Concept concept) {
        return links.get(concept.kind(), concept.key());
    }

    ConceptLink concept(Concept concept, int shared) {
        ConceptLink link = concept(concept);
        return new ConceptLink(link.kind(), link.label(), link.address(), 0, shared);
    }

    /** Returns the link with the number of reports. */
    ConceptLink counted(Concept concept) {
        ConceptLink link = concept(concept);
        return new ConceptLink(
                link.kind(), link.label(), link.address(), concept.gathered().size(), 0);
    }

    List<ConceptLink> counted(List<Concept> concepts) {
        return concepts.stream().map(this::counted).toList();
    }

    /** Returns those of a kind that rise most. */
    Rising rising(Kind kind, int limit) {
        Trends trends = site.insight().trends();
        return new Rising(
                Words.title(kind),
                trends.rising(site.vocabulary().concepts(kind), limit).stream()
                        .map(concept -> new Rising.Link(counted(concept), trends.recent(concept)))
                        .toList());
    }

    ReportCard report(Report report) {
        return cards.get(report);
    }

    ReportCard report(Report report, List<ConceptLink> reasons, List<String> words) {
        return cards.get(report).because(reasons, words);
    }

    NamedLink link(Report report) {
        return cards.get(report).self();
    }

    NamedLink digest(Digest digest) {
        return new NamedLink(Words.digest(digest), site.addresses().digest(digest));
    }

    NamedLink digestOf(Report report) {
        return cards.get(report).digest();
    }

    ReportTexts texts() {
        return texts;
    }

    /** @param page the page that shows it */
    SignalCard signal(Report report, Signal signal, Address page) {
        int due = report.date().map(date -> date.getYear() + 10).orElse(0);
        return new SignalCard(
                signal,
                texts.signal(report, signal, page),
                due,
                link(report),
                texts.language(report, signal.description() + " " + signal.change() + " " + signal.outlook()));
    }

    /**
     * Returns the signals of reports, those of the highest relevancy first, then in the reports' order. What two reports of
     * one article tell in the same words is told once.
     *
     * @param page the page that shows them
     */
    List<SignalCard> strongest(Address page, Stream<Report> reports, int limit) {
        return strongest(page, reports, limit, Integer.MAX_VALUE);
    }

    /** Returns the same with at most so many of each report. */
    List<SignalCard> strongest(Address page, Stream<Report> reports, int limit, int ofEach) {
        record Found(Report report, Signal signal) {}
        Set<Signal> known = new HashSet<>();
        return reports.flatMap(report -> report.signals().stream()
                        .sorted(Comparator.comparingInt(signal -> -signal.relevancy()))
                        .limit(ofEach)
                        .map(signal -> new Found(report, signal)))
                .sorted(Comparator.comparingInt(found -> -found.signal().relevancy()))
                .filter(found -> known.add(found.signal()))
                .limit(limit)
                .map(found -> signal(found.report(), found.signal(), page))
                .toList();
    }
}
