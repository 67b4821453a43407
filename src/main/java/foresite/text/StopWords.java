package foresite.text;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The words that every text of a language uses, whatever it is about. Thread-safe. */
public final class StopWords {

    private static final Set<String> ENGLISH = read("en");
    private static final Map<String, Set<String>> BY_LANGUAGE = Map.of("en", ENGLISH, "fr", read("fr"));

    private StopWords() {}

    /**
     * Returns the stop words of a language, in lower case without accents; those of English where there is no list.
     *
     * @param language a BCP 47 tag
     */
    public static Set<String> of(String language) {
        int end = language.indexOf('-');
        return BY_LANGUAGE.getOrDefault(end < 0 ? language : language.substring(0, end), ENGLISH);
    }

    private static Set<String> read(String language) {
        return Set.copyOf(new LinkedHashSet<>(WordList.words("text/stop-words." + language + ".txt")));
    }
}
