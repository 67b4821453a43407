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
        Map<String, List<Word>> words,
        Map<String, Concept> formerHeadings,
        Naming naming,
        Ladder ladder,
        List<Diagnostic> diagnostics) {

    /** Builds them; what names were understood as is kept until {@link #forget}. */
    static KindVocabulary of(Kind kind, List<Report> reports, NameReader reader, List<AuthorityEntry> entries) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Readings readings = new Readings(kind, reader);
        Naming naming = Naming.of(readings, entries, diagnostics);
        List<List<Reading>> names = new ArrayList<>(reports.size());
        Map<String, List<Mention>> mentions = new LinkedHashMap<>();
        for (Report report : reports) {
            Set<String> own = new LinkedHashSet<>(report.names(kind));
            names.add(own.stream().map(readings::of).toList());
            own.forEach(name -> mentions.computeIfAbsent(naming.key(name), none -> new ArrayList<>())
                    .add(new Mention(report, name)));
        }
        Map<String, AuthorityEntry> authority = new LinkedHashMap<>();
        entries.forEach(entry -> authority.put(Naming.key(entry), entry));
        Set<String> wanted = pointedAt(authority, mentions, naming);
        authority.keySet().stream().filter(wanted::contains).forEach(key -> mentions.putIfAbsent(key, List.of()));

        SharedPhrases shared = SharedPhrases.of(names, Lexicon.standard());
        Map<String, Set<Reading>> understood = understood(mentions, authority, readings);
        Map<String, String> named = phrases(understood);
        Map<String, Integer> counts = new HashMap<>(mentions.size() * 2);
        mentions.forEach((key, of) -> counts.put(key, of.size()));
        Surroundings surroundings = new Surroundings(kind, readings);
        Ladder ladder = Ladder.of(
                understood, shared, named, key -> surroundings.of(mentions.getOrDefault(key, List.of())), counts);
        ladder.minted().keySet().forEach(key -> mentions.put(key, List.of()));
        Hierarchy hierarchy = Hierarchy.of(authority, mentions.keySet(), naming, diagnostics);
        mentions.keySet().forEach(key -> ladder.steps(key).forEach(step -> hierarchy.add(key, step.above())));
        unused(authority, mentions, diagnostics);
        new Contradictions(authority, naming).tell(mentions, diagnostics);
        Drafts drafts = new Drafts(kind, mentions, authority, hierarchy, naming, shared, reports);
        List<Concept> concepts = drafts.concepts();
        Map<String, Concept> byKey = new HashMap<>(concepts.size() * 2);
        concepts.forEach(concept -> byKey.put(concept.key(), concept));
        Map<String, Concept> byName = new HashMap<>(concepts.size() * 2);
        concepts.forEach(concept -> concept.mentions().forEach(mention -> byName.put(mention.name(), concept)));
        Map<String, List<Word>> words = new HashMap<>(concepts.size() * 2);
        concepts.forEach(
                concept -> words.put(concept.key(), readings.of(concept.label()).words()));
        Map<String, Concept> formerHeadings =
                new FormerHeadings(kind, reader, shared, named, byKey).of(understood, reports, naming);
        return new KindVocabulary(kind, concepts, byKey, byName, words, formerHeadings, naming, ladder, diagnostics);
    }

    /** Returns every concept's names as they were understood. */
    private static Map<String, Set<Reading>> understood(
            Map<String, List<Mention>> mentions, Map<String, AuthorityEntry> authority, Readings readings) {
        Map<String, Set<Reading>> understood = new LinkedHashMap<>(mentions.size() * 2);
        mentions.forEach((key, of) -> {
            Map<String, Reading> found = new LinkedHashMap<>();
            AuthorityEntry entry = authority.get(key);
            if (entry != null) {
                found.put(entry.prefLabel(), readings.of(entry.prefLabel()));
            }
            of.forEach(mention -> found.computeIfAbsent(mention.name(), readings::of));
            understood.put(key, new LinkedHashSet<>(found.values()));
        });
        return understood;
    }

    /** Returns which concept has a phrase as its name; one that says it plainly before one that applies it. */
    private static Map<String, String> phrases(Map<String, Set<Reading>> understood) {
        Map<String, String> phrases = new HashMap<>(understood.size() * 2);
        understood.forEach((key, readings) -> readings.forEach(reading -> {
            if (!reading.gist().applied()) {
                phrases.putIfAbsent(reading.gist().phrase(), key);
            }
        }));
        understood.forEach((key, readings) ->
                readings.forEach(reading -> phrases.putIfAbsent(reading.gist().phrase(), key)));
        return phrases;
    }

    /** Tells where a name stands, or would, and why. */
    Explanation explain(String name) {
        Optional<Concept> concept = named(name);
        List<Explanation.Above> broader = new ArrayList<>();
        concept.ifPresent(of -> of.broader().forEach(key -> {
            Concept above = byKey.get(key);
            if (above != null) {
                broader.add(ladder.steps(of.key()).stream()
                        .filter(step -> step.above().equals(key))
                        .findFirst()
                        .map(step -> new Explanation.Above(above, step.reason(), shown(step, above)))
                        .orElse(new Explanation.Above(above, Explanation.Reason.EDITOR, above.label())));
            }
        }));
        List<String> words =
                naming.reading(name).words().stream().map(Word::written).toList();
        int containing = concept.map(this::containing).orElse(0);
        return new Explanation(kind, name, concept, naming.rule(name, concept), containing, words, broader);
    }

    /** Returns how many names stand below a concept, over any number of steps, because they contain its words. */
    private int containing(Concept concept) {
        Set<String> seen = new LinkedHashSet<>(List.of(concept.key()));
        Set<String> names = new LinkedHashSet<>();
        List<Concept> open = new ArrayList<>(List.of(concept));
        while (!open.isEmpty()) {
            Concept above = open.remove(open.size() - 1);
            for (String key : above.narrower()) {
                Concept below = byKey.get(key);
                boolean contains = ladder.steps(key).stream()
                        .anyMatch(
                                step -> step.above().equals(above.key()) && step.reason() == Explanation.Reason.WORDS);
                if (below != null && contains && seen.add(key)) {
                    below.mentions().forEach(mention -> names.add(mention.name()));
                    open.add(below);
                }
            }
        }
        return names.size();
    }

    /** A phrase that few names share has no form of its own yet. */
    private static String shown(Ladder.Step step, Concept above) {
        return step.by().label().isEmpty() ? above.label() : step.by().label();
    }

    Optional<Concept> named(String name) {
        Concept known = byName.get(name);
        return Optional.ofNullable(known != null ? known : byKey.get(naming.key(name)));
    }

    /** Returns the concept that the label of another kind's concept means here. */
    Optional<Concept> named(String label, List<Term> terms) {
        Concept known = byName.get(label);
        return Optional.ofNullable(known != null ? known : byKey.get(naming.key(label, terms)));
    }

    /** Lets go of what names were understood as; only then may many threads ask. */
    void forget() {
        naming.forget();
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
