package foresite.vocabulary;

import foresite.model.Concept;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Phrases that are groups, or may have been while the corpus was smaller, each with the concept that has the phrase now,
 * or else with the first concept that contains it: an address of that time leads on. A phrase stops being a group when
 * longer ones take what is below it, or when the corpus explains an acronym or a joined word of which it is a part.
 *
 * @param couldBeGroup whether a phrase with a key could be a group at some time, used like that
 */
record FormerHeadings(
        Map<String, Concept> byKey, Map<String, String> keys, BiPredicate<String, PhraseIndex.Use> couldBeGroup) {

    /**
     * Returns the first form of each phrase with its concept.
     *
     * @param concepts the parses of the names of each concept
     * @param phrases those within each parsed key
     */
    Map<String, Concept> of(
            Map<String, BroaderInference.Named> concepts, Map<String, List<SubPhrase>> phrases, PhraseIndex index) {
        Map<String, Concept> former = new LinkedHashMap<>();
        concepts.forEach((key, concept) ->
                concept.names().forEach(name -> add(key, phrases.getOrDefault(name.key(), List.of()), index, former)));
        return former;
    }

    /**
     * Adds phrases as they were before the corpus explained its acronyms and joined words.
     *
     * @param reports the parsed keys of the names in each report, oldest first
     * @param then for each parsed key of now that was another one, what its names were
     */
    void addExplained(
            List<List<String>> reports,
            Map<String, ParsedName> then,
            NameParser parser,
            Map<String, List<SubPhrase>> phrases,
            Map<String, Concept> former) {
        Map<String, List<SubPhrase>> changed = new HashMap<>();
        Set<String> wanted = new HashSet<>();
        then.forEach((key, name) -> {
            List<SubPhrase> parts = SubPhrase.of(name, parser);
            changed.put(key, parts);
            parts.forEach(part -> wanted.add(part.key()));
        });
        Map<String, List<SubPhrase>> before = new HashMap<>();
        phrases.forEach((key, parts) -> before.put(
                key,
                changed.getOrDefault(key, parts).stream()
                        .filter(part -> wanted.contains(part.key()))
                        .toList()));
        PhraseIndex index = PhraseIndex.of(reports, before);
        changed.forEach((key, parts) -> add(keys.getOrDefault(key, key), parts, index, former));
    }

    private void add(String concept, List<SubPhrase> phrases, PhraseIndex index, Map<String, Concept> former) {
        phrases.forEach(phrase -> index.get(phrase.key())
                .filter(use -> couldBeGroup.test(phrase.key(), use))
                .ifPresent(use -> {
                    Concept own = byKey.get(keys.getOrDefault(phrase.key(), phrase.key()));
                    Concept to = own == null ? byKey.get(concept) : own;
                    if (to != null) {
                        former.putIfAbsent(use.first(), to);
                    }
                }));
    }
}
