package foresite.publish;

import foresite.model.Concept;
import foresite.model.Digest;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.site.Address;
import foresite.site.Site;
import foresite.site.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One entry of a feed, whatever the feed's form.
 *
 * @param date of the digest; it is both when the entry was published and when it was last updated
 * @param article the web address that a report is about; empty for a digest, or where the report has no safe link
 * @param summary plain text, at most 500 characters, so that no feed grows with the reports; may be empty
 */
record FeedEntry(
        String title,
        Address address,
        LocalDate date,
        String article,
        String summary,
        String language,
        List<String> categories) {

    /** So many themes say what a digest is about. */
    private static final int THEMES = 3;

    /** So many themes of a report are its categories; the longest real list has 20. */
    static final int MAX_CATEGORIES = 20;

    static FeedEntry of(Site site, Report report, LocalDate date) {
        return new FeedEntry(
                report.title(),
                site.addresses().report(report),
                date,
                report.link().shown(),
                Words.summary(report.summary()),
                report.language(),
                Words.once(report.themes()).stream().limit(MAX_CATEGORIES).toList());
    }

    /** A digest's entry names no report: each report has an entry of its own. */
    static FeedEntry of(Site site, Digest digest, LocalDate date) {
        int size = digest.reports().size();
        String themes = site.insight().mentions().leading(digest.reports(), Kind.THEME, THEMES).stream()
                .map(Concept::label)
                .map(Words::shown)
                .collect(Collectors.joining("; "));
        return new FeedEntry(
                "Digest of " + Words.digest(digest) + ": " + size + (size == 1 ? " report" : " reports"),
                site.addresses().digest(digest),
                date,
                "",
                themes.isEmpty() ? "" : "Its themes include: " + themes,
                site.settings().language(),
                List.of());
    }
}
