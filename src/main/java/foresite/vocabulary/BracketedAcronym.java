package foresite.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A name that explains its own acronym: {@code Large Language Models (LLMs)}. The initials of the words before the
 * bracket must spell it (after Schwartz and Hearst, 2003, but whole words only).
 *
 * @param expansion the words before the bracket
 * @param acronym what stands within, in lower case, without a plural s
 */
record BracketedAcronym(String expansion, String acronym) {

    private static final Set<String> SMALL_WORDS =
            Set.of("of", "and", "the", "for", "in", "on", "to", "a", "de", "la", "des", "et");

    static Optional<BracketedAcronym> in(String name) {
        int open = name.indexOf('(');
        int close = name.indexOf(')', open + 1);
        if (open < 4 || close < 0 || close - open > 12) {
            return Optional.empty();
        }
        String inside = name.substring(open + 1, close).strip();
        String bare = inside.endsWith("s") && inside.length() > 2 ? inside.substring(0, inside.length() - 1) : inside;
        String acronym = bare.replace(".", "").toLowerCase(Locale.ROOT);
        String before = name.substring(0, open).strip();
        boolean spelt = acronym.length() >= 2
                && acronym.chars().allMatch(Character::isLetterOrDigit)
                && spells(before, acronym);
        return spelt ? Optional.of(new BracketedAcronym(before, acronym)) : Optional.empty();
    }

    /** Returns a name without the acronym that its own words spell. */
    static String dropped(String name) {
        return in(name).map(found -> found.expansion() + name.substring(name.indexOf(')') + 1))
                .orElse(name);
    }

    /** Tells whether the last words begin with the letters of the acronym; small words may be passed over. */
    private static boolean spells(String words, String acronym) {
        String[] parts = words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        int letter = acronym.length() - 1;
        for (int i = parts.length - 1; i >= 0 && letter >= 0; i--) {
            if (!parts[i].isEmpty() && parts[i].charAt(0) == acronym.charAt(letter)) {
                letter--;
            } else if (!SMALL_WORDS.contains(parts[i])) {
                return false;
            }
        }
        return letter < 0;
    }
}
