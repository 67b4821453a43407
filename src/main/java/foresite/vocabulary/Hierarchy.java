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
        });
        // All that stands above is known only now.
        authority.forEach((key, entry) -> {
            if (concepts.contains(key)) {
                hierarchy.relate(key, entry, concepts, naming, diagnostics);
            }
        });
        return hierarchy;
    }

    /** What stands above another concept, over any number of steps, is not related to it (SKOS Reference, S27). */
    private void relate(
            String key, AuthorityEntry entry, Set<String> concepts, Naming naming, List<Diagnostic> diagnostics) {
        for (String label : entry.related()) {
            String beside = naming.key(label);
            if (!concepts.contains(beside)) {
                diagnostics.add(Problem.UNUSED_LABEL.at(entry.at(), "related '" + label + "' names no concept"));
            } else if (!beside.equals(key) && (isAbove(key, beside) || isAbove(beside, key))) {
                diagnostics.add(Problem.CONTRADICTION.at(
                        entry.at(),
                        "'" + label + "' is related to '" + entry.prefLabel()
                                + "' and stands above or below it; broader counts"));
            } else if (!beside.equals(key)) {
                related.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(beside);
                related.computeIfAbsent(beside, none -> new LinkedHashSet<>()).add(key);
            }
        }
    }

    /**
     * Puts one concept above another as the corpus shows it, unless it stands below it already or the editor said
     * otherwise: what the editor puts above a concept is all that is above it, and what he puts beside it stays there.
     */
    void add(String key, String above) {
        if (!settled.contains(key)
                && !refused.contains(new Step(key, above))
                && !key.equals(above)
                && !isAbove(key, above)) {
            Set<String> known = broader.computeIfAbsent(key, none -> new LinkedHashSet<>());
            if (known.add(above) && related.keySet().stream().anyMatch(this::isAboveRelated)) {
                known.remove(above);
            }
        }
    }

    private boolean isAboveRelated(String key) {
        return related.getOrDefault(key, Set.of()).stream().anyMatch(beside -> isAbove(key, beside));
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
