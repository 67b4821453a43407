package foresite.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTML element that browsers do not show: one with the attribute {@code hidden}, or one that its own style hides. Scripts
 * are text: a report may write about them, and nothing of it may be lost.
 *
 * @param name in lower case
 * @param end the index in the line behind its first tag
 * @param isEmpty whether it is a tag without content
 */
record HiddenElement(String name, int end, boolean isEmpty) {

    /** The longest tag that is looked at, in characters; Java's patterns call themselves for each attribute. */
    private static final int MAX_TAG = 1_000;

    private static final String ATTRIBUTE =
            "\\s++([^\\s\"'<>/=]++)(?:\\s*+=\\s*+(\"[^\"]*+\"|'[^']*+'|[^\\s\"'=<>`]++))?+";
    private static final Pattern ATTRIBUTES = Pattern.compile(ATTRIBUTE);
    private static final Pattern TAG = Pattern.compile("<([a-zA-Z][a-zA-Z0-9-]*+)((?:" + ATTRIBUTE + ")*+)\\s*+/?>");
    private static final Pattern HIDING_STYLE =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    private static final Set<String> WITHOUT_CONTENT = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    /** Returns the hidden element whose tag begins at a place of a line. */
    static Optional<HiddenElement> at(String line, int from) {
        Matcher tag = TAG.matcher(line).region(from, Math.min(line.length(), from + MAX_TAG));
        if (!tag.lookingAt()) {
            return Optional.empty();
        }
        String name = tag.group(1).toLowerCase(Locale.ROOT);
        return isHidden(tag.group(2))
                ? Optional.of(new HiddenElement(name, tag.end(), WITHOUT_CONTENT.contains(name)))
                : Optional.empty();
    }

    private static boolean isHidden(String attributes) {
        Matcher attribute = ATTRIBUTES.matcher(attributes);
        while (attribute.find()) {
            String value = attribute.group(2);
            if (attribute.group(1).equalsIgnoreCase("hidden")
                    || (attribute.group(1).equalsIgnoreCase("style")
                            && value != null
                            && HIDING_STYLE.matcher(value).find())) {
                return true;
            }
        }
        return false;
    }

    /** Returns a pattern of the tags that open and close elements of this name; a closing one has a group 1. */
    Pattern tags() {
        return Pattern.compile("<(/)?" + name + "(?=[\\s/>])[^>]*>", Pattern.CASE_INSENSITIVE);
    }
}
