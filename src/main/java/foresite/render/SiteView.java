package foresite.render;

import foresite.model.Logo;
import foresite.model.Settings;
import foresite.site.Address;
import foresite.site.Catalogue;
import foresite.site.Menus;
import foresite.site.Site;
import foresite.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the templates know of the whole site, as the variable {@code site}: the same on every page.
 *
 * @param language of the interface, which is English
 * @param contentLanguage of the title, the pages and, as far as that is known, the names of topics
 * @param messages the words of the views, which may be in the content's language
 * @param published whether the base URL is known
 * @param previews whether links show a preview of their page
 * @param logo null if there is none
 * @param libraries what the program that made the site contains
 */
record SiteView(
        String title,
        String language,
        String contentLanguage,
        boolean published,
        boolean previews,
        List<Menus.Entry> menu,
        List<Menus.Entry> footerMenu,
        @Nullable LogoLink logo,
        Address home,
        Address search,
        Address shortlist,
        Address signals,
        Address draw,
        Messages messages,
        Address openSearch,
        Imprint imprint,
        Assets assets,
        Feeds feeds,
        List<Library> libraries) {

    private static final String INTERFACE = "en";

    /** What the owner says of the site; empty where the settings do not say. */
    record Imprint(String author, String licence, String licenceUrl, String footer) {}

    /** @param ownStyle the style sheet of the site's own templates; null if there is none */
    record Assets(
            Address style,
            @Nullable Address ownStyle,
            Address icon,
            Address filter,
            Address site,
            Address signals,
            Address shortlist,
            Address cards,
            Address lists,
            Address draw,
            Address views,
            Address viewsStyle) {}

    /** The feeds of the whole site. */
    record Feeds(Address atom, Address json) {}

    /**
     * The picture in the header.
     *
     * @param alt empty where the picture only decorates the title beside it
     */
    record LogoLink(Address address, String alt) {}

    /** @param folder of the site's own templates, which may have a style sheet and the logo */
    static SiteView of(Site site, TemplatesFolder folder) {
        Settings settings = site.settings();
        Menus menus = Menus.of(site);
        Logo logo = settings.navigation().logo();
        return new SiteView(
                settings.title(),
                INTERFACE,
                settings.language(),
                !settings.baseUrl().isEmpty(),
                settings.previews(),
                menus.header(),
                menus.footer(),
                folder.hasLogo(logo) ? new LogoLink(Catalogue.asset(logo.asset()), logo.alt()) : null,
                Catalogue.home(),
                Catalogue.search(),
                Catalogue.shortlist(),
                Catalogue.signals(),
                Catalogue.draw(),
                Messages.of(settings.language(), settings.messages()),
                Catalogue.OPEN_SEARCH.address(),
                new Imprint(settings.author(), settings.licence(), settings.licenceUrl(), settings.footer()),
                new Assets(
                        Catalogue.asset("style.css"),
                        folder.hasOwnStyle() ? Catalogue.asset(TemplatesFolder.OWN_STYLE) : null,
                        Catalogue.asset("icon.svg"),
                        Catalogue.asset("filter.js"),
                        Catalogue.asset("site.js"),
                        Catalogue.asset("signals.js"),
                        Catalogue.asset("shortlist.js"),
                        Catalogue.asset("cards.js"),
                        Catalogue.asset("lists.js"),
                        Catalogue.asset("draw.js"),
                        Catalogue.asset("views.js"),
                        Catalogue.asset("views.css")),
                new Feeds(Catalogue.ATOM_FEED.address(), Catalogue.JSON_FEED.address()),
                Library.all());
    }

    /** Returns whether an entry of the header leads to a page, which is then marked there. */
    boolean leadsTo(Address page) {
        return menu.stream().anyMatch(entry -> entry.address().equals(page));
    }
}
