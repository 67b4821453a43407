package foresite.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * French phrases whose words are those of a known English phrase in the French order, the adjective last: intelligence
 * artificielle, artificial intelligence; IA générative, generative AI. Accents are gone when these words are read.
 */
final class Cognates {

    /** French endings of adjectives, longest first, each with the English one. */
    private static final String[][] ENDINGS = {
        {"ielle", "ial"}, {"iel", "ial"}, {"elle", "al"}, {"aire", "ary"}, {"ique", "ic"}, {"el", "al"}, {"if", "ive"}
    };

    /** Each known phrase of two words or more, read backwards. */
    private final Map<List<String>, List<String>> backwards = new HashMap<>();

    private final Lexicon lexicon;

    Cognates(Lexicon lexicon) {
        this.lexicon = lexicon;
        lexicon.phrases().keySet().forEach(phrase -> backwards.put(reversed(phrase), phrase));
    }

    /** Returns the English phrase that folded words are, word by word; these words themselves where they are none. */
    List<String> english(List<String> words) {
        return backwards.getOrDefault(words.stream().map(Cognates::english).toList(), words);
    }

    /**
     * Adds to some phrases the French order of those that end in the idea of an acronym, as the corpus explains it in
     * French.
     */
    void addTo(Phrases phrases, Acronyms acronyms) {
        acronyms.meanings().forEach((acronym, meaning) -> {
            if (meaning.expansions().stream().allMatch(words -> english(words).equals(words))) {
                return;
            }
            backwards.forEach((french, phrase) -> {
                if (lexicon.representative(lexicon.stem(french.get(0))).equals(meaning.idea())) {
                    List<String> words = new ArrayList<>(french);
                    words.set(0, acronym);
                    phrases.add(words, lexicon.idea(phrase));
                }
            });
        });
    }

    private static String english(String word) {
        for (String[] ending : ENDINGS) {
            if (word.endsWith(ending[0])) {
                return word.substring(0, word.length() - ending[0].length()) + ending[1];
            }
        }
        return word;
    }

    private static List<String> reversed(List<String> words) {
        List<String> reversed = new ArrayList<>(words);
        Collections.reverse(reversed);
        return List.copyOf(reversed);
    }
}
