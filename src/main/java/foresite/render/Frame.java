package foresite.render;

import foresite.model.Settings;
import foresite.site.Address;
import foresite.site.NavLink;
import foresite.site.Site;
import foresite.site.SiteMap;
import java.util.List;

/** What the templates know of the whole site, the same on every page. */
public record Frame(
        String title,
        String language,
        String author,
        String licence,
        String licenceUrl,
        String footer,
        boolean published,
        List<NavLink> menu,
        List<NavLink> footerMenu,
        Address home,
        Address style,
        Address icon,
        Address filter,
        Address feed,
        Address jsonFeed) {

    static Frame of(Site site) {
        Settings settings = site.settings();
        return new Frame(
                settings.title(),
                settings.language(),
                settings.author(),
                settings.licence(),
                settings.licenceUrl(),
                settings.footer(),
                !settings.baseUrl().isEmpty(),
                SiteMap.menu(),
                SiteMap.footer(site),
                SiteMap.home(),
                SiteMap.asset("style.css"),
                SiteMap.asset("icon.svg"),
                SiteMap.asset("filter.js"),
                SiteMap.file("feed.xml"),
                SiteMap.file("feed.json"));
    }
}
