package foresite.vocabulary;

import foresite.text.Tokenizer;
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

    /** A meaning on which so many names agreed once stays while most do: one odd name must not part what was together. */
    private static final int SETTLED = 3;

    private static final double MOST = 0.5;

    /**
     * @param idea the stems of its words
     * @param expansions its words as they are written, folded
     */
    record Meaning(String idea, Set<List<String>> expansions) {}

    /** @param names those of older reports first */
    static Acronyms of(Set<String> names, Function<List<String>, String> idea) {
        Map<String, Map<String, Map<List<String>, Integer>>> found = new LinkedHashMap<>();
        Map<String, String> settled = new HashMap<>();
        for (String name : names) {
            BracketedAcronym.in(name).ifPresent(it -> {
                List<String> words = Tokenizer.words(it.expansion());
                String meaning = idea.apply(words);
                Map<String, Map<List<String>, Integer>> meanings =
                        found.computeIfAbsent(it.acronym(), none -> new LinkedHashMap<>());
                Map<List<String>, Integer> expansions =
                        meanings.computeIfAbsent(meaning, none -> new LinkedHashMap<>());
                expansions.merge(words, 1, Integer::sum);
                if (uses(expansions) >= SETTLED && uses(expansions) >= AGREEMENT * all(meanings)) {
                    settled.put(it.acronym(), meaning);
                }
            });
        }
        Map<String, Meaning> agreed = new HashMap<>();
        found.forEach((acronym, meanings) -> meanings.forEach((meaning, expansions) -> {
            boolean holds = meaning.equals(settled.get(acronym)) && uses(expansions) > MOST * all(meanings);
            if (holds || uses(expansions) >= AGREEMENT * all(meanings)) {
                agreed.put(acronym, new Meaning(meaning, expansions.keySet()));
            }
        }));
        return new Acronyms(agreed);
    }

    private static int all(Map<String, Map<List<String>, Integer>> meanings) {
        return meanings.values().stream().mapToInt(Acronyms::uses).sum();
    }

    private static int uses(Map<List<String>, Integer> expansions) {
        return expansions.values().stream().mapToInt(Integer::intValue).sum();
    }
}
