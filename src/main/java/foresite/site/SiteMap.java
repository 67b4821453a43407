package foresite.site;

import foresite.model.Kind;

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
}
