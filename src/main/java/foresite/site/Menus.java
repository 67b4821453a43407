package foresite.site;

import foresite.model.Diagnostic;
import foresite.model.MenuEntry;
import foresite.model.Problem;
import foresite.site.PageKind.FixedPage;
import foresite.site.PageKind.FixedPage.Menu;
import foresite.text.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The menus of the header and the footer.
 *
 * @param header the owner's entries, or those of the catalogue where there are none
 * @param footer the owner's entries, the owner's pages, and the entries of the catalogue
 * @param diagnostics entries that lead nowhere, which are left out
 */
public record Menus(List<Entry> header, List<Entry> footer, List<Diagnostic> diagnostics) {

    private static final String FIXED = "site:";
    private static final Pattern WEB = Pattern.compile("(?i)(https?://|mailto:)[^\\s\"'<>]+");

    /**
     * An entry of a menu.
     *
     * @param section the word by which pages say that they belong to it; empty for none
     */
    public record Entry(String section, String label, Destination address) {}

    /** Resolves the menus of a site. */
    public static Menus of(Site site) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Entry> header = own(site, "menu", site.settings().navigation().menu(), diagnostics);
        List<Entry> footer = new ArrayList<>(
                own(site, "footerLinks", site.settings().navigation().footerLinks(), diagnostics));
        // Every page of the owner is reached, whatever the header has: deeper ones from the page of their folder.
        OwnPages.links(site).stream()
                .filter(page -> isTop(page.address().path()))
                .forEach(page -> footer.add(new Entry(OwnPages.SECTION, page.label(), page.address())));
        footer.addAll(fixed(site, Menu.FOOTER));
        return new Menus(
                header.isEmpty() ? fixed(site, Menu.HEADER) : header, List.copyOf(footer), List.copyOf(diagnostics));
    }

    private static boolean isTop(String path) {
        return path.indexOf('/') == path.lastIndexOf('/') || path.endsWith("/index.html");
    }

    private static List<Entry> fixed(Site site, Menu menu) {
        return Catalogue.fixed(site.settings()).stream()
                .filter(page -> page.menu() == menu)
                .map(page -> new Entry(page.section(), page.label(), page.address()))
                .toList();
    }

    private static List<Entry> own(Site site, String key, List<MenuEntry> entries, List<Diagnostic> diagnostics) {
        List<Entry> links = new ArrayList<>();
        for (MenuEntry entry : entries) {
            destination(site, entry.target())
                    .ifPresentOrElse(
                            found -> links.add(new Entry(section(site, found), entry.label(), found)),
                            () -> diagnostics.add(Problem.UNKNOWN_TARGET.at(
                                    entry.at(),
                                    "'" + entry.target() + "' under '" + key + "' " + reason(site, entry))));
        }
        return links;
    }

    private static Optional<Destination> destination(Site site, String target) {
        if (WEB.matcher(target).matches()) {
            return Optional.of(new Destination.Web(target));
        }
        Optional<Address> own = target.startsWith(FIXED)
                ? site.existing(target.substring(FIXED.length()))
                : target.endsWith(".md")
                        ? site.addresses().pageAt(target.substring(0, target.length() - ".md".length()))
                        : Optional.empty();
        return own.map(address -> address);
    }

    private static String reason(Site site, MenuEntry entry) {
        if (entry.target().equals(FIXED + QualityPage.FIXED.address())) {
            return "leads to a page that 'quality: false' hides";
        }
        return "leads nowhere; the nearest address is '" + NearestWord.to(entry.target(), known(site)) + "'";
    }

    private static List<String> known(Site site) {
        List<String> known = new ArrayList<>();
        site.pages().forEach(page -> known.add(page.path() + ".md"));
        Catalogue.fixed(site.settings()).stream()
                .filter(page -> !page.equals(NotFoundPage.FIXED))
                .map(FixedPage::address)
                .sorted()
                .forEach(address -> known.add(FIXED + address));
        return known;
    }

    /** Returns the section whose pages mark the entry that leads to its index. */
    private static String section(Site site, Destination destination) {
        return Catalogue.fixed(site.settings(), destination)
                .map(FixedPage::section)
                .orElse("");
    }
}
