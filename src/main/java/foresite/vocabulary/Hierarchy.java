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

/**
 * What is broader than and related to a concept. The authority file comes first; broader never runs in a circle, and a
 * chain of the file has at most {@link #MAX_LEVELS} levels. Built by one thread.
 */
final class Hierarchy {

    /**
     * The most levels that the authority file may put above each other. The deepest published thesauri have some twenty;
     * every further level costs time for each name below it.
     */
    static final int MAX_LEVELS = 32;

    private final Map<String, Set<String>> broader = new HashMap<>();
    private final Map<String, Set<String>> related = new HashMap<>();
    private final Set<String> settled = new HashSet<>();
    private final Set<Step> refused = new HashSet<>();

    private record Step(String below, String above) {}

    private Hierarchy() {}

    static Hierarchy of(
            Map<String, AuthorityEntry> authority, Set<String> concepts, Naming naming, List<Diagnostic> diagnostics) {
        Hierarchy hierarchy = new Hierarchy();
        EditedChains chains = new EditedChains();
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
                if (concepts.contains(above)) {
                    chains.add(key, above, entry, label);
                } else {
                    diagnostics.add(Problem.UNUSED_LABEL.at(entry.at(), "broader '" + label + "' matches no concept"));
                }
            }
        });
        hierarchy.broader.putAll(chains.broader(MAX_LEVELS, diagnostics));
        // The relations need all broader concepts.
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
                diagnostics.add(Problem.UNUSED_LABEL.at(entry.at(), "related '" + label + "' matches no concept"));
            } else if (!beside.equals(key) && (isAbove(key, beside) || isAbove(beside, key))) {
                diagnostics.add(Problem.CONTRADICTION.at(
                        entry.at(),
                        "'" + label + "' is related to '" + entry.prefLabel()
                                + "' and also broader or narrower than it; broader counts"));
            } else if (!beside.equals(key)) {
                related.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(beside);
                related.computeIfAbsent(beside, none -> new LinkedHashSet<>()).add(key);
            }
        }
    }

    /**
     * Puts one concept above another as the corpus shows it, unless it is below it already or the editor said otherwise:
     * the editor's broader concepts are the only ones of a concept, and the editor's related ones stay related.
     */
    void add(String key, String above) {
        if (settled.contains(key) || refused.contains(new Step(key, above)) || key.equals(above)) {
            return;
        }
        Set<String> ancestors = ancestors(above);
        if (!ancestors.contains(key) && ancestors.stream().noneMatch(ancestor -> isRelatedBelow(ancestor, key))) {
            broader.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(above);
        }
    }

    /** Returns whether a concept is related to another one, or to one below that. */
    private boolean isRelatedBelow(String concept, String other) {
        return related.getOrDefault(concept, Set.of()).stream().anyMatch(beside -> isAbove(other, beside));
    }

    List<String> broader(String key) {
        return List.copyOf(broader.getOrDefault(key, Set.of()));
    }

    List<String> related(String key) {
        return List.copyOf(related.getOrDefault(key, Set.of()));
    }

    /** Returns whether a concept is another one, or somewhere above it. */
    private boolean isAbove(String candidate, String below) {
        return ancestors(below).contains(candidate);
    }

    /** Returns a concept and all that are above it. */
    private Set<String> ancestors(String key) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(key));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (seen.add(next)) {
                open.addAll(broader.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }
}
