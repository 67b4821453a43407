package foresite.export;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.site.Address;
import foresite.site.Addresses;
import foresite.site.Site;
import foresite.site.SiteMap;
import foresite.site.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The site's feeds: the newest digests and reports as Atom and JSON Feed, and the newest reports of each large theme as
 * Atom. Reports without a date are in no feed, since a feed dates each entry.
 */
final class Feeds {

    private final Site site;
    private final AtomFeed atom;

    Feeds(Site site) {
        this.site = site;
        this.atom = new AtomFeed(site);
    }

    List<ExportFile> files() {
        List<ExportFile> files = new ArrayList<>();
        files.add(ExportFile.text(ExportPaths.ATOM_FEED, this::newestAsAtom));
        files.add(ExportFile.text(ExportPaths.JSON_FEED, () -> new JsonFeed(site).text(newestOfAll())));
        Map<Address, ExportFile> edited = new HashMap<>();
        for (Concept theme : site.vocabulary().concepts(Kind.THEME)) {
            site.feed(theme).ifPresent(self -> {
                ExportFile file = ExportFile.text(self.path(), () -> theme(theme, self));
                files.add(file);
                if (site.vocabulary().isEdited(theme)) {
                    edited.put(site.addresses().concept(theme), file);
                }
            });
        }
        // Feed readers do not follow redirect pages: if an editor merged two themes, the old feed has the new one's
        // text.
        site.addresses().redirects().forEach((from, to) -> {
            ExportFile file = edited.get(to);
            if (file != null) {
                files.add(new ExportFile(Addresses.beside(from, "xml").path(), file.content()));
            }
        });
        return files;
    }

    private String newestAsAtom() {
        return atom.text(
                site.settings().title(),
                site.settings().description(),
                Addresses.file(ExportPaths.ATOM_FEED),
                SiteMap.home(),
                newestOfAll());
    }

    /** Returns the feed of a theme: the reports that its page counts, with those of its narrower themes. */
    private String theme(Concept theme, Address self) {
        return atom.text(
                site.settings().title() + ": " + Words.shown(theme.label()),
                "",
                self,
                site.addresses().concept(theme),
                newest(entries(theme.gathered())));
    }

    private List<FeedEntry> newestOfAll() {
        Stream<FeedEntry> digests = site.corpus().digests().stream()
                .flatMap(digest -> digest.date().map(date -> FeedEntry.of(site, digest, date)).stream());
        return newest(Stream.concat(entries(site.corpus().reports()), digests));
    }

    private Stream<FeedEntry> entries(List<Report> reports) {
        return reports.stream().flatMap(report -> report.date().map(date -> FeedEntry.of(site, report, date)).stream());
    }

    private List<FeedEntry> newest(Stream<FeedEntry> entries) {
        return entries.sorted(Comparator.comparing(FeedEntry::date).reversed().thenComparing(FeedEntry::address))
                .limit(site.settings().feedItems())
                .toList();
    }
}
