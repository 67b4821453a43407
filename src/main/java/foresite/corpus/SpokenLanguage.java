package foresite.corpus;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells French from English by the share of their commonest function words (the word lists follow the stop words of the
 * Snowball project). Good for running text of a dozen words; shorter text is left to the site's own language.
 */
final class SpokenLanguage {

    private static final Set<String> FRENCH = Set.of(
            "le", "la", "les", "des", "une", "est", "et", "dans", "pour", "que", "qui", "sur", "avec", "par", "du",
            "au", "aux", "ce", "cette", "ces", "ont", "sont", "plus", "leur", "son", "sa", "ses", "en");
    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "in", "is", "for", "with", "that", "on", "as", "by", "from", "are", "this", "it",
            "its", "their", "has", "have", "be", "was", "an", "at", "which");
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{1,8})*");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");

    /** French words that must be there before a text is called French. */
    private static final int MIN_WORDS = 4;

    private SpokenLanguage() {}

    /** Returns the BCP 47 tag that a report gives for itself, by tag or by name; empty when it gives none. */
    static Optional<String> tag(String written) {
        String lower = written.strip().toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "french", "français", "francais" -> Optional.of("fr");
            case "english", "anglais" -> Optional.of("en");
            default -> TAG.matcher(lower).matches() ? Optional.of(written.strip()) : Optional.empty();
        };
    }

    /** Returns the language of a text as a BCP 47 tag. */
    static String of(String text, String otherwise) {
        int french = 0;
        int english = 0;
        for (String word : WORDS.split(text.toLowerCase(Locale.ROOT))) {
            french += FRENCH.contains(word) ? 1 : 0;
            english += ENGLISH.contains(word) ? 1 : 0;
        }
        if (french >= MIN_WORDS && french > 2 * english) {
            return "fr";
        }
        return english >= MIN_WORDS && english > 2 * french ? "en" : otherwise;
    }
}
