package foresite.site;

import foresite.model.ContentPage;
import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plans the pages that the site's owner wrote. */
final class ContentPages {

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    private final Site site;
    private final List<Diagnostic> diagnostics;
    private final Heads heads;
    private final Map<String, Report> reports = new HashMap<>();
    private final Map<Address, Set<String>> anchors = new HashMap<>();

    ContentPages(Site site, List<Diagnostic> diagnostics) {
        this.site = site;
        this.diagnostics = diagnostics;
        this.heads = new Heads(site);
        site.corpus().reports().forEach(report -> reports.put(report.id(), report));
    }

    /** One page: its HTML, and the other pages. */
    public record View(String title, String html, List<NamedLink> pages) {}

    List<Page> pages() {
        Set<String> seen = new HashSet<>();
        List<NamedLink> menu = menu(site);
        List<Page> pages = new ArrayList<>();
        site.pages().forEach(this::readAnchors);
        for (ContentPage page : site.pages()) {
            Address address = site.addresses().page(page);
            if (!seen.add(Addresses.pagePath(page.path()))) {
                diagnostics.add(Problem.SAME_PAGE.at(page.at(), "the page is published as " + address));
            }
            String html = new Prose(new ProseLinks(new Telling(page, address))).html(page.markdown(), 2);
            PageHead head =
                    heads.plain(address, page.title(), Words.excerpt(page.markdown()), "pages", List.of(Heads.home()));
            pages.add(new Page(
                    address, "page", "", true, () -> new Page.Content(head, new View(page.title(), html, menu))));
        }
        return pages;
    }

    /** Reads which headings a page has, so that links to headings can be checked before they are made. */
    private void readAnchors(ContentPage page) {
        Address address = site.addresses().page(page);
        Set<String> ids = new HashSet<>();
        String html = new Prose(new ProseLinks(new SiteTargets(site, reports, address))).html(page.markdown(), 2);
        Matcher id = ID.matcher(html);
        while (id.find()) {
            ids.add(id.group(1));
        }
        anchors.put(address, ids);
    }

    /** Returns the links to all pages, in the order of their paths. */
    static List<NamedLink> menu(Site site) {
        return site.pages().stream()
                .map(page -> new NamedLink(page.title(), site.addresses().page(page)))
                .toList();
    }

    /** Links of a content page, whose author is told what leads nowhere. */
    private final class Telling extends SiteTargets {

        private final ContentPage page;
        private final Address address;

        Telling(ContentPage page, Address address) {
            super(site, reports, address);
            this.page = page;
            this.address = address;
        }

        @Override
        public Optional<String> local(String link) {
            int hash = link.indexOf('#');
            String anchor = hash < 0 ? "" : link.substring(hash);
            String file = hash < 0 ? link : link.substring(0, hash);
            if (file.isEmpty()) {
                return hasAnchor(address, anchor) ? Optional.of(anchor) : Optional.empty();
            }
            if (file.startsWith("site:")) {
                return site.existing(file.substring("site:".length())).map(found -> found.from(address));
            }
            String folder = page.path().substring(0, page.path().lastIndexOf('/') + 1);
            return site.addresses()
                    .pageAt(resolved(folder, file.replaceFirst("\\.md$", "")))
                    .filter(found -> anchor.isEmpty() || hasAnchor(found, anchor))
                    .map(found -> found.from(address) + anchor)
                    .or(() -> super.local(file));
        }

        private boolean hasAnchor(Address target, String anchor) {
            return anchor.length() > 1 && anchors.getOrDefault(target, Set.of()).contains(anchor.substring(1));
        }

        @Override
        public void unknownConcept(String name) {
            diagnostics.add(Problem.UNKNOWN_CONCEPT_LINK.at(place("[[" + name), "no concept is named '" + name + "'"));
        }

        @Override
        public void unsafe(String link) {
            diagnostics.add(Problem.UNSAFE_PAGE_LINK.at(place(link), "the link '" + link + "' leads nowhere"));
        }

        private Position place(String text) {
            int at = page.markdown().indexOf(text);
            long before = page.markdown()
                    .chars()
                    .limit(Math.max(0, at))
                    .filter(c -> c == '\n')
                    .count();
            return at < 0 ? page.at() : new Position(page.at().file(), (int) before + 1, 0);
        }
    }

    /** Returns the path that a relative link means within a folder, or an empty one when it leads out of it. */
    private static String resolved(String folder, String link) {
        List<String> parts = new ArrayList<>();
        for (String part : (folder + link).split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return "";
                }
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}
