package foresite.vocabulary;

import foresite.model.Diagnostic;
import foresite.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands above and beside a concept, by the authority file. Broader never runs in a circle. */
final class Hierarchy {

    private final Map<String, Set<String>> broader = new HashMap<>();
    private final Map<String, Set<String>> related = new HashMap<>();
    private final Set<String> settled = new HashSet<>();
    private final Set<Step> refused = new HashSet<>();

    private record Step(String below, String above) {}

    private Hierarchy() {}

    static Hierarchy of(
            Map<String, AuthorityEntry> authority, Set<String> concepts, Naming naming, List<Diagnostic> diagnostics) {
        Hierarchy hierarchy = new Hierarchy();
        authority.forEach((key, entry) -> {
            if (!concepts.contains(key)) {
                return;
            }
            if (!entry.broader().isEmpty()) {
                hierarchy.settled.add(key);
            }
            entry.notBroader().forEach(label -> hierarchy.refused.add(new Step(key, naming.key(label))));
            for (String label : entry.broader()) {
                String above = naming.key(label);
                if (!concepts.contains(above)) {
                    diagnostics.add(Problem.UNUSED_LABEL.at(entry.at(), "broader '" + label + "' names no concept"));
                } else if (above.equals(key) || hierarchy.isAbove(key, above)) {
                    diagnostics.add(Problem.BROADER_CYCLE.at(
                            entry.at(), "'" + entry.prefLabel() + "' and '" + label + "' would be above each other"));
                } else {
                    hierarchy
                            .broader
                            .computeIfAbsent(key, none -> new LinkedHashSet<>())
                            .add(above);
                }
            }
            for (String label : entry.related()) {
                String beside = naming.key(label);
                if (!concepts.contains(beside)) {
                    diagnostics.add(Problem.UNUSED_LABEL.at(entry.at(), "related '" + label + "' names no concept"));
                } else if (!beside.equals(key)) {
                    hierarchy
                            .related
                            .computeIfAbsent(key, none -> new LinkedHashSet<>())
                            .add(beside);
                    hierarchy
                            .related
                            .computeIfAbsent(beside, none -> new LinkedHashSet<>())
                            .add(key);
                }
            }
        });
        return hierarchy;
    }

    /**
     * Puts one concept above another as the corpus shows it, unless it stands below it already or the editor said
     * otherwise: what the editor puts above a concept is all that is above it.
     */
    void add(String key, String above) {
        if (!settled.contains(key)
                && !refused.contains(new Step(key, above))
                && !key.equals(above)
                && !isAbove(key, above)) {
            broader.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(above);
        }
    }

    List<String> broader(String key) {
        return List.copyOf(broader.getOrDefault(key, Set.of()));
    }

    List<String> related(String key) {
        return List.copyOf(related.getOrDefault(key, Set.of()));
    }

    /** Tells whether a concept stands somewhere above another. */
    private boolean isAbove(String candidate, String below) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(below));
        while (!open.isEmpty()) {
            String key = open.remove(open.size() - 1);
            if (key.equals(candidate)) {
                return true;
            }
            if (seen.add(key)) {
                open.addAll(broader.getOrDefault(key, Set.of()));
            }
        }
        return false;
    }
}
