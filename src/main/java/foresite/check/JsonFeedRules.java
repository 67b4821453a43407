package foresite.check;

import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds a JSON feed to version 1.1 of its specification (jsonfeed.org). */
final class JsonFeedRules {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    private final String path;
    private final SiteFiles files;
    private final Published published;
    private final List<Diagnostic> told = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private JsonFeedRules(String path, SiteFiles files, Published published) {
        this.path = path;
        this.files = files;
        this.published = published;
    }

    /** Returns what is wrong with a feed. */
    static List<Diagnostic> of(SiteFiles files, Published published, String path) {
        JsonFeedRules rules = new JsonFeedRules(path, files, published);
        try {
            rules.feed(JsonMapper.shared().readTree(files.file(path)));
        } catch (JacksonIOException e) {
            rules.told.add(UnreadFile.of(path, e));
        } catch (JacksonException e) {
            rules.tell("the feed " + JsonFault.of(e));
        }
        return rules.told;
    }

    private void feed(JsonNode feed) {
        if (!feed.path("version").asString("").equals(VERSION)) {
            tell("the feed's version is not '" + VERSION + "'");
        }
        if (!feed.path("title").isString()) {
            tell("the feed has no title");
        }
        common(feed, "the feed");
        if (!feed.path("items").isArray()) {
            tell("the feed has no list of items");
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
            tell(name + " has no id");
        } else if (!ids.add(id)) {
            tell(name + " has the id '" + id + "' of another one");
        }
        if (!item.path("content_text").isString() && !item.path("content_html").isString()) {
            tell(name + " has neither content_text nor content_html");
        }
        for (String date : List.of("date_published", "date_modified")) {
            if (item.has(date) && !Dates.isInstant(item.path(date).asString(""))) {
                tell(name + " has a " + date + " that is not a date of RFC 3339");
            }
        }
        if (item.has("tags") && !isListOfStrings(item.path("tags"))) {
            tell(name + " has tags that are no list of texts");
        }
        common(item, name);
    }

    /** What feeds and items have in common. */
    private void common(JsonNode element, String name) {
        for (String url : List.of("home_page_url", "feed_url", "url")) {
            String address = element.path(url).asString("");
            if (published.path(address).filter(target -> !files.has(target)).isPresent()) {
                tell(name + " has a " + url + " that leads to no file of the site: " + address);
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
            tell(name + " has an author without a name, an address or a picture");
        }
    }

    private static boolean isListOfStrings(JsonNode list) {
        return list.isArray() && list.valueStream().allMatch(JsonNode::isString);
    }

    private void tell(String message) {
        told.add(Problem.BAD_FEED.at(Position.ofFile(path), message));
    }
}
