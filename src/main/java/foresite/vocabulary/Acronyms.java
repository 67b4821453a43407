package foresite.vocabulary;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Acronyms that the corpus itself explains in brackets.
 *
 * @param meanings what each stands for, with every way of writing it out
 */
record Acronyms(Map<String, Meaning> meanings) {

    /** An acronym has one meaning when so many of the names that explain it agree; among thousands one may be wrong. */
    private static final double AGREEMENT = 0.9;

    /**
     * @param idea the stems of its words
     * @param expansions its words as they are written, folded
     */
    record Meaning(String idea, Set<List<String>> expansions) {}

    static Acronyms of(Set<String> names, Function<List<String>, String> idea) {
        Map<String, Map<String, Map<List<String>, Integer>>> found = new LinkedHashMap<>();
        for (String name : names) {
            BracketedAcronym.in(name).ifPresent(it -> {
                List<String> words = Fold.words(it.expansion());
                found.computeIfAbsent(it.acronym(), none -> new LinkedHashMap<>())
                        .computeIfAbsent(idea.apply(words), none -> new LinkedHashMap<>())
                        .merge(words, 1, Integer::sum);
            });
        }
        Map<String, Meaning> agreed = new HashMap<>();
        found.forEach((acronym, meanings) -> {
            int all = meanings.values().stream().mapToInt(Acronyms::uses).sum();
            meanings.forEach((meaning, expansions) -> {
                if (uses(expansions) >= AGREEMENT * all) {
                    agreed.put(acronym, new Meaning(meaning, expansions.keySet()));
                }
            });
        });
        return new Acronyms(agreed);
    }

    private static int uses(Map<List<String>, Integer> expansions) {
        return expansions.values().stream().mapToInt(Integer::intValue).sum();
    }
}
