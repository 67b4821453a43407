package foresite.vocabulary;

import foresite.text.Letters;
import foresite.text.Tokenizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compounds whose order is their meaning: text-to-speech is not speech-to-text, vehicle-to-grid not grid-to-vehicle. */
final class Compounds {

    private static final String TURN = "to";

    private Compounds() {}

    /** Returns the folded words of every compound that some text writes with hyphens, in the order of the texts. */
    static Set<List<String>> in(Collection<String> texts) {
        Set<List<String>> compounds = new LinkedHashSet<>();
        for (String text : texts) {
            String plain = Letters.unaccented(text);
            if (!plain.contains("-to-") && !plain.contains("-To-")) {
                continue;
            }
            List<Tokenizer.Token> tokens = Tokenizer.tokens(plain);
            for (int i = 1; i + 1 < tokens.size(); i++) {
                if (tokens.get(i).word().equals(TURN)
                        && isJoined(plain, tokens.get(i - 1), tokens.get(i))
                        && isJoined(plain, tokens.get(i), tokens.get(i + 1))) {
                    compounds.add(List.of(
                            tokens.get(i - 1).word(), TURN, tokens.get(i + 1).word()));
                }
            }
        }
        return compounds;
    }

    /** Tells whether what stands for some words stands for such a compound: it says two things. */
    static boolean isCompound(String idea) {
        return idea.contains("-to-");
    }

    private static boolean isJoined(String plain, Tokenizer.Token before, Tokenizer.Token after) {
        return before.to() + 1 == after.from() && plain.charAt(before.to()) == '-';
    }
}
