package foresite.vocabulary;

import foresite.model.Concept;
import foresite.model.Diagnostic;
import foresite.model.Kind;
import foresite.model.Mention;
import foresite.model.Problem;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The concepts of one kind. */
record KindVocabulary(
        Kind kind,
        List<Concept> concepts,
        Map<String, Concept> byKey,
        Map<String, Concept> byName,
        Naming naming,
        List<Diagnostic> diagnostics) {

    static KindVocabulary of(Kind kind, List<Report> reports, List<AuthorityEntry> entries) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        reports.forEach(report -> names.addAll(report.names(kind)));
        Naming naming = Naming.of(names, entries, diagnostics);
        Map<String, String> keys = new HashMap<>();
        Map<String, List<Mention>> mentions = new LinkedHashMap<>();
        for (Report report : reports) {
            for (String name : new LinkedHashSet<>(report.names(kind))) {
                String key = keys.computeIfAbsent(name, naming::key);
                mentions.computeIfAbsent(key, none -> new ArrayList<>()).add(new Mention(report, name));
            }
        }
        Map<String, AuthorityEntry> authority = new LinkedHashMap<>();
        for (AuthorityEntry entry : entries) {
            AuthorityEntry first = authority.putIfAbsent(Naming.key(entry), entry);
            if (first != null) {
                diagnostics.add(Problem.CONTESTED_LABEL.at(
                        entry.at(), "'" + entry.prefLabel() + "' has an entry already, '" + first.prefLabel() + "'"));
            }
        }
        Set<String> wanted = pointedAt(authority, mentions, naming);
        authority.keySet().stream().filter(wanted::contains).forEach(key -> mentions.putIfAbsent(key, List.of()));
        Hierarchy hierarchy = Hierarchy.of(authority, mentions.keySet(), naming, diagnostics);
        unused(authority, mentions, diagnostics);

        List<Concept> concepts = new ArrayList<>(mentions.size());
        Map<String, Concept> byKey = new HashMap<>();
        mentions.forEach((key, of) -> {
            Concept concept = concept(kind, key, of, authority, hierarchy, naming);
            concepts.add(concept);
            byKey.put(key, concept);
        });
        Map<String, Concept> byName = new HashMap<>(keys.size() * 2);
        concepts.forEach(concept -> concept.mentions().forEach(mention -> byName.put(mention.name(), concept)));
        return new KindVocabulary(kind, List.copyOf(concepts), byKey, byName, naming, diagnostics);
    }

    Optional<Concept> named(String name) {
        Concept known = byName.get(name);
        return Optional.ofNullable(known != null ? known : byKey.get(naming.key(name)));
    }

    private static Concept concept(
            Kind kind,
            String key,
            List<Mention> mentions,
            Map<String, AuthorityEntry> authority,
            Hierarchy hierarchy,
            Naming naming) {
        AuthorityEntry entry = authority.get(key);
        Set<String> labels = new LinkedHashSet<>();
        mentions.forEach(mention -> labels.add(mention.name()));
        // A label that another entry has as well is that entry's alone.
        String label = entry != null
                        && (mentions.isEmpty() || naming.key(entry.prefLabel()).equals(key))
                ? entry.prefLabel()
                : Labels.best(mentions);
        String earliest = mentions.isEmpty() ? label : mentions.get(0).name();
        if (entry != null) {
            entry.altLabels().stream()
                    .filter(alt -> naming.key(alt).equals(key))
                    .forEach(labels::add);
        }
        labels.remove(label);
        return Concept.of(
                kind,
                key,
                label,
                List.copyOf(labels),
                earliest,
                mentions,
                hierarchy.broader(key),
                hierarchy.related(key));
    }

    /** Returns the keys of entries that are above an entry with mentions, whatever lies between. */
    private static Set<String> pointedAt(
            Map<String, AuthorityEntry> authority, Map<String, List<Mention>> mentions, Naming naming) {
        Set<String> wanted = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(
                authority.keySet().stream().filter(mentions::containsKey).toList());
        while (!open.isEmpty()) {
            AuthorityEntry entry = authority.get(open.remove(open.size() - 1));
            if (entry == null) {
                continue;
            }
            for (String label : entry.broader()) {
                String key = naming.key(label);
                if (authority.containsKey(key) && wanted.add(key)) {
                    open.add(key);
                }
            }
        }
        return wanted;
    }

    private static void unused(
            Map<String, AuthorityEntry> authority, Map<String, List<Mention>> concepts, List<Diagnostic> diagnostics) {
        authority.forEach((key, entry) -> {
            if (!concepts.containsKey(key)) {
                diagnostics.add(
                        Problem.UNUSED_LABEL.at(entry.at(), "no report uses a name of '" + entry.prefLabel() + "'"));
            }
        });
    }
}
