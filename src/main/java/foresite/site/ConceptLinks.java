package foresite.site;

import foresite.model.Concept;
import foresite.model.Kind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The link of every concept, made once: a corpus has some thirty thousand concepts and half a million links to them. */
record ConceptLinks(Map<Kind, Map<String, ConceptLink>> byKind) {

    static ConceptLinks of(Site site) {
        Map<Kind, Map<String, ConceptLink>> byKind = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.CONCEPTS) {
            Map<String, ConceptLink> links = new HashMap<>();
            for (Concept concept : site.vocabulary().concepts(kind)) {
                links.put(
                        concept.key(),
                        new ConceptLink(
                                kind.singular(),
                                Words.shown(concept.label()),
                                site.addresses().concept(concept),
                                0,
                                0));
            }
            byKind.put(kind, links);
        }
        return new ConceptLinks(byKind);
    }

    ConceptLink get(Kind kind, String key) {
        ConceptLink link = byKind.getOrDefault(kind, Map.of()).get(key);
        if (link == null) {
            throw new IllegalArgumentException("there is no " + kind.singular() + " '" + key + "'");
        }
        return link;
    }
}
