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

/** The concepts of one kind: names are parsed, matched, put below what is broader, and assembled to concepts. Immutable. */
record KindVocabulary(
        Kind kind,
        List<Concept> concepts,
        Map<String, Concept> byKey,
        Map<String, Concept> byName,
        Map<String, List<Word>> words,
        Map<String, Concept> formerHeadings,
        NameParser parser,
        Naming naming,
        TextIndex textIndex,
        Map<String, List<BroaderInference.Step>> steps,
        List<Diagnostic> diagnostics) {

    static KindVocabulary of(
            Kind kind, List<Report> reports, TermReader reader, VocabularyLists lists, List<AuthorityEntry> entries) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        NameParser parser = new NameParser(kind, reader, lists);

        // In the order of their first use: what a phrase was first called does not change with later names.
        Map<String, ParsedName> parsed = new LinkedHashMap<>();
        reports.forEach(report -> report.names(kind).forEach(name -> parsed.computeIfAbsent(name, parser::parse)));
        entries.forEach(entry -> parsed.computeIfAbsent(entry.prefLabel(), parser::parse));

        Naming naming = Naming.of(parser, entries, diagnostics);
        Map<String, List<Mention>> mentions = mentions(kind, reports, parsed, naming);
        Map<String, AuthorityEntry> authority = new LinkedHashMap<>();
        entries.forEach(entry -> authority.put(Naming.key(entry), entry));
        Set<String> wanted = pointedAt(authority, mentions, naming);
        authority.keySet().stream().filter(wanted::contains).forEach(key -> mentions.putIfAbsent(key, List.of()));

        Map<String, BroaderInference.Named> named = named(mentions, authority, parsed);
        Map<String, String> keys = new HashMap<>(naming.edited());
        named.forEach((key, concept) -> concept.names().forEach(name -> keys.putIfAbsent(name.key(), key)));
        Map<String, List<SubPhrase>> phrases = new HashMap<>();
        parsed.values().forEach(name -> phrases.computeIfAbsent(name.key(), none -> SubPhrase.of(name, parser)));
        List<List<String>> keysByReport = keysByReport(kind, reports, parsed);
        PhraseIndex index = PhraseIndex.of(keysByReport, phrases);
        BroaderInference inference = new BroaderInference(kind, lists, parser, index, named, keys, phrases);
        BroaderInference.Result inferred = inference.infer();

        inferred.groups().keySet().forEach(key -> keys.putIfAbsent(key, key));
        inferred.groups().keySet().forEach(key -> mentions.putIfAbsent(key, List.of()));
        Hierarchy hierarchy = Hierarchy.of(authority, mentions.keySet(), naming, diagnostics);
        mentions.keySet()
                .forEach(key -> inferred.steps()
                        .getOrDefault(key, List.of())
                        .forEach(step -> hierarchy.add(key, step.above())));
        unused(authority, mentions, diagnostics);
        new Contradictions(authority, naming).tell(mentions, diagnostics);
        List<Concept> concepts =
                new ConceptAssembly(kind, mentions, authority, hierarchy, naming, index, reports).concepts();
        Map<String, Concept> byKey = new HashMap<>(concepts.size() * 2);
        concepts.forEach(concept -> byKey.put(concept.key(), concept));
        Map<String, Concept> byName = new HashMap<>(concepts.size() * 2);
        concepts.forEach(concept -> concept.mentions().forEach(mention -> byName.put(mention.name(), concept)));
        Map<String, List<Word>> words = new HashMap<>(concepts.size() * 2);
        concepts.forEach(concept -> words.put(
                concept.key(),
                Optional.ofNullable(parsed.get(concept.label()))
                        .orElseGet(() -> parser.parse(concept.label()))
                        .content(lists)));
        FormerHeadings former = new FormerHeadings(byKey, keys, inference::couldBeGroup);
        Map<String, Concept> formerHeadings = former.of(named, phrases, index);
        NameParser plain = parser.beforeExplanations();
        former.addExplained(keysByReport, readOtherwise(parsed, plain), plain, phrases, formerHeadings);
        return new KindVocabulary(
                kind,
                concepts,
                byKey,
                byName,
                words,
                formerHeadings,
                parser,
                naming,
                new TextIndex(parser, lists, parsed.values(), keys),
                inferred.steps(),
                List.copyOf(diagnostics));
    }

    /** Returns, by their key, the names that a parser without acronyms and joined words reads otherwise. */
    private static Map<String, ParsedName> readOtherwise(Map<String, ParsedName> parsed, NameParser plain) {
        Map<String, ParsedName> otherwise = new LinkedHashMap<>();
        parsed.forEach((name, now) -> {
            ParsedName then = plain.parse(name);
            if (!then.stems().equals(now.stems())) {
                otherwise.putIfAbsent(now.key(), then);
            }
        });
        return otherwise;
    }

    private static Map<String, List<Mention>> mentions(
            Kind kind, List<Report> reports, Map<String, ParsedName> parsed, Naming naming) {
        Map<String, List<Mention>> mentions = new LinkedHashMap<>();
        Map<String, String> keys = new HashMap<>();
        for (Report report : reports) {
            for (String name : new LinkedHashSet<>(report.names(kind))) {
                String key = keys.computeIfAbsent(name, of -> naming.key(of, parsed.getOrDefault(of, ParsedName.NONE)));
                mentions.computeIfAbsent(key, none -> new ArrayList<>()).add(new Mention(report, name));
            }
        }
        return mentions;
    }

    private static List<List<String>> keysByReport(Kind kind, List<Report> reports, Map<String, ParsedName> parsed) {
        return reports.stream()
                .map(report -> report.names(kind).stream()
                        .map(name -> parsed.getOrDefault(name, ParsedName.NONE).key())
                        .distinct()
                        .toList())
                .toList();
    }

    /** Returns the different parses of every concept's names. */
    private static Map<String, BroaderInference.Named> named(
            Map<String, List<Mention>> mentions,
            Map<String, AuthorityEntry> authority,
            Map<String, ParsedName> parsed) {
        Map<String, BroaderInference.Named> named = new LinkedHashMap<>();
        mentions.forEach((key, own) -> {
            Map<String, ParsedName> names = new LinkedHashMap<>();
            AuthorityEntry entry = authority.get(key);
            if (entry != null) {
                ParsedName name = parsed.getOrDefault(entry.prefLabel(), ParsedName.NONE);
                names.put(name.key(), name);
            }
            Set<String> reports = new LinkedHashSet<>();
            own.forEach(mention -> {
                ParsedName name = parsed.getOrDefault(mention.name(), ParsedName.NONE);
                names.putIfAbsent(name.key(), name);
                reports.add(mention.report().id());
            });
            named.put(key, new BroaderInference.Named(List.copyOf(names.values()), reports.size()));
        });
        return named;
    }

    /** Returns which concept a name belongs to, or would, and why. */
    Explanation explain(String name) {
        Optional<Concept> concept = named(name);
        List<Explanation.Above> broader = new ArrayList<>();
        concept.ifPresent(of -> of.broader().forEach(key -> {
            Concept above = byKey.get(key);
            if (above != null) {
                broader.add(steps.getOrDefault(of.key(), List.of()).stream()
                        .filter(step -> step.above().equals(key))
                        .findFirst()
                        .map(step -> new Explanation.Above(above, step.reason(), step.phrase()))
                        .orElse(new Explanation.Above(above, Explanation.Reason.EDITOR, above.label())));
            }
        }));
        int containing = concept.map(this::containing).orElse(0);
        return new Explanation(
                kind,
                name,
                concept,
                naming.rule(name, concept),
                containing,
                parser.parse(name).described(),
                broader);
    }

    /** Returns how many names are below a concept, over any number of steps, because they contain its words. */
    private int containing(Concept concept) {
        Set<String> seen = new LinkedHashSet<>(List.of(concept.key()));
        Set<String> names = new LinkedHashSet<>();
        List<Concept> open = new ArrayList<>(List.of(concept));
        while (!open.isEmpty()) {
            Concept above = open.remove(open.size() - 1);
            for (String key : above.narrower()) {
                Concept below = byKey.get(key);
                boolean contains = steps.getOrDefault(key, List.of()).stream()
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

    /** Returns the concepts that a text names. */
    List<Concept> namedIn(String text) {
        return textIndex.in(text).stream()
                .flatMap(key -> Optional.ofNullable(byKey.get(key)).stream())
                .toList();
    }

    Optional<Concept> named(String name) {
        Concept known = byName.get(name);
        return Optional.ofNullable(known != null ? known : byKey.get(naming.key(name)));
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
