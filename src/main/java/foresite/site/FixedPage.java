package foresite.site;

/**
 * A page that every site has once, at an address that never changes. The menus and {@code site:} links lead to it.
 *
 * @param label its name in menus and on the way to other pages
 * @param section the word by which other pages say that they belong to it
 */
record FixedPage(Address address, String label, String section, Menu menu) {

    /** The menu that leads to a page. */
    enum Menu {
        HEADER,
        FOOTER,
        NONE
    }

    static FixedPage of(String path, String label, String section, Menu menu) {
        return new FixedPage(new Address(path), label, section, menu);
    }

    NamedLink link() {
        return new NamedLink(label, address);
    }
}
