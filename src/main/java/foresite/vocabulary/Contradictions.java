package foresite.vocabulary;

import foresite.model.Diagnostic;
import foresite.model.Mention;
import foresite.model.Problem;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what an entry of the authority file says twice and differently, and what it keeps away in vain. */
record Contradictions(Map<String, AuthorityEntry> authority, Naming naming) {

    /**
     * Returns them in the order of the entries.
     *
     * @param concepts the mentions of each concept, by its key
     */
    void tell(Map<String, List<Mention>> concepts, List<Diagnostic> diagnostics) {
        Set<String> used = used(concepts.values());
        authority.forEach((key, entry) -> {
            for (String name : entry.notSame()) {
                if (entry.prefLabel().equals(name) || entry.altLabels().contains(name)) {
                    diagnostics.add(contradiction(entry, name, "one of its names", "notSame", "notSame"));
                } else if (!used.contains(name)) {
                    diagnostics.add(Problem.UNUSED_LABEL.at(
                            entry.at(), "notSame '" + name + "' is a name that no report uses like that"));
                }
            }
            Set<String> above = keys(entry.broader());
            for (String label : entry.notBroader()) {
                if (above.contains(naming.key(label))) {
                    diagnostics.add(contradiction(entry, label, "broader", "notBroader", "broader"));
                } else if (!concepts.containsKey(naming.key(label))) {
                    diagnostics.add(
                            Problem.UNUSED_LABEL.at(entry.at(), "notBroader '" + label + "' matches no concept"));
                }
            }
        });
    }

    private static Diagnostic contradiction(
            AuthorityEntry entry, String name, String one, String other, String counting) {
        return Problem.CONTRADICTION.at(
                entry.at(),
                "'" + name + "' is " + one + " and " + other + " of '" + entry.prefLabel() + "'; " + counting
                        + " counts");
    }

    private Set<String> keys(List<String> labels) {
        Set<String> keys = new HashSet<>();
        labels.forEach(label -> keys.add(naming.key(label)));
        return keys;
    }

    /** Returns the names that reports use, and those that entries claim; none where nobody asks. */
    private Set<String> used(Collection<List<Mention>> mentions) {
        Set<String> used = new HashSet<>();
        if (authority.values().stream().anyMatch(entry -> !entry.notSame().isEmpty())) {
            mentions.forEach(of -> of.forEach(mention -> used.add(mention.name())));
            authority.values().forEach(entry -> {
                used.add(entry.prefLabel());
                used.addAll(entry.altLabels());
            });
        }
        return used;
    }
}
