package foresite.publish;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.model.Settings;
import foresite.site.Address;
import foresite.site.Addresses;
import foresite.site.Site;
import foresite.site.SiteMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;

/** Writes the site's feeds: the newest digests and reports as Atom and JSON Feed 1.1, and each theme's as Atom. */
final class Feeds {

    /** Left to itself, Jackson ends lines as the machine does. */
    private static final ObjectWriter PRETTY = DataFiles.JSON
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private final Site site;
    private final Output output;
    private final AtomFeed atom;

    Feeds(Site site, Output output) {
        this.site = site;
        this.output = output;
        this.atom = new AtomFeed(site);
    }

    void write() {
        Settings settings = site.settings();
        List<AtomFeed.Entry> entries = newest(Stream.concat(
                entries(site.corpus().reports()),
                site.corpus().digests().stream()
                        .flatMap(digest -> digest.date().map(date -> AtomFeed.Entry.of(site, digest, date)).stream())));
        Address feed = SiteMap.file("feed.xml");
        output.write(feed.path(), atom.text(settings.title(), feed, SiteMap.home(), entries));
        json(entries);
        Map<Address, String> edited = new HashMap<>();
        for (Concept theme : site.vocabulary().concepts(Kind.THEME)) {
            Address page = site.addresses().concept(theme);
            Address self = Addresses.beside(page, "xml");
            String text =
                    atom.text(settings.title() + ": " + theme.label(), self, page, newest(entries(theme.reports())));
            output.write(self.path(), text);
            if (site.vocabulary().isEdited(theme)) {
                edited.put(page, text);
            }
        }
        // Feeds cannot lead on: where an editor has joined themes, those who read the other one's go on reading.
        site.addresses().redirects().forEach((from, to) -> {
            String text = edited.get(to);
            if (text != null) {
                output.write(Addresses.beside(from, "xml").path(), text);
            }
        });
    }

    private Stream<AtomFeed.Entry> entries(List<Report> reports) {
        return reports.stream()
                .flatMap(report -> report.date().map(date -> AtomFeed.Entry.of(site, report, date)).stream());
    }

    /** Reports without a date are no news, and have none of the dates that a feed needs. */
    private List<AtomFeed.Entry> newest(Stream<AtomFeed.Entry> entries) {
        return entries.sorted(
                        Comparator.comparing(AtomFeed.Entry::date).reversed().thenComparing(AtomFeed.Entry::address))
                .limit(site.settings().feedItems())
                .toList();
    }

    private void json(List<AtomFeed.Entry> entries) {
        Settings settings = site.settings();
        boolean published = !settings.baseUrl().isEmpty();
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", settings.title());
        if (published) {
            feed.put("home_page_url", site.url(SiteMap.home()));
            feed.put("feed_url", site.url(SiteMap.file("feed.json")));
        }
        if (!settings.description().isEmpty()) {
            feed.put("description", settings.description());
        }
        feed.put("language", settings.language());
        feed.put(
                "authors", List.of(Map.of("name", settings.author().isEmpty() ? settings.title() : settings.author())));
        List<Object> items = new ArrayList<>();
        for (AtomFeed.Entry entry : entries) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("id", atom.id(entry.address()));
            if (published) {
                item.put("url", site.url(entry.address()));
            }
            item.put("title", entry.title());
            item.put("content_text", entry.summary().isEmpty() ? entry.title() : entry.summary());
            item.put("date_published", AtomFeed.instant(entry.date().toString()));
            item.put("language", entry.language());
            item.put("tags", entry.categories());
            items.add(item);
        }
        feed.put("items", items);
        output.write("feed.json", PRETTY.writeValueAsString(feed) + "\n");
    }
}
