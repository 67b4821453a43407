package foresite.vocabulary;

import foresite.text.Tokenizer;
import java.text.Normalizer;

/** What names that differ only in writing have in common. Thread-safe. */
final class Fold {

    private Fold() {}

    /** Returns the key of a name; never empty. */
    static String key(String name) {
        String key = String.join(" ", Tokenizer.words(BracketedAcronym.dropped(name)));
        return key.isEmpty() ? "=" + Normalizer.normalize(name, Normalizer.Form.NFC) : key;
    }
}
