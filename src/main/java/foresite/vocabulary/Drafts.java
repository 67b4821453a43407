package foresite.vocabulary;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.model.Mention;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private final Map<String, Map<Integer, Report>> gathered = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

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
        SharedPhrases.Phrase phrase = shared.get(key);
        Set<String> labels = new LinkedHashSet<>();
        own.forEach(mention -> labels.add(mention.name()));
        String label = label(key, own, entry, phrase);
        if (phrase != null && phrase.since >= 0 && !phrase.first().isEmpty()) {
            labels.add(phrase.first());
        }
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
                narrower.containsKey(key) ? List.copyOf(gathered(key).values()) : List.of());
    }

    private String label(
            String key, List<Mention> own, @Nullable AuthorityEntry entry, SharedPhrases.@Nullable Phrase phrase) {
        // A label that another entry has as well is that entry's alone.
        if (entry != null && (own.isEmpty() || naming.key(entry.prefLabel()).equals(key))) {
            return entry.prefLabel();
        }
        if (phrase != null && phrase.reports >= SharedPhrases.ENOUGH && own.size() < KNOWN_BY_ITS_NAME) {
            String called = shared.label(phrase);
            if (!called.isEmpty() && (own.isEmpty() || shared.isLabel(phrase))) {
                return called;
            }
        }
        return Labels.best(own);
    }

    /** A phrase that stood above others before a name consisted of it keeps the address that it had then. */
    private static String earliest(List<Mention> own, SharedPhrases.@Nullable Phrase phrase, String label) {
        if (own.isEmpty()) {
            return phrase == null || phrase.first().isEmpty() ? label : phrase.first();
        }
        return own.get(0).name();
    }

    private Map<Integer, Report> gathered(String key) {
        Map<Integer, Report> known = gathered.get(key);
        if (known != null) {
            return known;
        }
        Map<Integer, Report> all = new TreeMap<>();
        mentions.getOrDefault(key, List.of())
                .forEach(mention -> all.put(places.getOrDefault(mention.report().id(), 0), mention.report()));
        narrower.getOrDefault(key, List.of()).forEach(below -> all.putAll(gathered(below)));
        gathered.put(key, all);
        return all;
    }
}
