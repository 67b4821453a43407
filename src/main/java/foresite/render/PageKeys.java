package foresite.render;

import foresite.site.Page;
import foresite.site.Site;
import foresite.state.Key;

/**
 * The keys of a site's pages: of all that a page shows, and of how it is shown. While a page's key is the same, the page
 * is the same. Thread-safe.
 */
public final class PageKeys {

    private final Site site;
    private final Key look;
    private final ThreadLocal<ModelKeys> keys;

    private PageKeys(Site site, Key look, ThreadLocal<ModelKeys> keys) {
        this.site = site;
        this.look = look;
        this.keys = keys;
    }

    /** @param look the key of the site's own templates */
    static PageKeys of(Site site, Key look, SiteView view) {
        return new PageKeys(
                site,
                new ModelKeys().of(look, view),
                ThreadLocal.withInitial(ModelKeys.of(site.corpus().reports())));
    }

    public Key of(Page page, Page.Content content) {
        return keys.get()
                .of(
                        look,
                        page.template(),
                        page.address(),
                        page.indexed(),
                        site.url(page.address()),
                        content.head(),
                        content.view());
    }
}
