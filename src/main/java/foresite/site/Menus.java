package foresite.site;

import foresite.model.Diagnostic;
import foresite.model.Kind;
import foresite.model.MenuEntry;
import foresite.model.Problem;
import foresite.text.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The menus of the header and the footer.
 *
 * @param header the owner's entries, or those of the program where there are none
 * @param footer those of the program, with the owner's before them
 * @param diagnostics entries that lead nowhere, which are left out
 */
public record Menus(List<NavLink> header, List<NavLink> footer, List<Diagnostic> diagnostics) {

    private static final String FIXED = "site:";
    private static final Pattern WEB = Pattern.compile("(?i)(https?://|mailto:)[^\\s\"'<>]+");

    /** Resolves the menus of a site. */
    public static Menus of(Site site) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<NavLink> header = links(site, "menu", site.settings().navigation().menu(), diagnostics);
        List<NavLink> footer = new ArrayList<>(
                links(site, "footerLinks", site.settings().navigation().footerLinks(), diagnostics));
        footer.addAll(ownFooter(site));
        return new Menus(header.isEmpty() ? standard() : header, List.copyOf(footer), List.copyOf(diagnostics));
    }

    private static List<NavLink> standard() {
        List<NavLink> menu = new ArrayList<>();
        menu.add(new NavLink("digests", "Digests", Addresses.DIGESTS));
        Kind.CONCEPTS.forEach(kind -> menu.add(new NavLink(kind.plural(), Words.title(kind), Addresses.index(kind))));
        return List.copyOf(menu);
    }

    /** The footer leads to the owner's pages and to the data, so that every page is reached whatever the header has. */
    private static List<NavLink> ownFooter(Site site) {
        List<NavLink> menu = new ArrayList<>();
        ContentPages.menu(site).stream()
                .filter(page -> page.address().path().indexOf('/')
                                == page.address().path().lastIndexOf('/')
                        || page.address().path().endsWith("/index.html"))
                .forEach(page -> menu.add(new NavLink("pages", page.label(), page.address())));
        menu.add(new NavLink("reports", "All reports", Addresses.REPORTS));
        menu.add(new NavLink("data", "Data", Addresses.DATA));
        if (site.settings().quality()) {
            menu.add(new NavLink("quality", "Quality", Addresses.QUALITY));
        }
        return menu;
    }

    private static List<NavLink> links(Site site, String key, List<MenuEntry> entries, List<Diagnostic> diagnostics) {
        List<NavLink> links = new ArrayList<>();
        for (MenuEntry entry : entries) {
            destination(site, entry.target())
                    .ifPresentOrElse(
                            found -> links.add(new NavLink(section(found), entry.label(), found)),
                            () -> diagnostics.add(Problem.UNKNOWN_TARGET.at(
                                    entry.at(),
                                    "'" + entry.target() + "' under '" + key + "' " + reason(site, entry))));
        }
        return links;
    }

    private static Optional<Destination> destination(Site site, String target) {
        if (WEB.matcher(target).matches()) {
            return Optional.of(new WebAddress(target));
        }
        if (target.startsWith(FIXED)) {
            return site.existing(target.substring(FIXED.length())).map(address -> address);
        }
        return target.endsWith(".md")
                ? site.addresses()
                        .pageAt(target.substring(0, target.length() - ".md".length()))
                        .map(address -> address)
                : Optional.empty();
    }

    private static String reason(Site site, MenuEntry entry) {
        if (entry.target().equals(FIXED + Addresses.QUALITY.path())) {
            return "leads to a page that 'quality: false' hides";
        }
        return "leads nowhere; the nearest address is '" + NearestWord.to(entry.target(), known(site)) + "'";
    }

    private static List<String> known(Site site) {
        List<String> known = new ArrayList<>();
        site.pages().forEach(page -> known.add(page.path() + ".md"));
        Addresses.fixed().stream()
                .map(Address::path)
                .filter(path -> site.existing(path).isPresent())
                .forEach(path -> known.add(FIXED + path));
        return known;
    }

    /** Returns the section whose pages mark the entry that leads to its index. */
    private static String section(Destination destination) {
        if (destination.equals(Addresses.DIGESTS)) {
            return "digests";
        }
        return Kind.CONCEPTS.stream()
                .filter(kind -> Addresses.index(kind).equals(destination))
                .map(Kind::plural)
                .findFirst()
                .orElse("");
    }
}
