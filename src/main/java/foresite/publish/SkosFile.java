package foresite.publish;

import foresite.insight.Nearest;
import foresite.model.Concept;
import foresite.model.Kind;
import foresite.site.Address;
import foresite.site.Site;
import foresite.site.SiteMap;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.output.CloseShieldOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The vocabulary as a SKOS concept scheme (W3C, 2009) in JSON-LD 1.1: one scheme a kind. Concepts are named by the
 * addresses of their pages; without a base URL these are relative to the file, which lies in {@code data/}.
 */
public final class SkosFile {

    /** Where the site has it. */
    public static final String PATH = "data/vocabulary.jsonld";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int NEAREST = 3;

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
            for (Kind kind : Kind.CONCEPTS) {
                json.writeRaw('\n');
                json.writeStartObject();
                json.writeStringProperty("@id", scheme(kind));
                json.writeStringProperty("@type", "ConceptScheme");
                json.writeStringProperty("prefLabel", site.settings().title() + ": " + kind.plural());
                json.writeEndObject();
                site.vocabulary().concepts(kind).forEach(concept -> concept(json, concept));
            }
            json.writeRaw('\n');
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void context(JsonGenerator json) {
        json.writeObjectPropertyStart("@context");
        json.writeStringProperty("@vocab", "http://www.w3.org/2004/02/skos/core#");
        for (String link : List.of("broader", "narrower", "related", "closeMatch", "inScheme")) {
            json.writeObjectPropertyStart(link);
            json.writeStringProperty("@type", "@id");
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void concept(JsonGenerator json, Concept concept) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("@id", id(concept));
        json.writeStringProperty("@type", "Concept");
        json.writeStringProperty("inScheme", scheme(concept.kind()));
        json.writeStringProperty("prefLabel", concept.label());
        texts(json, "altLabel", concept.altLabels());
        texts(json, "broader", keyed(concept, concept.broader()));
        texts(json, "narrower", keyed(concept, concept.narrower()));
        Nearest nearest = site.insight().nearest();
        List<String> related = new ArrayList<>(keyed(concept, concept.related()));
        nearest.of(concept, NEAREST).stream()
                .map(near -> id(near.concept()))
                .filter(id -> !related.contains(id))
                .forEach(related::add);
        texts(json, "related", related);
        texts(
                json,
                "closeMatch",
                nearest.inOtherKinds(concept).stream()
                        .map(near -> id(near.concept()))
                        .toList());
        json.writeStringProperty(
                "scopeNote",
                "Named by " + concept.reports().size() + " reports, gathers "
                        + concept.gathered().size() + ".");
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
        return url(SiteMap.index(kind));
    }

    private String url(Address address) {
        return site.settings().baseUrl().isEmpty() ? "../" + address.path() : site.url(address);
    }
}
