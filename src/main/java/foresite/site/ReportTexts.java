package foresite.site;

import foresite.model.Report;
import foresite.model.Signal;
import foresite.text.SpokenLanguage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The Markdown of reports as pages show it. Thread-safe. */
final class ReportTexts {

    private final SiteTargets.Links links;
    private final Map<String, String> words = new ConcurrentHashMap<>();
    /** By the language of the whole; what several pages show is looked at once. */
    private final Map<String, Map<String, String>> languages = new ConcurrentHashMap<>();

    private final Map<String, Shift> shifts = new ConcurrentHashMap<>();

    ReportTexts(SiteTargets.Links links) {
        this.links = links;
    }

    /** Returns the HTML of one line of a report, such as a table's cell, for a page. */
    String line(Report report, String markdown, Address page) {
        return Prose.line(markdown, targets(report, page));
    }

    /** Returns the HTML of a section of a report for a page; the headings of the text follow the section's. */
    String blocks(Report report, String markdown, Address page, HeadingIds ids) {
        return Prose.blocks(markdown, 3, targets(report, page), ids);
    }

    /** Returns the HTML of what a signal says, for a page. */
    SignalText signal(Report report, Signal signal, Address page) {
        ProseLinks.Targets targets = targets(report, page);
        return new SignalText(
                Prose.line(signal.description(), targets),
                shifts.computeIfAbsent(signal.change(), Shift::of).html(part -> Prose.line(part, targets)),
                Prose.line(signal.outlook(), targets),
                Prose.line(signal.drivingForce(), targets));
    }

    /** Returns the summary of a report in plain words. */
    String summary(Report report) {
        return words.computeIfAbsent(report.id(), id -> Prose.words(report.summary()));
    }

    /** Returns the language of a part of a report: that of the report, unless the part clearly shows another. */
    String language(Report report, String part) {
        return languages
                .computeIfAbsent(report.language(), none -> new ConcurrentHashMap<>())
                .computeIfAbsent(part, text -> SpokenLanguage.ofPart(text, report.language()));
    }

    private ProseLinks.Targets targets(Report report, Address page) {
        return new SiteTargets(links, report.at().file(), page, null);
    }
}
