package foresite.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of running text as terms (Manning, Raghavan and Schütze, "Introduction to Information Retrieval", 2008, 2.2):
 * runs of letters and digits in lower case, without accents, possessive and plural. {@link Tokenizer} reads names, where
 * signs count (C++) and an apostrophe joins; in running text an apostrophe separates (l'énergie). Thread-safe.
 */
public final class Terms {

    /** A longer run of letters is a key or a picture written as text, not a word. */
    private static final int MAX_LENGTH = 48;

    private static final int SHORTEST_PLURAL = 4;

    private static final Map<String, Set<String>> STOP_WORDS = new ConcurrentHashMap<>();

    private Terms() {}

    /**
     * One word of a text.
     *
     * @param term folded; never empty
     * @param written as in the text
     * @param withinSentence whether it is not the first word of a sentence, so that a capital belongs to the word
     */
    public record Term(String term, String written, boolean withinSentence) {}

    /** Returns the words of a text in its order, without those longer than {@value #MAX_LENGTH} characters. */
    public static List<Term> read(String text) {
        List<Term> terms = new ArrayList<>(text.length() / 6);
        boolean first = true;
        int at = 0;
        char[] chars = text.toCharArray();
        while (at < chars.length) {
            char c = chars[at];
            if (!isOfWord(c)) {
                first |= c == '.' || c == ':' || c == '!' || c == '?' || c == '\n';
                at++;
                continue;
            }
            int from = at;
            while (at < chars.length && isOfWord(chars[at])) {
                at++;
            }
            String written = new String(chars, from, at - from);
            String term = written.length() > MAX_LENGTH ? "" : folded(written);
            if (!term.isEmpty()) {
                terms.add(new Term(term, written, !first));
            }
            first = false;
            at += isPossessive(text, at) ? 2 : 0;
        }
        return terms;
    }

    /** Returns the terms of a text in its order, without the stop words of its language, a BCP 47 tag. */
    public static List<String> of(String text, String language) {
        Set<String> stopWords = stopWords(language);
        List<String> terms = new ArrayList<>();
        for (Term term : read(text)) {
            if (!stopWords.contains(term.term())) {
                terms.add(term.term());
            }
        }
        return terms;
    }

    /** Returns the stop words of a language, a BCP 47 tag, folded like terms. */
    public static Set<String> stopWords(String language) {
        return STOP_WORDS.computeIfAbsent(language, Terms::foldedStopWords);
    }

    private static Set<String> foldedStopWords(String language) {
        Set<String> folded = new HashSet<>();
        StopWords.of(language).forEach(word -> folded.add(folded(word)));
        return folded;
    }

    private static String folded(String written) {
        String plain = Letters.unaccented(written).toLowerCase(Locale.ROOT);
        return singular(plain.length() > MAX_LENGTH ? plain.substring(0, MAX_LENGTH) : plain);
    }

    /**
     * Drops the mark of an English or French plural (a stemmer of the weakest kind, the "S stemmer" of Harman, 1991), and
     * makes -ie a -y, since a plural in -ies does not show which of the two it was.
     */
    private static String singular(String word) {
        int end = word.length();
        if (end < SHORTEST_PLURAL) {
            return word;
        }
        if (word.endsWith("s")) {
            if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") || word.endsWith("ics")) {
                return word;
            }
            boolean hissing = word.endsWith("sses")
                    || word.endsWith("ches")
                    || word.endsWith("shes")
                    || (word.endsWith("xes") && end > SHORTEST_PLURAL);
            end -= hissing ? 2 : 1;
        }
        String singular = word.substring(0, end);
        return end >= SHORTEST_PLURAL && singular.endsWith("ie") ? singular.substring(0, end - 2) + "y" : singular;
    }

    private static boolean isPossessive(String text, int at) {
        return at + 1 < text.length()
                && (text.charAt(at) == '\'' || text.charAt(at) == '’')
                && text.charAt(at + 1) == 's'
                && (at + 2 == text.length() || !isOfWord(text.charAt(at + 2)));
    }

    private static boolean isOfWord(char c) {
        return c < 0x80
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
