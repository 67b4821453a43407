package foresite.site;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Makes what pages say of themselves, for browsers, feeds' readers and search engines (schema.org). Thread-safe. */
final class Heads {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CONTEXT = "https://schema.org";

    private final Site site;

    Heads(Site site) {
        this.site = site;
    }

    static NamedLink home() {
        return new NamedLink("Home", Addresses.HOME);
    }

    PageHead plain(Address address, String title, String description, String section, List<NamedLink> crumbs) {
        return new PageHead(
                title, description, section, crumbs, List.of(), structured(address, title, crumbs, Map.of()));
    }

    /** The head of a page that gathers others. */
    PageHead collection(Address address, String title, String description, String section, List<NamedLink> crumbs) {
        return new PageHead(
                title,
                description,
                section,
                crumbs,
                List.of(),
                structured(address, title, crumbs, typed("CollectionPage", title, address)));
    }

    PageHead report(Report report, NamedLink digest) {
        Address address = site.addresses().report(report);
        List<NamedLink> crumbs = List.of(home(), new NamedLink("Digests", Addresses.DIGESTS), digest);
        Map<String, Object> data = typed("Report", report.title(), address);
        if (!data.isEmpty()) {
            report.date().ifPresent(date -> data.put("datePublished", date.toString()));
            data.put("inLanguage", report.language());
            data.put("keywords", report.keywords());
            if (!report.link().shown().isEmpty()) {
                data.put("isBasedOn", report.link().shown());
            }
        }
        return new PageHead(
                report.title(),
                Words.excerpt(Words.plain(report.summary())),
                "digests",
                crumbs,
                List.of(),
                structured(address, report.title(), crumbs, data));
    }

    PageHead concept(Concept concept, Address address, String title, String description) {
        Kind kind = concept.kind();
        List<NamedLink> crumbs = List.of(home(), new NamedLink(Words.title(kind), Addresses.index(kind)));
        Map<String, Object> data = typed("DefinedTerm", concept.label(), address);
        if (!data.isEmpty()) {
            data.put("alternateName", concept.altLabels());
            data.put("inDefinedTermSet", site.url(Addresses.index(kind)));
        }
        List<NamedLink> feeds = kind == Kind.THEME
                ? List.of(new NamedLink(
                        concept.label(), Addresses.beside(site.addresses().concept(concept), "xml")))
                : List.of();
        return new PageHead(
                title, description, kind.plural(), crumbs, feeds, structured(address, concept.label(), crumbs, data));
    }

    private Map<String, Object> typed(String type, String name, Address address) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (!site.settings().baseUrl().isEmpty()) {
            data.put("@context", CONTEXT);
            data.put("@type", type);
            data.put("name", name);
            data.put("url", site.url(address));
        }
        return data;
    }

    private List<String> structured(Address address, String title, List<NamedLink> crumbs, Map<String, Object> data) {
        if (site.settings().baseUrl().isEmpty()) {
            return List.of();
        }
        List<String> documents = new ArrayList<>();
        if (!data.isEmpty()) {
            documents.add(json(data));
        }
        if (!crumbs.isEmpty()) {
            List<Object> items = new ArrayList<>();
            crumbs.forEach(crumb -> items.add(item(items.size() + 1, crumb.label(), crumb.address())));
            items.add(item(items.size() + 1, title, address));
            Map<String, Object> list = new LinkedHashMap<>();
            list.put("@context", CONTEXT);
            list.put("@type", "BreadcrumbList");
            list.put("itemListElement", items);
            documents.add(json(list));
        }
        return documents;
    }

    private Map<String, Object> item(int position, String name, Address address) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("@type", "ListItem");
        item.put("position", position);
        item.put("name", name);
        item.put("item", site.url(address));
        return item;
    }

    /** JSON that may stand in a script element: no character in it can end the element. */
    private static String json(Object value) {
        return JSON.writeValueAsString(value).replace("<", "\\u003c").replace(">", "\\u003e");
    }
}
