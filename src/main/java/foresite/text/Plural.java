package foresite.text;

import java.util.Locale;
import java.util.Set;

/** English and French plurals, known by their endings. Thread-safe. */
final class Plural {

    private static final Set<String> NO_PLURALS = Set.copyOf(WordList.words("text/no-plurals.txt"));
    private static final Set<String> IN_IE = Set.copyOf(WordList.words("text/singulars-in-ie.txt"));

    private Plural() {}

    /** Returns the singular of a word, in lower case; the capitals of the word show whether it is an acronym. */
    static String singular(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int length = lower.length();
        if (length < 3 || !lower.endsWith("s") || NO_PLURALS.contains(lower)) {
            return lower;
        }
        if (length == 3) {
            // TVs is a plural; GAS and gas are not.
            boolean acronym = Character.isUpperCase(word.charAt(0)) && Character.isUpperCase(word.charAt(1));
            return acronym && word.charAt(2) == 's' ? lower.substring(0, 2) : lower;
        }
        if (lower.endsWith("ss") || lower.endsWith("us") || lower.endsWith("is") || lower.endsWith("ics")) {
            boolean acronym = word.endsWith("s") && Character.isUpperCase(word.charAt(length - 2));
            return acronym ? lower.substring(0, length - 1) : lower;
        }
        if (lower.endsWith("ies") && length > 4 && !IN_IE.contains(lower.substring(0, length - 1))) {
            return lower.substring(0, length - 3) + "y";
        }
        if (lower.endsWith("sses") || lower.endsWith("ches") || lower.endsWith("shes") || lower.endsWith("xes")) {
            return lower.substring(0, length - 2);
        }
        return lower.substring(0, length - 1);
    }
}
