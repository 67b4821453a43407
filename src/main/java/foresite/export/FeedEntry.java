package foresite.export;

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
 * One entry of a feed, in any format.
 *
 * @param date of the digest; the entry was published and last updated on that day
 * @param article the web address that a report is about; empty for a digest, or if the report has no safe link
 * @param summary plain text of at most a few hundred characters, so that feeds stay small; may be empty
 */
record FeedEntry(
        String title,
        Address address,
        LocalDate date,
        String article,
        String summary,
        String language,
        List<String> categories) {

    /** The number of themes that describe a digest. */
    private static final int THEMES = 3;

    static FeedEntry of(Site site, Report report, LocalDate date) {
        return new FeedEntry(
                report.title(),
                site.addresses().report(report),
                date,
                report.link().shown(),
                Words.summary(report.summary()),
                report.language(),
                Words.once(report.themes()));
    }

    /** Returns the entry of a digest. It names no reports, since each report has its own entry. */
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
