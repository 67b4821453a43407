package foresite.text;

import java.util.Set;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * English stems by Porter's second algorithm (Snowball, 2001), held back where it joins what an index keeps apart:
 * {@code reality} and {@code real}, {@code activism} and {@code active}. Thread-safe.
 */
public final class Stemmer {

    private static final int SHORTEST = 4;

    private static final Set<String> UNSTEMMED = Set.copyOf(WordList.words("text/unstemmed.txt"));

    private Stemmer() {}

    /** Returns the stem of a word in lower case; words of other letters than a to z are their own stems. */
    public static String stem(String word) {
        if (word.length() < SHORTEST || UNSTEMMED.contains(word) || !isPlain(word) || keepsItsEnding(word)) {
            return word;
        }
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static boolean keepsItsEnding(String word) {
        if (word.endsWith("ism") || word.endsWith("ist")) {
            return true;
        }
        if (word.endsWith("ity")) {
            return !word.endsWith("bility") && !word.endsWith("ivity");
        }
        if (word.endsWith("al")) {
            return !(word.endsWith("ical") || word.endsWith("ional") || word.endsWith("mental"));
        }
        return word.endsWith("ize") || (word.endsWith("ization") && word.length() < 10);
    }
}
