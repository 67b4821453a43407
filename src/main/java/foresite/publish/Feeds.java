package foresite.publish;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.site.Address;
import foresite.site.Addresses;
import foresite.site.Catalogue;
import foresite.site.Site;
import foresite.site.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the site's feeds: the newest digests and reports as Atom and JSON Feed, and the newest reports of each theme as
 * Atom. Reports without a date are in no feed, since a feed dates each entry.
 */
final class Feeds {

    private final Site site;
    private final Output output;
    private final AtomFeed atom;

    Feeds(Site site, Output output) {
        this.site = site;
        this.output = output;
        this.atom = new AtomFeed(site);
    }

    void write() {
        List<FeedEntry> entries = newest(Stream.concat(
                entries(site.corpus().reports()),
                site.corpus().digests().stream()
                        .flatMap(digest -> digest.date().map(date -> FeedEntry.of(site, digest, date)).stream())));
        Address feed = Catalogue.ATOM_FEED.address();
        output.write(
                feed.path(),
                atom.text(site.settings().title(), site.settings().description(), feed, Catalogue.home(), entries));
        output.write("feed.json", new JsonFeed(site).text(entries));
        Map<Address, String> edited = new HashMap<>();
        for (Concept theme : site.vocabulary().concepts(Kind.THEME)) {
            site.feed(theme).ifPresent(self -> {
                String text = theme(theme, self);
                output.write(self.path(), text);
                if (site.vocabulary().isEdited(theme)) {
                    edited.put(site.addresses().concept(theme), text);
                }
            });
        }
        // Feed readers follow no redirect page: where an editor merged two themes, the old feed has the new one's text.
        site.addresses().redirects().forEach((from, to) -> {
            String text = edited.get(to);
            if (text != null) {
                output.write(Addresses.beside(from, "xml").path(), text);
            }
        });
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

    private Stream<FeedEntry> entries(List<Report> reports) {
        return reports.stream().flatMap(report -> report.date().map(date -> FeedEntry.of(site, report, date)).stream());
    }

    private List<FeedEntry> newest(Stream<FeedEntry> entries) {
        return entries.sorted(Comparator.comparing(FeedEntry::date).reversed().thenComparing(FeedEntry::address))
                .limit(site.settings().feedItems())
                .toList();
    }
}
