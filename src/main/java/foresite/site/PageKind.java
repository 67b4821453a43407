package foresite.site;

import foresite.model.Diagnostic;
import foresite.model.Settings;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A kind of page, as the class that plans it declares it. {@link Catalogue#KINDS} lists all of them; menus, sitemap,
 * {@code site:} links, the list of lasting addresses and the tests find a kind there.
 *
 * @param templates the templates of its pages, by name
 * @param fixed those of its pages that every site with these settings has
 * @param pages plans all of its pages, in an order that depends on the input alone
 */
record PageKind(List<String> templates, Function<Settings, List<FixedPage>> fixed, Function<Input, List<Page>> pages) {

    /**
     * What pages are planned from.
     *
     * @param ownHtml the HTML of each page that the owner wrote
     * @param diagnostics all that the page Quality lists
     */
    record Input(ViewParts parts, Map<Address, String> ownHtml, List<Diagnostic> diagnostics) {

        Site site() {
            return parts.site();
        }
    }

    /** A kind with one page that every site has. */
    static PageKind single(String template, FixedPage fixed, Function<Input, Page> page) {
        return new PageKind(List.of(template), settings -> List.of(fixed), input -> List.of(page.apply(input)));
    }

    /** A kind whose pages depend on the content. */
    static PageKind many(String template, Function<Input, List<Page>> pages) {
        return new PageKind(List.of(template), settings -> List.of(), pages);
    }

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
}
