package foresite.vocabulary;

import foresite.model.Concept;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases that are groups, or may have been while the corpus was smaller, each with the concept that has the phrase now,
 * or else with the first concept that contains it: an address of that time leads on. A phrase stops being a group when
 * longer ones take what is below it.
 */
record FormerHeadings(
        PhraseIndex index, Map<String, List<SubPhrase>> phrases, Map<String, String> keys, Map<String, Concept> byKey) {

    Map<String, Concept> of(Map<String, BroaderInference.Named> concepts) {
        Map<String, Concept> former = new LinkedHashMap<>();
        concepts.forEach((key, concept) -> concept.names()
                .forEach(name -> phrases.getOrDefault(name.key(), List.of())
                        .forEach(phrase -> index.get(phrase.key())
                                .filter(use -> use.reports() >= BroaderInference.ENOUGH_REPORTS
                                        && !use.first().isEmpty())
                                .ifPresent(use -> {
                                    Concept own = byKey.get(keys.getOrDefault(phrase.key(), phrase.key()));
                                    Concept to = own == null ? byKey.get(key) : own;
                                    if (to != null) {
                                        former.putIfAbsent(use.first(), to);
                                    }
                                }))));
        return former;
    }
}
