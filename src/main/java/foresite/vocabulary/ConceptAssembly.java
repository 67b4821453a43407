package foresite.vocabulary;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.model.Mention;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Assembles the concepts of a kind from what was found of each: names, broader concepts, reports. */
final class ConceptAssembly {

    private final Kind kind;
    private final Map<String, List<Mention>> mentions;
    private final Map<String, AuthorityEntry> authority;
    private final Hierarchy hierarchy;
    private final Naming naming;
    private final PhraseIndex index;
    private final List<Report> reports;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, List<String>> narrower = new HashMap<>();
    private final Map<String, int[]> gathered = new HashMap<>();

    ConceptAssembly(
            Kind kind,
            Map<String, List<Mention>> mentions,
            Map<String, AuthorityEntry> authority,
            Hierarchy hierarchy,
            Naming naming,
            PhraseIndex index,
            List<Report> reports) {
        this.kind = kind;
        this.mentions = mentions;
        this.authority = authority;
        this.hierarchy = hierarchy;
        this.naming = naming;
        this.index = index;
        this.reports = reports;
        reports.forEach(report -> places.put(report.id(), places.size()));
        mentions.keySet()
                .forEach(key -> hierarchy
                        .broader(key)
                        .forEach(above -> narrower.computeIfAbsent(above, none -> new ArrayList<>())
                                .add(key)));
    }

    List<Concept> concepts() {
        return mentions.keySet().stream().map(this::concept).toList();
    }

    private Concept concept(String key) {
        List<Mention> own = mentions.getOrDefault(key, List.of());
        AuthorityEntry entry = authority.get(key);
        Set<String> labels = new LinkedHashSet<>();
        own.forEach(mention -> labels.add(mention.name()));
        String label = label(key, own, entry);
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
                earliest(key, own, label),
                own,
                hierarchy.broader(key),
                narrower.getOrDefault(key, List.of()),
                hierarchy.related(key),
                narrower.containsKey(key) ? gatheredReports(key) : List.of());
    }

    private String label(String key, List<Mention> own, @Nullable AuthorityEntry entry) {
        // A label that another entry has as well is that entry's alone.
        if (entry != null && (own.isEmpty() || naming.key(entry.prefLabel()).equals(key))) {
            return entry.prefLabel();
        }
        return own.isEmpty()
                ? group(key).map(use -> Form.mostUsed(use.forms()).text()).orElse(key)
                : Labels.best(own);
    }

    /** What was a group before a report named it keeps the address that it had then. */
    private String earliest(String key, List<Mention> own, String label) {
        if (own.isEmpty()) {
            return group(key)
                    .map(PhraseIndex.Use::first)
                    .filter(form -> !form.isEmpty())
                    .orElse(label);
        }
        return own.get(0).name();
    }

    private Optional<PhraseIndex.Use> group(String key) {
        return index.get(key);
    }

    /** Returns the places of a concept's own reports and of those below it, in order. */
    private int[] gathered(String key) {
        int[] known = gathered.get(key);
        if (known != null) {
            return known;
        }
        BitSet all = new BitSet();
        mentions.getOrDefault(key, List.of())
                .forEach(mention -> all.set(places.getOrDefault(mention.report().id(), 0)));
        for (String child : narrower.getOrDefault(key, List.of())) {
            for (int place : gathered(child)) {
                all.set(place);
            }
        }
        int[] found = all.stream().toArray();
        gathered.put(key, found);
        return found;
    }

    private List<Report> gatheredReports(String key) {
        return Arrays.stream(gathered(key)).mapToObj(reports::get).toList();
    }
}
