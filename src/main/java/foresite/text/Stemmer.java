package foresite.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * English stems by Porter's second algorithm (Snowball, 2001), but only for forms of one meaning. Endings that make a
 * word of another meaning stay part of the stem: a stabilizer and a stabilization are not stability, a manager is not
 * management, what is adaptable is not an adaptation. Thread-safe.
 */
public final class Stemmer {

    private static final int SHORTEST = 4;

    /** Shorter words end so by chance: order, error, plant. */
    private static final int SHORTEST_AGENT = 6;

    private static final Set<String> UNSTEMMED = Set.copyOf(WordList.words("text/unstemmed.txt"));
    private static final List<String> OWN_MEANING = List.of("ism", "ist", "ship", "ness");
    private static final List<String> AGENTS = List.of("er", "or", "ant");

    /** A quality that something has because of what can be done to it, in its two forms. */
    private static final Pattern ABLE = Pattern.compile("(?:abil|ibil)it[yi]|able|ible|ably|ibly");

    private static final Pattern IVE = Pattern.compile("(?<=..[st])iv(?:e|ity|ely)");
    private static final Pattern IZE = Pattern.compile("(?<=..)(?:i[sz]ation|iz(?:e|ed|ing))");

    private Stemmer() {}

    /** Returns the stem of a word in lower case; words of other letters than a to z are their own stems. */
    public static String stem(String word) {
        if (word.length() < SHORTEST || UNSTEMMED.contains(word) || !isPlain(word) || keepsItsEnding(word)) {
            return word;
        }
        String able = cut(word, ABLE);
        if (able.length() >= SHORTEST - 1) {
            return able + "abl";
        }
        String ive = cut(word, IVE);
        if (!ive.isEmpty()) {
            return ive + "iv";
        }
        String ize = cut(word, IZE);
        if (!ize.isEmpty()) {
            return ize + "iz";
        }
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** Returns what stands before an ending; empty where the word has another one. */
    private static String cut(String word, Pattern ending) {
        var matcher = ending.matcher(word);
        while (matcher.find()) {
            if (matcher.end() == word.length()) {
                return word.substring(0, matcher.start());
            }
        }
        return "";
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static boolean keepsItsEnding(String word) {
        if (OWN_MEANING.stream().anyMatch(word::endsWith)
                || (word.length() >= SHORTEST_AGENT && AGENTS.stream().anyMatch(word::endsWith))) {
            return true;
        }
        if (word.endsWith("ity")) {
            return !word.endsWith("bility") && !word.endsWith("ivity");
        }
        if (word.endsWith("al")) {
            return !(word.endsWith("ical") || word.endsWith("ional") || word.endsWith("mental"));
        }
        return false;
    }
}
