package foresite.export;

import foresite.insight.RelatedConcepts;
import foresite.model.Concept;
import foresite.model.Kind;
import foresite.site.Address;
import foresite.site.Addresses;
import foresite.site.Site;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The associative links of each concept. All are symmetric in SKOS (S23, S44) and appear on both concepts, so that readers
 * need no reasoner. Not thread-safe.
 */
final class SkosLinks {

    /** A related concept of the same scheme. */
    static final String RELATED = "related";

    /** A related concept of another scheme. */
    static final String RELATED_MATCH = "relatedMatch";

    /** The concept with the same name in another scheme. */
    static final String CLOSE_MATCH = "closeMatch";

    private static final int NEAREST = 3;

    private final Map<Address, Map<String, Set<Address>>> links = new HashMap<>();
    private final Addresses addresses;

    SkosLinks(Site site) {
        this.addresses = site.addresses();
        RelatedConcepts related = site.insight().relatedConcepts();
        for (Kind kind : Kind.CONCEPTS) {
            for (Concept concept : site.vocabulary().concepts(kind)) {
                concept.related()
                        .forEach(key ->
                                site.vocabulary().keyed(kind, key).ifPresent(other -> link(RELATED, concept, other)));
                site.vocabulary().family(concept).forEach(other -> link(CLOSE_MATCH, concept, other));
                related.of(concept, NEAREST).stream()
                        .map(RelatedConcepts.Related::concept)
                        .forEach(other -> link(other.kind() == kind ? RELATED : RELATED_MATCH, concept, other));
            }
        }
    }

    private void link(String link, Concept a, Concept b) {
        Address one = addresses.concept(a);
        Address other = addresses.concept(b);
        links(one, link).add(other);
        links(other, link).add(one);
    }

    private Set<Address> links(Address concept, String link) {
        return links.computeIfAbsent(concept, none -> new HashMap<>())
                .computeIfAbsent(link, none -> new LinkedHashSet<>());
    }

    /** Returns the addresses that a concept has one of the links to. */
    Set<Address> of(Concept concept, String link) {
        return links.getOrDefault(addresses.concept(concept), Map.of()).getOrDefault(link, Set.of());
    }
}
