package foresite.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A name as part of an address: lower case, words joined by single hyphens, letters of every script kept. It is never
 * empty, has at most {@value #MAX_BYTES} bytes (a file name may have 255), and is no name that Windows reserves.
 */
public final class Slug {

    private static final int MAX_BYTES = 160;
    private static final Set<String> RESERVED = Set.of(
            "index", "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private Slug() {}

    /** Returns the slug of a name; the same name has the same slug, and different names may share one. */
    public static String of(String name) {
        String plain = Letters.unaccented(name);
        StringBuilder slug = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            int type = Character.getType(c);
            if (Character.isLetterOrDigit(c)
                    || ((type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
                            && !slug.isEmpty())) {
                slug.appendCodePoint(c);
            } else if (c != '\'' && c != '’') {
                hyphen(slug);
                String word = spoken(plain, i, c);
                if (!word.isEmpty()) {
                    slug.append(word).append('-');
                }
            }
            i += Character.charCount(c);
        }
        while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        String lower = slug.toString().toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            return "sign-" + hash(name);
        }
        if (lower.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return shortened(lower) + "-" + hash(name);
        }
        return RESERVED.contains(lower) ? lower + "-name" : lower;
    }

    private static void hyphen(StringBuilder slug) {
        if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
            slug.append('-');
        }
    }

    /** Signs that tell names apart are spelt: C++ and C#, .NET, R&D. */
    private static String spoken(String text, int at, int c) {
        boolean afterLetter = at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == c);
        boolean beforeLetter = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        return switch (c) {
            case '+' -> afterLetter ? "plus" : "";
            case '#' -> afterLetter ? "sharp" : "";
            case '&' -> "and";
            case '.' -> !afterLetter && beforeLetter ? "dot" : "";
            default -> "";
        };
    }

    private static String shortened(String slug) {
        int end = 0;
        int bytes = 0;
        while (end < slug.length()) {
            int c = slug.codePointAt(end);
            bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_BYTES) {
                break;
            }
            end += Character.charCount(c);
        }
        int hyphen = slug.lastIndexOf('-', end);
        return slug.substring(0, hyphen > end / 2 ? hyphen : end);
    }

    private static String hash(String name) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
