package foresite.export;

import foresite.model.Settings;
import foresite.site.Catalogue;
import foresite.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;

/**
 * A feed as JSON Feed 1.1 (jsonfeed.org). It has the same entries and ids as the Atom feed. The format requires full
 * addresses, so a site without a base URL has none.
 */
final class JsonFeed {

    /** By default, Jackson uses the line breaks of the machine. */
    private static final ObjectWriter PRETTY =
            JsonData.JSON.writer().with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private final Site site;
    private final boolean published;

    JsonFeed(Site site) {
        this.site = site;
        this.published = !site.settings().baseUrl().isEmpty();
    }

    /** Returns the text of the feed. */
    String text(List<Feeds.Entry> entries) {
        Settings settings = site.settings();
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", settings.title());
        if (published) {
            feed.put("home_page_url", site.url(Catalogue.home()));
            feed.put("feed_url", site.url(Catalogue.JSON_FEED.address()));
        }
        feed.put(
                "description",
                settings.description().isEmpty()
                        ? "The newest digests and reports of " + settings.title()
                        : settings.description());
        if (published) {
            feed.put("icon", site.url(Catalogue.asset("icon.svg")));
        }
        feed.put("language", settings.language());
        feed.put(
                "authors", List.of(Map.of("name", settings.author().isEmpty() ? settings.title() : settings.author())));
        List<Object> items = new ArrayList<>();
        entries.forEach(entry -> items.add(item(entry)));
        feed.put("items", items);
        return PRETTY.writeValueAsString(feed) + "\n";
    }

    private Map<String, Object> item(Feeds.Entry entry) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", AtomFeed.id(site, entry.address()));
        if (published) {
            item.put("url", site.url(entry.address()));
        }
        if (!entry.article().isEmpty()) {
            item.put("external_url", entry.article());
        }
        item.put("title", entry.title());
        // The format requires a text, so a report without a summary repeats its title.
        item.put("content_text", entry.summary().isEmpty() ? entry.title() : entry.summary());
        item.put("date_published", AtomFeed.instant(entry.date()));
        item.put("language", entry.language());
        if (!entry.categories().isEmpty()) {
            item.put("tags", entry.categories());
        }
        return item;
    }
}
