package foresite.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Letters without their accents. Thread-safe. */
public final class Letters {

    /** Marks of ownership, and what cannot be seen: variation selectors, joiners, soft hyphens. */
    private static final Pattern UNHEARD = Pattern.compile("[™®©\\uFE00-\\uFE0F\\u200B-\\u200D\\u2060\\u00AD]");

    private Letters() {}

    /** Returns a text without the accents of its Latin letters; elsewhere a mark makes another letter, and stays. */
    public static String unaccented(String text) {
        boolean ascii = true;
        for (int i = 0; i < text.length() && ascii; i++) {
            ascii = text.charAt(i) < 0x80;
        }
        if (ascii) {
            return text;
        }
        String apart = Normalizer.normalize(UNHEARD.matcher(text).replaceAll(""), Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(apart.length());
        boolean latin = false;
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c >= '\u0300' && c <= '\u036F') {
                if (!latin) {
                    plain.append(c);
                }
                continue;
            }
            latin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
            plain.append(apart(c));
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static String apart(char c) {
        return switch (c) {
            case 'œ' -> "oe";
            case 'Œ' -> "OE";
            case 'æ' -> "ae";
            case 'Æ' -> "AE";
            case 'ß', 'ẞ' -> "ss";
            default -> String.valueOf(c);
        };
    }
}
