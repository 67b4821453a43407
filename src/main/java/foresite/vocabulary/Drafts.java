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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the concepts of a kind from what was found of each: names, place, reports. */
final class Drafts {

    /** With fewer mentions of its own than this, a concept that gathers is called as those below it call it. */
    private static final int KNOWN_BY_ITS_NAME = 3;

    private final Kind kind;
    private final Map<String, List<Mention>> mentions;
    private final Map<String, AuthorityEntry> authority;
    private final Hierarchy hierarchy;
    private final Naming naming;
    private final SharedPhrases shared;
    private final Map<String, List<String>> narrower = new HashMap<>();
    private final Map<String, int[]> gathered = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Report> reports;

    Drafts(
            Kind kind,
            Map<String, List<Mention>> mentions,
            Map<String, AuthorityEntry> authority,
            Hierarchy hierarchy,
            Naming naming,
            SharedPhrases shared,
            List<Report> reports) {
        this.kind = kind;
        this.mentions = mentions;
        this.authority = authority;
        this.hierarchy = hierarchy;
        this.naming = naming;
        this.shared = shared;
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
        Phrase phrase = shared.get(key);
        Set<String> labels = new LinkedHashSet<>();
        own.forEach(mention -> labels.add(mention.name()));
        String label = label(key, own, entry, phrase);
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
                earliest(own, phrase, label),
                own,
                hierarchy.broader(key),
                narrower.getOrDefault(key, List.of()),
                hierarchy.related(key),
                narrower.containsKey(key) ? reports(key) : List.of());
    }

    private String label(String key, List<Mention> own, @Nullable AuthorityEntry entry, @Nullable Phrase phrase) {
        // A label that another entry has as well is that entry's alone.
        if (entry != null && (own.isEmpty() || naming.key(entry.prefLabel()).equals(key))) {
            return entry.prefLabel();
        }
        if (phrase != null && phrase.gathers() && own.size() < KNOWN_BY_ITS_NAME) {
            String called = phrase.label();
            if (!called.isEmpty()
                    && (own.isEmpty() || (phrase.isLabel() && naming.key(called).equals(key)))) {
                return called;
            }
        }
        return Labels.best(own);
    }

    /** A phrase that stood above others before a name consisted of it keeps the address that it had then. */
    private static String earliest(List<Mention> own, @Nullable Phrase phrase, String label) {
        if (own.isEmpty()) {
            return phrase == null || phrase.first().isEmpty() ? label : phrase.first();
        }
        return own.get(0).name();
    }

    /** Returns the places of a concept's own reports and of those below it, in order. */
    private int[] gathered(String key) {
        int[] known = gathered.get(key);
        if (known != null) {
            return known;
        }
        List<String> below = narrower.getOrDefault(key, List.of());
        List<int[]> parts = new ArrayList<>(below.size());
        below.forEach(child -> parts.add(gathered(child)));
        BitSet all = new BitSet();
        mentions.getOrDefault(key, List.of())
                .forEach(mention -> all.set(places.getOrDefault(mention.report().id(), 0)));
        for (int[] part : parts) {
            for (int place : part) {
                all.set(place);
            }
        }
        int[] places = all.stream().toArray();
        gathered.put(key, places);
        return places;
    }

    private List<Report> reports(String key) {
        return Arrays.stream(gathered(key)).mapToObj(reports::get).toList();
    }
}
