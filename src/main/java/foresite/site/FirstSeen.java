package foresite.site;

import foresite.model.Concept;
import foresite.model.Digest;
import foresite.model.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which concepts a digest was the first to name. Immutable. */
public record FirstSeen(Map<Kind, Map<String, List<Concept>>> byDigest) {

    /** Looks at every concept of a site that a report mentions. */
    public static FirstSeen of(Site site) {
        Map<Kind, Map<String, List<Concept>>> byDigest = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.CONCEPTS) {
            Map<String, List<Concept>> first = new HashMap<>();
            for (Concept concept : site.vocabulary().concepts(kind)) {
                if (!concept.reports().isEmpty()) {
                    first.computeIfAbsent(concept.reports().get(0).digest(), none -> new ArrayList<>())
                            .add(concept);
                }
            }
            byDigest.put(kind, first);
        }
        return new FirstSeen(byDigest);
    }

    /** Returns the concepts of a kind that a digest was the first to name, in the order of their first mention. */
    public List<Concept> in(Digest digest, Kind kind) {
        return byDigest.getOrDefault(kind, Map.of()).getOrDefault(digest.code(), List.of());
    }
}
