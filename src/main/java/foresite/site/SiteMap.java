package foresite.site;

import foresite.model.Kind;
import java.util.ArrayList;
import java.util.List;

/** The fixed places of a site that its frame leads to. */
public final class SiteMap {

    private SiteMap() {}

    public static Address home() {
        return Addresses.HOME;
    }

    public static Address index(Kind kind) {
        return Addresses.index(kind);
    }

    public static Address asset(String name) {
        return Addresses.file("assets/" + name);
    }

    public static Address file(String name) {
        return Addresses.file(name);
    }

    /** Returns the main menu. */
    public static List<NavLink> menu() {
        List<NavLink> menu = new ArrayList<>();
        menu.add(new NavLink("digests", "Digests", Addresses.DIGESTS));
        Kind.CONCEPTS.forEach(kind -> menu.add(new NavLink(kind.plural(), Words.title(kind), Addresses.index(kind))));
        return menu;
    }

    /** Returns the menu at the foot: the owner's pages, and what machines and doubters look for. */
    public static List<NavLink> footer(Site site) {
        List<NavLink> menu = new ArrayList<>();
        ContentPages.menu(site).stream()
                .filter(page -> page.address().path().indexOf('/')
                                == page.address().path().lastIndexOf('/')
                        || page.address().path().endsWith("/index.html"))
                .forEach(page -> menu.add(new NavLink("pages", page.label(), page.address())));
        menu.add(new NavLink("reports", "All reports", Addresses.REPORTS));
        menu.add(new NavLink("data", "Data", Addresses.DATA));
        menu.add(new NavLink("quality", "Quality", Addresses.QUALITY));
        return menu;
    }
}
