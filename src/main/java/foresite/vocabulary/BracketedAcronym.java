package foresite.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A name that explains an acronym: {@code Large Language Models (LLMs)}, {@code AGI (Artificial General
 * Intelligence)}, {@code Generative AI (Gen AI)}, {@code Extreme Ultraviolet (EUV)}. The letters of the acronym must be
 * those of the words in their order, with the first letter of each word among them (after Schwartz and Hearst, 2003); of
 * a word that begins with "ex" the x counts as the first.
 *
 * @param expansion the words that spell it
 * @param acronym in lower case, without a plural s
 * @param name the name with the acronym left out
 */
record BracketedAcronym(String expansion, String acronym, String name) {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 10;

    private static final Set<String> SMALL_WORDS =
            Set.of("of", "and", "the", "for", "in", "on", "to", "a", "as", "de", "la", "des", "et");

    /** Returns the first that a name explains. */
    static Optional<BracketedAcronym> in(String name) {
        int open = name.indexOf('(');
        int close = name.indexOf(')', open + 1);
        if (open < SHORTEST || close < 0) {
            return Optional.empty();
        }
        String before = name.substring(0, open).strip();
        String inside = name.substring(open + 1, close).strip();
        String after = name.substring(close + 1);
        Optional<String> behind = acronym(inside)
                .filter(acronym -> inside.length() < before.length())
                .flatMap(acronym -> spelling(before, acronym));
        if (behind.isPresent()) {
            return Optional.of(
                    new BracketedAcronym(behind.get(), acronym(inside).orElseThrow(), before + after));
        }
        int last = Math.max(before.lastIndexOf(' '), before.lastIndexOf('-')) + 1;
        return acronym(before.substring(last))
                .filter(acronym ->
                        spelling(inside, acronym).filter(inside::equals).isPresent())
                .map(acronym -> new BracketedAcronym(inside, acronym, before.substring(0, last) + inside + after));
    }

    /** Returns a name without the acronyms that its own words spell. */
    static String dropped(String name) {
        if (name.indexOf('(') < 0) {
            return name;
        }
        String left = name;
        for (Optional<BracketedAcronym> found = in(left); found.isPresent(); found = in(left)) {
            left = found.get().name();
        }
        return left;
    }

    private static Optional<String> acronym(String text) {
        String bare = text.length() > SHORTEST && text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
        String acronym = bare.replaceAll("[. -]", "").toLowerCase(Locale.ROOT);
        boolean is = bare.indexOf(' ') == bare.lastIndexOf(' ')
                && acronym.length() >= SHORTEST
                && acronym.length() <= LONGEST
                && acronym.chars().allMatch(Character::isLetterOrDigit);
        return is ? Optional.of(acronym) : Optional.empty();
    }

    /** Returns the last words of a text that begin with the letters of an acronym; small words may be passed over. */
    private static Optional<String> spelling(String text, String acronym) {
        for (int from = text.length() - 1; from >= 0; from--) {
            boolean start = Character.isLetterOrDigit(text.charAt(from))
                    && (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)));
            if (start && text.length() - from > acronym.length() && isSpelt(text.substring(from), acronym)) {
                return Optional.of(text.substring(from));
            }
        }
        return Optional.empty();
    }

    private static boolean isSpelt(String text, String acronym) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        return words.length > 1 && spells(words, 0, acronym, 0);
    }

    private static boolean spells(String[] words, int word, String acronym, int letter) {
        if (word == words.length) {
            return letter == acronym.length();
        }
        boolean begins = letter < acronym.length()
                && (words[word].charAt(0) == acronym.charAt(letter)
                        || (words[word].startsWith("ex") && acronym.charAt(letter) == 'x'));
        if (begins && spellsRest(words, word, 1, acronym, letter + 1)) {
            return true;
        }
        return SMALL_WORDS.contains(words[word]) && spells(words, word + 1, acronym, letter);
    }

    /** Returns whether later letters of a word and the words behind it spell the rest of an acronym. */
    private static boolean spellsRest(String[] words, int word, int from, String acronym, int letter) {
        if (spells(words, word + 1, acronym, letter)) {
            return true;
        }
        int at = letter < acronym.length() ? words[word].indexOf(acronym.charAt(letter), from) : -1;
        return at >= 0 && spellsRest(words, word, at + 1, acronym, letter + 1);
    }
}
