package foresite.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether an SVG file may be published. In a page it is an {@code img} element, where browsers run no script; but somebody
 * may open the file by itself, and then a script in it would run as one of the site. Such a file is refused.
 */
final class SvgSafety {

    /** Elements, attributes and addresses that run scripts, and what could hide them or load them from elsewhere. */
    private static final Pattern ACTIVE =
            Pattern.compile("<(?:[\\w.-]+:)?(?:script|foreignobject|iframe|embed|object|handler|listener)\\b"
                    + "|[\\s\"'/]on[a-z]+\\s*="
                    + "|attributename\\s*=\\s*[\"']?\\s*(?:on|(?:[\\w.-]+:)?href)"
                    + "|javascript:|vbscript:|data:(?!image/(?:png|jpe?g|gif|webp)[;,])"
                    + "|<!entity|<\\?xml-stylesheet");

    private static final Pattern REFERENCE = Pattern.compile("&#(?:x([0-9a-f]{1,6})|(\\d{1,7}));?");
    private static final Pattern ADDRESS_BLANKS = Pattern.compile("(?<=[a-z:])[\\t\\r\\n]+(?=[a-z:])");

    private SvgSafety() {}

    /** Returns why a file is refused, as the end of a sentence; empty when it may be published. */
    static String problem(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return "is not UTF-8";
        }
        // With character references in place of letters, or line ends within, browsers read an address the same.
        String plain = REFERENCE
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(reference -> Matcher.quoteReplacement(character(reference.group(1), reference.group(2))));
        boolean active = ACTIVE.matcher(plain).find()
                || ACTIVE.matcher(ADDRESS_BLANKS.matcher(plain).replaceAll("")).find();
        return active ? "contains a script, or what could load one" : "";
    }

    private static String character(String hex, String decimal) {
        int point = hex == null ? Integer.parseInt(decimal) : Integer.parseInt(hex, 16);
        return Character.isValidCodePoint(point) ? Character.toString(point).toLowerCase(Locale.ROOT) : "";
    }
}
