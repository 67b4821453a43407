package foresite.render;

import foresite.model.Logo;
import foresite.model.Settings;
import foresite.site.Address;
import foresite.site.Menus;
import foresite.site.NavLink;
import foresite.site.Site;
import foresite.site.SiteMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the templates know of the whole site, the same on every page.
 *
 * @param language of the interface, which is English
 * @param contentLanguage of the title, the pages and, as far as that is known, the names of topics
 * @param ownStyle the style sheet of the site's own templates; null if there is none
 * @param logo null if there is none
 */
public record Frame(
        String title,
        String language,
        String contentLanguage,
        String author,
        String licence,
        String licenceUrl,
        String footer,
        boolean published,
        List<NavLink> menu,
        List<NavLink> footerMenu,
        @Nullable LogoLink logo,
        Address home,
        Address style,
        @Nullable Address ownStyle,
        Address icon,
        Address filter,
        Address feed,
        Address jsonFeed) {

    private static final String INTERFACE = "en";

    /**
     * The picture in the header.
     *
     * @param alt empty where the picture only adorns the title beside it
     */
    public record LogoLink(Address address, String alt) {}

    /** @param folder of the site's own templates, which may have a style sheet and the logo */
    static Frame of(Site site, Optional<Path> folder) {
        boolean ownStyle = folder.filter(TemplatesFolder::hasOwnStyle).isPresent();
        Settings settings = site.settings();
        Menus menus = Menus.of(site);
        Logo logo = settings.navigation().logo();
        return new Frame(
                settings.title(),
                INTERFACE,
                settings.language(),
                settings.author(),
                settings.licence(),
                settings.licenceUrl(),
                settings.footer(),
                !settings.baseUrl().isEmpty(),
                menus.header(),
                menus.footer(),
                TemplatesFolder.hasLogo(logo, folder) ? new LogoLink(SiteMap.asset(logo.asset()), logo.alt()) : null,
                SiteMap.home(),
                SiteMap.asset("style.css"),
                ownStyle ? SiteMap.asset(TemplatesFolder.OWN_STYLE) : null,
                SiteMap.asset("icon.svg"),
                SiteMap.asset("filter.js"),
                SiteMap.file("feed.xml"),
                SiteMap.file("feed.json"));
    }

    /** Tells whether an entry of the header leads to a page, which is then marked there. */
    boolean leadsTo(Address page) {
        return menu.stream().anyMatch(entry -> entry.address().equals(page));
    }
}
