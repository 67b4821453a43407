package foresite.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The terms by which the site's search finds a text. {@code search-engine.js} has the same rules, since the words of a
 * query must become the same terms; {@code search-terms.tsv} among the tests has pairs that both must agree on. Words are
 * folded and cut by {@code search-endings.txt}, whatever their language: nobody knows the language of a query of two
 * words. Runs of Chinese, Japanese and Korean letters become pairs of letters. Thread-safe.
 */
public final class SearchTerms {

    /** A longer run of letters is a key or a picture written as text. */
    private static final int LONGEST = 40;

    /** Words are cut once; running text has few different ones. Content that never repeats a word stops at this size. */
    private static final int MOST_KNOWN = 500_000;

    private static final int FIRST_CJK = 0x1100;

    private static final List<Ending> ENDINGS = WordList.lines("text/search-endings.txt").stream()
            .map(Ending::parse)
            .toList();
    private static final Set<String> STOP_WORDS = new TreeSet<>(WordList.words("text/search-stop-words.txt"));
    private static final Map<String, String> STEMS = new ConcurrentHashMap<>();

    private SearchTerms() {}

    /**
     * An ending that is cut.
     *
     * @param step 1 to 3; of each step one ending is cut
     * @param remaining how many letters must be before it
     */
    public record Ending(int step, String ending, String replacement, int remaining) {

        private static Ending parse(String line) {
            String[] parts = line.split("\\s+");
            return new Ending(
                    Integer.parseInt(parts[0]),
                    parts[1],
                    parts[2].equals("-") ? "" : parts[2],
                    Integer.parseInt(parts[3]));
        }
    }

    /** Returns the endings in the order in which they are tried. */
    public static List<Ending> endings() {
        return ENDINGS;
    }

    /** Returns the words that are no terms, folded, in order. */
    public static Set<String> stopWords() {
        return STOP_WORDS;
    }

    /** Returns the terms of a text in its order; behind two words with a hyphen between follows the word of both. */
    public static List<String> of(String text) {
        List<String> terms = new ArrayList<>(text.length() / 6);
        String folded = folded(text);
        String before = "";
        int end = -2;
        int at = 0;
        while (at < folded.length()) {
            int c = folded.codePointAt(at);
            if (!isOfWord(c)) {
                at += Character.charCount(c);
                continue;
            }
            boolean cjk = isCjk(c);
            int from = at;
            at = endOfWord(folded, at, cjk);
            String word = folded.substring(from, at);
            if (cjk) {
                pairs(word, terms);
                before = "";
                continue;
            }
            if (word.length() == 1 && folded.startsWith("++", at) && !isOfWordAt(folded, at + 2)) {
                word += "++";
                at += 2;
            } else if (word.length() == 1 && folded.startsWith("#", at) && !isOfWordAt(folded, at + 1)) {
                word += "#";
                at++;
            } else {
                word = word.replace(".", word.chars().anyMatch(Character::isDigit) ? "." : "");
            }
            add(word, terms);
            if (end >= 0 && from == end + 1 && isHyphen(folded.charAt(end)) && !STOP_WORDS.contains(before)) {
                add(before + word, terms);
            }
            before = word;
            end = at;
            if (isPossessive(folded, at)) {
                at += 2;
            }
        }
        return terms;
    }

    private static void add(String word, List<String> terms) {
        if (!STOP_WORDS.contains(word)) {
            String cut = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
            String known = STEMS.get(cut);
            if (known == null) {
                known = stem(cut);
                if (STEMS.size() < MOST_KNOWN) {
                    STEMS.put(cut, known);
                }
            }
            terms.add(known);
        }
    }

    private static void pairs(String word, List<String> terms) {
        int[] points = word.codePoints().toArray();
        if (points.length == 1) {
            terms.add(word);
        }
        for (int i = 0; i + 1 < points.length; i++) {
            terms.add(new String(points, i, 2));
        }
    }

    /** A point or comma between digits, and a point between single letters, are within a word: 3.5, 1,000, U.S. */
    private static int endOfWord(String text, int from, boolean cjk) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isOfWord(c) && isCjk(c) == cjk) {
                at += Character.charCount(c);
            } else if (!cjk && c == '.' && at > from && (isDigits(text, at) || isInitial(text, from, at))) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    private static boolean isDigits(String text, int at) {
        return isDigit(text.charAt(at - 1)) && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isInitial(String text, int from, int at) {
        return isLetter(text, at - 1)
                && isLetter(text, at + 1)
                && !isOfWordAt(text, at + 2)
                && (at - 1 == from || text.charAt(at - 2) == '.');
    }

    private static boolean isLetter(String text, int at) {
        return at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
    }

    private static boolean isPossessive(String text, int at) {
        return at + 1 < text.length()
                && (text.charAt(at) == '\'' || text.charAt(at) == '’')
                && text.charAt(at + 1) == 's'
                && !isOfWordAt(text, at + 2);
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '‐' || c == '–';
    }

    private static boolean isOfWordAt(String text, int at) {
        return at < text.length() && isOfWord(text.codePointAt(at));
    }

    private static boolean isOfWord(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isCjk(int c) {
        if (c < FIRST_CJK) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.HANGUL
                || c == 'ー';
    }

    /** Returns a text without accents and capitals, with letters that no accent explains as their nearest ones. */
    static String folded(String text) {
        String lower = Letters.unaccented(text).toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) >= 0x80) {
                return lower.replace("ß", "ss")
                        .replace("œ", "oe")
                        .replace("æ", "ae")
                        .replace('ł', 'l')
                        .replace('ø', 'o')
                        .replace('đ', 'd')
                        .replace('ı', 'i')
                        .replace('ς', 'σ');
            }
        }
        return lower;
    }

    private static String stem(String word) {
        if (!word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return word;
        }
        String stem = word;
        int step = 0;
        for (Ending ending : ENDINGS) {
            int before = stem.length() - ending.ending.length();
            if (ending.step > step && before >= ending.remaining && stem.endsWith(ending.ending)) {
                stem = stem.substring(0, before) + ending.replacement;
                step = ending.step;
            }
        }
        int last = stem.length() - 1;
        boolean isDouble =
                last > 3 && stem.charAt(last) == stem.charAt(last - 1) && "bdfgklmnprt".indexOf(stem.charAt(last)) >= 0;
        return isDouble ? stem.substring(0, last) : stem;
    }
}
