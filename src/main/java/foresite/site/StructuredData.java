package foresite.site;

import foresite.model.Concept;
import foresite.model.Digest;
import foresite.model.Kind;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What pages say of themselves in the words of schema.org, as JSON-LD. It needs full addresses, so there is none where
 * the base URL is not known. Thread-safe.
 */
final class StructuredData {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CONTEXT = "https://schema.org";

    private final Site site;

    StructuredData(Site site) {
        this.site = site;
    }

    /** A page that lists others. */
    Map<String, Object> collection(String name, Address address) {
        return typed("CollectionPage", name, address);
    }

    Map<String, Object> website(String description) {
        Map<String, Object> data = typed("WebSite", site.settings().title(), Catalogue.home());
        put(data, "description", description);
        data.put("inLanguage", site.settings().language());
        data.put("publisher", publisher());
        return data;
    }

    /** The index of a kind is the set that its concepts are terms of. */
    Map<String, Object> termSet(Kind kind) {
        Map<String, Object> data =
                typed(List.of("CollectionPage", "DefinedTermSet"), Words.title(kind), Catalogue.index(kind));
        data.put("@id", site.url(Catalogue.index(kind)));
        return data;
    }

    Map<String, Object> term(Concept concept, Address address) {
        Map<String, Object> data = typed("DefinedTerm", Words.shown(concept.label()), address);
        if (!concept.altLabels().isEmpty()) {
            data.put("alternateName", concept.altLabels());
        }
        Map<String, Object> set = node("DefinedTermSet", Words.title(concept.kind()));
        set.put("@id", site.url(Catalogue.index(concept.kind())));
        data.put("inDefinedTermSet", set);
        return data;
    }

    Map<String, Object> digest(Digest digest, String name) {
        Map<String, Object> data =
                typed("CollectionPage", name, site.addresses().digest(digest));
        digest.date().ifPresent(date -> data.put("datePublished", date.toString()));
        data.put("publisher", publisher());
        data.put("hasPart", digest.reports().stream().map(this::part).toList());
        return data;
    }

    private Map<String, Object> part(Report report) {
        return ordered(
                "@type",
                "Report",
                "headline",
                report.title(),
                "url",
                site.url(site.addresses().report(report)));
    }

    /** @param description empty where the report has no summary */
    Map<String, Object> report(Report report, String description) {
        Map<String, Object> data =
                typed("Report", report.title(), site.addresses().report(report));
        data.put("headline", report.title());
        put(data, "description", description);
        report.date().ifPresent(date -> data.put("datePublished", date.toString()));
        data.put("author", author());
        data.put("publisher", publisher());
        data.put("inLanguage", report.language());
        if (!report.keywords().isEmpty()) {
            data.put("keywords", report.keywords());
        }
        put(data, "isBasedOn", report.link().shown());
        return data;
    }

    Map<String, Object> dataset(String description, List<PublishedFile> files) {
        Map<String, Object> data = typed("Dataset", "Data of " + site.settings().title(), DataPage.FIXED.address());
        data.put("description", description);
        data.put("creator", author());
        data.put("publisher", publisher());
        data.put("inLanguage", site.settings().language());
        put(
                data,
                "license",
                site.settings().licenceUrl().isEmpty()
                        ? site.settings().licence()
                        : site.settings().licenceUrl());
        temporalCoverage().ifPresent(coverage -> data.put("temporalCoverage", coverage));
        data.put("distribution", files.stream().map(this::download).toList());
        return data;
    }

    private Map<String, Object> download(PublishedFile file) {
        return ordered(
                "@type", "DataDownload",
                "encodingFormat", file.form().mediaType(),
                "contentUrl", site.url(file.address()));
    }

    /** Returns the days of the first and the last digest, as ISO 8601 writes an interval. */
    private Optional<String> temporalCoverage() {
        List<Digest> dated = site.corpus().datedDigests();
        return dated.isEmpty()
                ? Optional.empty()
                : Optional.of(dated.get(0).date().orElseThrow() + "/"
                        + dated.get(dated.size() - 1).date().orElseThrow());
    }

    private Map<String, Object> author() {
        if (site.settings().author().isEmpty()) {
            return publisher();
        }
        // Whether the author is a person or a team is not known; search engines accept both.
        return node("Organization", site.settings().author());
    }

    private Map<String, Object> publisher() {
        Map<String, Object> publisher = node("Organization", site.settings().title());
        publisher.put("url", site.url(Catalogue.home()));
        return publisher;
    }

    private static Map<String, Object> node(String type, String name) {
        return ordered("@type", type, "name", name);
    }

    private Map<String, Object> typed(Object type, String name, Address address) {
        return ordered("@context", CONTEXT, "@type", type, "name", name, "url", site.url(address));
    }

    /** Returns a map of names and values in the order given. */
    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i].toString(), pairs[i + 1]);
        }
        return map;
    }

    private static void put(Map<String, Object> data, String name, String value) {
        if (!value.isEmpty()) {
            data.put(name, value);
        }
    }

    /**
     * Returns a page's documents: what it is, if it is more than a page, and the way to it.
     *
     * @param crumbs the way from home, without the page itself
     */
    List<String> documents(Map<String, Object> data, List<NamedLink> crumbs, String title, Address address) {
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
            documents.add(json(ordered("@context", CONTEXT, "@type", "BreadcrumbList", "itemListElement", items)));
        }
        return documents;
    }

    private Map<String, Object> item(int position, String name, Address address) {
        return ordered("@type", "ListItem", "position", position, "name", name, "item", site.url(address));
    }

    /** JSON for a script element: no character in it can end the element. */
    private static String json(Object value) {
        return JSON.writeValueAsString(value).replace("<", "\\u003c").replace(">", "\\u003e");
    }
}
