package foresite.export;

import foresite.insight.LabelLanguages;
import foresite.model.Concept;
import foresite.model.Kind;
import foresite.site.Address;
import foresite.site.Catalogue;
import foresite.site.Site;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/**
 * The vocabulary as a SKOS concept scheme (W3C, 2009) in JSON-LD 1.1: one scheme a kind. A concept is identified
 * by the address of its page; without a base URL it is relative to the file, which is in {@code data/}. A label has a
 * language tag only if its language is known.
 */
public final class SkosFile {

    /** The language of what the program writes itself. */
    private static final String OWN_LANGUAGE = "en";

    /** The properties whose values are addresses. */
    private static final List<String> LINKS = List.of(
            "broader",
            "narrower",
            SkosLinks.RELATED,
            SkosLinks.RELATED_MATCH,
            SkosLinks.CLOSE_MATCH,
            "inScheme",
            "topConceptOf",
            "hasTopConcept");

    private final Site site;

    public SkosFile(Site site) {
        this.site = site;
    }

    /** Writes the scheme and leaves the stream open. */
    public void write(OutputStream out) {
        SkosLinks links = new SkosLinks(site);
        LabelLanguages languages =
                new LabelLanguages(site.corpus(), site.settings().language());
        try (JsonGenerator json = JsonData.JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writePOJOProperty("@context", context());
            json.writeArrayPropertyStart("@graph");
            for (Kind kind : Kind.CONCEPTS) {
                json.writeRaw('\n');
                json.writePOJO(scheme(kind));
                for (Concept concept : site.vocabulary().concepts(kind)) {
                    json.writeRaw('\n');
                    json.writePOJO(concept(concept, links, languages.of(concept)));
                }
            }
            json.writeRaw('\n');
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        String base = site.settings().baseUrl();
        context.put("@base", base.isEmpty() ? "../" : site.url(Catalogue.home()));
        context.put("@vocab", "http://www.w3.org/2004/02/skos/core#");
        context.put("@language", site.settings().language());
        LINKS.forEach(link -> context.put(link, Map.of("@type", "@id")));
        return context;
    }

    private Map<String, Object> scheme(Kind kind) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("@id", address(kind));
        fields.put("@type", "ConceptScheme");
        fields.put("prefLabel", site.settings().title() + ": " + kind.plural());
        putAll(
                fields,
                "hasTopConcept",
                site.vocabulary().concepts(kind).stream()
                        .filter(concept -> concept.broader().isEmpty())
                        .map(this::address)
                        .toList());
        return fields;
    }

    private Map<String, Object> concept(Concept concept, SkosLinks links, Map<String, String> languages) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("@id", address(concept));
        fields.put("@type", "Concept");
        fields.put("inScheme", address(concept.kind()));
        if (concept.broader().isEmpty()) {
            fields.put("topConceptOf", address(concept.kind()));
        }
        Function<String, Object> inItsLanguage = label -> text(label, languages.getOrDefault(label, ""));
        fields.put("prefLabel", inItsLanguage.apply(concept.label()));
        putAll(
                fields,
                "altLabel",
                concept.altLabels().stream().map(inItsLanguage).toList());
        putAll(fields, "broader", addresses(concept.kind(), concept.broader()));
        putAll(fields, "narrower", addresses(concept.kind(), concept.narrower()));
        for (String link : List.of(SkosLinks.RELATED, SkosLinks.RELATED_MATCH, SkosLinks.CLOSE_MATCH)) {
            putAll(
                    fields,
                    link,
                    links.of(concept, link).stream().map(Address::url).toList());
        }
        fields.put("scopeNote", text(scope(concept), OWN_LANGUAGE));
        return fields;
    }

    /** SKOS has no empty lists. */
    private static void putAll(Map<String, Object> fields, String name, List<?> values) {
        if (!values.isEmpty()) {
            fields.put(name, values);
        }
    }

    private static String scope(Concept concept) {
        int own = concept.reports().size();
        String named = own == 0
                ? "A group made by this site"
                : own == 1 ? "Named by one report" : "Named by " + own + " reports";
        return named
                + (concept.gathered().size() == own
                        ? "."
                        : "; " + concept.gathered().size() + " including narrower concepts.");
    }

    /** Returns a text. A plain one is in the site's language, as the context says; others name theirs, if it is known. */
    private Object text(String text, String language) {
        if (language.equals(site.settings().language())) {
            return text;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("@value", text);
        if (!language.isEmpty()) {
            fields.put("@language", language);
        }
        return fields;
    }

    private List<String> addresses(Kind kind, List<String> keys) {
        return keys.stream()
                .flatMap(key -> site.vocabulary().keyed(kind, key).stream())
                .map(this::address)
                .toList();
    }

    private String address(Concept concept) {
        return site.addresses().concept(concept).url();
    }

    private String address(Kind kind) {
        return Catalogue.index(kind).url();
    }
}
