package foresite.site;

import java.util.List;

/**
 * What every page says of itself.
 *
 * @param section the entry of the navigation it belongs to; empty for none
 * @param crumbs the way from home, without the page itself
 * @param feeds further feeds of this page
 * @param structured JSON-LD, one document each; empty when the base URL is not known
 */
public record PageHead(
        String title,
        String description,
        String section,
        List<NamedLink> crumbs,
        List<NamedLink> feeds,
        List<String> structured) {

    /** Returns the same head with the feeds of the page. */
    PageHead withFeeds(List<NamedLink> own) {
        return new PageHead(title, description, section, crumbs, own, structured);
    }
}
