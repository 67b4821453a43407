package foresite.site;

import java.util.List;
import java.util.function.Supplier;

/**
 * A page as a value: where it is, which template makes it, and what the template is given. The content is made when it
 * is asked for, so that thirty thousand pages need not be held at once.
 *
 * @param modified ISO date of the newest report on it; empty when none has a date
 * @param indexed whether search engines and the sitemap should know it
 * @param lasting whether its address, once published, must keep working; parts of a list come and go with what they list
 */
public record Page(
        Address address,
        String template,
        String modified,
        boolean indexed,
        boolean lasting,
        Supplier<Content> content) {

    /** The head of a page, and the model of its template. */
    public record Content(Head head, Object view) {}

    /** A page that search engines should know, at an address that lasts. */
    static Page of(Address address, String template, String modified, Supplier<Content> content) {
        return new Page(address, template, modified, true, true, content);
    }

    /**
     * What every page says of itself.
     *
     * @param section the entry of the navigation it belongs to; empty for none
     * @param crumbs the way from home, without the page itself
     * @param feeds further feeds of this page
     * @param structured JSON-LD, one document each; empty when the base URL is not known
     */
    public record Head(
            String title,
            String description,
            String section,
            List<NamedLink> crumbs,
            List<NamedLink> feeds,
            List<String> structured) {}
}
