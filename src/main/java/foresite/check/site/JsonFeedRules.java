package foresite.check.site;

import foresite.model.Diagnostic;
import foresite.model.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of JSON Feed 1.1 (jsonfeed.org). */
final class JsonFeedRules {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    private final SiteFolder site;
    private final FileDiagnostics found;
    private final Set<String> ids = new HashSet<>();

    private JsonFeedRules(SiteFolder site, FileDiagnostics found) {
        this.site = site;
        this.found = found;
    }

    static List<Diagnostic> check(SiteFolder site, String path) {
        FileDiagnostics found = new FileDiagnostics(path);
        JsonFeedRules rules = new JsonFeedRules(site, found);
        try {
            rules.feed(JsonMapper.shared().readTree(site.file(path)));
        } catch (JacksonIOException e) {
            found.addUnreadable(e);
        } catch (JacksonException e) {
            rules.add("the feed " + JsonLdRules.fault(e));
        }
        return found.list();
    }

    private void feed(JsonNode feed) {
        if (!feed.path("version").asString("").equals(VERSION)) {
            add("the feed's version is not '" + VERSION + "'");
        }
        if (!feed.path("title").isString()) {
            add("the feed has no title");
        }
        common(feed, "the feed");
        if (!feed.path("items").isArray()) {
            add("the feed has no list of items");
            return;
        }
        int number = 0;
        for (JsonNode item : feed.path("items")) {
            item(item, "item " + ++number);
        }
    }

    private void item(JsonNode item, String name) {
        String id = item.path("id").asString("");
        if (id.isEmpty()) {
            add(name + " has no id");
        } else if (!ids.add(id)) {
            add(name + " has the id '" + id + "' of another one");
        }
        if (!item.path("content_text").isString() && !item.path("content_html").isString()) {
            add(name + " has neither content_text nor content_html");
        }
        for (String date : List.of("date_published", "date_modified")) {
            if (item.has(date) && !DateFormats.isInstant(item.path(date).asString(""))) {
                add(name + " has a " + date + " that is not a date of RFC 3339");
            }
        }
        if (item.has("tags") && !isListOfStrings(item.path("tags"))) {
            add(name + " has tags that are not a list of texts");
        }
        common(item, name);
    }

    /** What feeds and items have in common. */
    private void common(JsonNode element, String name) {
        for (String url : List.of("home_page_url", "feed_url", "url")) {
            String address = element.path(url).asString("");
            if (site.isMissing(address)) {
                add(name + " has a " + url + " that leads to no file of the site: " + address);
            }
        }
        if (!element.has("authors")) {
            return;
        }
        JsonNode authors = element.path("authors");
        boolean named = authors.isArray()
                && authors.valueStream()
                        .allMatch(author -> author.has("name") || author.has("url") || author.has("avatar"));
        if (!named) {
            add(name + " has an author without a name, an address or a picture");
        }
    }

    private static boolean isListOfStrings(JsonNode list) {
        return list.isArray() && list.valueStream().allMatch(JsonNode::isString);
    }

    private void add(String message) {
        found.add(Problem.BAD_FEED, message);
    }
}
