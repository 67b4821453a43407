package foresite.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds words that may be one: spelt in another way, in another form, or cut. Thread-safe. */
public final class WordForms {

    /** Shorter words are alike by chance. */
    private static final int SHORTEST = 4;

    /**
     * What makes another form of a word and no other word: a market is not marketing, a gene does not generate. The last
     * ones are what people cut off.
     */
    private static final List<String> ENDINGS = List.of(
            "al",
            "ual",
            "ial",
            "ical",
            "ary",
            "ity",
            "y",
            "age",
            "ise",
            "tic",
            "ness",
            "ized",
            "ised",
            "care",
            "nology",
            "nological");

    private static final int LONG = 8;

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    private WordForms() {}

    /** Returns whether one is the other with an ending, or they have the same consonants, z for s and doubled or not. */
    public static boolean isLike(String a, String b) {
        String one = a.toLowerCase(Locale.ROOT);
        String other = b.toLowerCase(Locale.ROOT);
        boolean shorter = one.length() <= other.length();
        String cut = shorter ? one : other;
        String whole = shorter ? other : one;
        if (cut.length() < SHORTEST) {
            return false;
        }
        boolean ended = whole.startsWith(cut) && ENDINGS.contains(whole.substring(cut.length()));
        return ended || (isNearly(cut, whole) && consonants(cut).equals(consonants(whole)));
    }

    /** Returns whether no more than a letter differs; two behind a long beginning. */
    private static boolean isNearly(String cut, String whole) {
        int same = 0;
        while (same < cut.length() && cut.charAt(same) == whole.charAt(same)) {
            same++;
        }
        int end = 0;
        while (end < cut.length() - same
                && cut.charAt(cut.length() - 1 - end) == whole.charAt(whole.length() - 1 - end)) {
            end++;
        }
        return whole.length() - same - end <= (same >= LONG ? 2 : 1);
    }

    /** Fewer than three consonants say too little of a word: it is returned whole. */
    private static String consonants(String word) {
        String bare = VOWELS.matcher(word.replace('z', 's')).replaceAll("");
        String single = DOUBLED.matcher(bare).replaceAll("$1");
        return single.length() < SHORTEST - 1 ? word : single;
    }
}
