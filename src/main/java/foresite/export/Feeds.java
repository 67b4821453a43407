package foresite.export;

import foresite.model.Concept;
import foresite.model.Digest;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.site.Address;
import foresite.site.Catalogue;
import foresite.site.Site;
import foresite.site.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The site's feeds: the newest digests and reports as Atom and JSON Feed, and the newest reports of each large topic as
 * Atom. Reports without a date are in no feed, since a feed dates each entry.
 */
final class Feeds {

    /** A topic of five reports moves slowly, and there are a thousand such feeds. */
    private static final int ENTRIES_OF_TOPIC = 10;

    private final Site site;
    private final AtomFeed atom;
    /** Entries by the id of their report: a report is in the feeds of several themes. */
    private final Map<String, Entry> ofReports = new ConcurrentHashMap<>();

    Feeds(Site site) {
        this.site = site;
        this.atom = new AtomFeed(site);
    }

    /**
     * One entry of a feed, in any format.
     *
     * @param date of the digest; the entry was published and last updated on that day
     * @param article the web address that a report is about; empty for a digest, or if the report has no safe link
     * @param summary plain text of at most a few hundred characters, so that feeds stay small; may be empty
     */
    record Entry(
            String title,
            Address address,
            LocalDate date,
            String article,
            String summary,
            String language,
            List<String> categories) {

        /** The number of themes that describe a digest. */
        private static final int THEMES = 3;

        /** The most themes of a report that are its categories; the longest real list has 20. */
        static final int MAX_CATEGORIES = 20;

        static Entry of(Site site, Report report, LocalDate date) {
            return new Entry(
                    report.title(),
                    site.addresses().report(report),
                    date,
                    report.link().shown(),
                    Words.summary(report.summary()),
                    report.language(),
                    Words.once(report.themes()).stream().limit(MAX_CATEGORIES).toList());
        }

        /** Returns the entry of a digest. It names no reports, since each report has its own entry. */
        static Entry of(Site site, Digest digest, LocalDate date) {
            int size = digest.reports().size();
            String themes = site.insight().mentions().leading(digest.reports(), Kind.THEME, THEMES).stream()
                    .map(Concept::label)
                    .map(Words::shown)
                    .collect(Collectors.joining("; "));
            return new Entry(
                    "Digest of " + Words.digest(digest) + ": " + size + (size == 1 ? " report" : " reports"),
                    site.addresses().digest(digest),
                    date,
                    "",
                    themes.isEmpty() ? "" : "Its themes include: " + themes,
                    site.settings().language(),
                    List.of());
        }
    }

    List<ExportFile> files() {
        List<ExportFile> files = new ArrayList<>();
        files.add(ExportFile.text(Catalogue.ATOM_FEED.path(), this::newestAsAtom));
        files.add(ExportFile.text(Catalogue.JSON_FEED.path(), () -> new JsonFeed(site).text(newestOfAll())));
        for (Kind kind : Kind.CONCEPTS) {
            for (Concept topic : site.vocabulary().concepts(kind)) {
                site.feed(topic).ifPresent(self -> files.add(ExportFile.text(self.path(), () -> topic(topic, self))));
            }
        }
        // Feed readers do not follow redirect pages: if an editor merged two topics, the old feed has the new one's
        // text.
        site.mergedFeeds().forEach((from, topic) -> {
            Address self = site.feed(topic).orElseThrow();
            files.add(ExportFile.text(from.path(), () -> topic(topic, self)));
        });
        return files;
    }

    private String newestAsAtom() {
        return atom.text(
                site.settings().title(),
                site.settings().description(),
                Catalogue.ATOM_FEED.address(),
                Catalogue.home(),
                newestOfAll());
    }

    /** Returns the feed of a topic: the reports that its page counts, with those of its narrower topics. */
    private String topic(Concept topic, Address self) {
        return atom.text(
                site.settings().title() + ": " + Words.shown(topic.label()),
                "",
                self,
                site.addresses().concept(topic),
                newest(
                        entries(topic.gathered()),
                        Math.min(ENTRIES_OF_TOPIC, site.settings().feedItems())));
    }

    private List<Entry> newestOfAll() {
        Stream<Entry> digests = site.corpus().digests().stream()
                .flatMap(digest -> digest.date().map(date -> Entry.of(site, digest, date)).stream());
        return newest(
                Stream.concat(entries(site.corpus().reports()), digests),
                site.settings().feedItems());
    }

    private Stream<Entry> entries(List<Report> reports) {
        return reports.stream()
                .flatMap(report -> report
                        .date()
                        .map(date -> ofReports.computeIfAbsent(report.id(), id -> Entry.of(site, report, date)))
                        .stream());
    }

    private static List<Entry> newest(Stream<Entry> entries, int limit) {
        return entries.sorted(Comparator.comparing(Entry::date).reversed().thenComparing(Entry::address))
                .limit(limit)
                .toList();
    }
}
