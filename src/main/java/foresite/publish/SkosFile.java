package foresite.publish;

import foresite.insight.LabelLanguages;
import foresite.model.Concept;
import foresite.model.Kind;
import foresite.site.Address;
import foresite.site.Catalogue;
import foresite.site.Site;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.output.CloseShieldOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The vocabulary as a SKOS concept scheme (W3C, 2009) in JSON-LD 1.1: one scheme a kind. Concepts are named by the
 * addresses of their pages; without a base URL these are relative to the file, which lies in {@code data/}. A label has a
 * language tag only where its language is known.
 */
public final class SkosFile {

    /** Where the site has it. */
    public static final String PATH = "data/vocabulary.jsonld";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The language of what the program says. */
    private static final String OWN_LANGUAGE = "en";

    private final Site site;

    public SkosFile(Site site) {
        this.site = site;
    }

    /** Writes the scheme and leaves the stream open. */
    public void write(OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(CloseShieldOutputStream.wrap(out))) {
            json.writeStartObject();
            context(json);
            json.writeArrayPropertyStart("@graph");
            SkosLinks links = new SkosLinks(site);
            LabelLanguages languages =
                    new LabelLanguages(site.corpus(), site.settings().language());
            for (Kind kind : Kind.CONCEPTS) {
                scheme(json, kind);
                site.vocabulary()
                        .concepts(kind)
                        .forEach(concept -> concept(json, concept, links, languages.of(concept)));
            }
            json.writeRaw('\n');
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void context(JsonGenerator json) {
        json.writeObjectPropertyStart("@context");
        json.writeStringProperty("@vocab", "http://www.w3.org/2004/02/skos/core#");
        json.writeStringProperty("@language", site.settings().language());
        for (String link : List.of(
                "broader",
                "narrower",
                SkosLinks.RELATED,
                SkosLinks.RELATED_MATCH,
                SkosLinks.CLOSE_MATCH,
                "inScheme",
                "topConceptOf",
                "hasTopConcept")) {
            json.writeObjectPropertyStart(link);
            json.writeStringProperty("@type", "@id");
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void scheme(JsonGenerator json, Kind kind) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("@id", scheme(kind));
        json.writeStringProperty("@type", "ConceptScheme");
        json.writeName("prefLabel");
        text(
                json,
                site.settings().title() + ": " + kind.plural(),
                site.settings().language());
        texts(
                json,
                "hasTopConcept",
                site.vocabulary().concepts(kind).stream()
                        .filter(concept -> concept.broader().isEmpty())
                        .map(this::id)
                        .toList());
        json.writeEndObject();
    }

    private void concept(JsonGenerator json, Concept concept, SkosLinks links, Map<String, String> languages) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("@id", id(concept));
        json.writeStringProperty("@type", "Concept");
        json.writeStringProperty("inScheme", scheme(concept.kind()));
        if (concept.broader().isEmpty()) {
            json.writeStringProperty("topConceptOf", scheme(concept.kind()));
        }
        labels(json, concept, languages);
        texts(json, "broader", keyed(concept, concept.broader()));
        texts(json, "narrower", keyed(concept, concept.narrower()));
        for (String link : List.of(SkosLinks.RELATED, SkosLinks.RELATED_MATCH, SkosLinks.CLOSE_MATCH)) {
            texts(json, link, links.of(concept, link).stream().map(this::url).toList());
        }
        json.writeName("scopeNote");
        text(json, scope(concept), OWN_LANGUAGE);
        json.writeEndObject();
    }

    private void labels(JsonGenerator json, Concept concept, Map<String, String> languages) {
        json.writeName("prefLabel");
        text(json, concept.label(), languages.getOrDefault(concept.label(), ""));
        if (!concept.altLabels().isEmpty()) {
            json.writeArrayPropertyStart("altLabel");
            concept.altLabels().forEach(label -> text(json, label, languages.getOrDefault(label, "")));
            json.writeEndArray();
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

    /** Writes a text. A plain one has the file's language, which is the site's; an object without a language has none. */
    private void text(JsonGenerator json, String text, String language) {
        if (language.equals(site.settings().language())) {
            json.writeString(text);
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("@value", text);
        if (!language.isEmpty()) {
            json.writeStringProperty("@language", language);
        }
        json.writeEndObject();
    }

    private List<String> keyed(Concept concept, List<String> keys) {
        return keys.stream()
                .flatMap(key -> site.vocabulary().keyed(concept.kind(), key).stream())
                .map(this::id)
                .toList();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            json.writeArrayPropertyStart(name);
            texts.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private String id(Concept concept) {
        return url(site.addresses().concept(concept));
    }

    private String scheme(Kind kind) {
        return url(Catalogue.index(kind));
    }

    private String url(Address address) {
        return site.settings().baseUrl().isEmpty() ? "../" + address.path() : site.url(address);
    }
}
