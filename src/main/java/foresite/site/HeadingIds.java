package foresite.site;

import foresite.text.Slug;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The ids of one page's headings: made of their words, each given once, none that the page's template uses. Not thread-safe. */
final class HeadingIds {

    private final Set<String> taken =
            new HashSet<>(Set.of("content", "menu", "filter", "names", "signals", "search", "main"));
    private final Map<String, Integer> last = new HashMap<>();

    /** Returns the id of the next heading, in the order of the page. */
    String next(String heading) {
        String slug = Slug.of(heading);
        String id = slug;
        // Many headings of the same words go on from the last number, not from 2.
        for (int n = last.getOrDefault(slug, 1) + 1; !taken.add(id); n++) {
            id = slug + "-" + n;
            last.put(slug, n);
        }
        return id;
    }

    /** Returns whether a heading has an id. */
    boolean has(String id) {
        return taken.contains(id);
    }
}
