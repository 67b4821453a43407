package foresite.publish;

import foresite.insight.Near;
import foresite.insight.Nearest;
import foresite.model.Concept;
import foresite.model.Kind;
import foresite.site.Site;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What is beside each concept. All of it is symmetric in SKOS (S23, S44), and told from both sides so that nobody has to
 * reason. Not thread-safe.
 */
final class SkosLinks {

    /** What is beside a concept within its scheme. */
    static final String RELATED = "related";

    /** What is beside it in another scheme. */
    static final String RELATED_MATCH = "relatedMatch";

    /** The same phenomenon in another scheme. */
    static final String CLOSE_MATCH = "closeMatch";

    private static final int NEAREST = 3;

    private final Map<String, Map<String, Set<String>>> links = new HashMap<>();
    private final Function<Concept, String> id;

    SkosLinks(Site site, Function<Concept, String> id) {
        this.id = id;
        Nearest nearest = site.insight().nearest();
        for (Kind kind : Kind.CONCEPTS) {
            for (Concept concept : site.vocabulary().concepts(kind)) {
                concept.related()
                        .forEach(key ->
                                site.vocabulary().keyed(kind, key).ifPresent(other -> link(RELATED, concept, other)));
                nearest.inOtherKinds(concept).forEach(other -> link(CLOSE_MATCH, concept, other));
                nearest.of(concept, NEAREST).stream()
                        .map(Near::concept)
                        .forEach(other -> link(other.kind() == kind ? RELATED : RELATED_MATCH, concept, other));
            }
        }
    }

    private void link(String link, Concept a, Concept b) {
        of(id.apply(a), link).add(id.apply(b));
        of(id.apply(b), link).add(id.apply(a));
    }

    private Set<String> of(String concept, String link) {
        return links.computeIfAbsent(concept, none -> new LinkedHashMap<>())
                .computeIfAbsent(link, none -> new LinkedHashSet<>());
    }

    /** Returns the identifiers of what one of the links leads to. */
    List<String> of(Concept concept, String link) {
        return List.copyOf(links.getOrDefault(id.apply(concept), Map.of()).getOrDefault(link, Set.of()));
    }
}
