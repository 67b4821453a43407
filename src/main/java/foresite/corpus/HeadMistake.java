package foresite.corpus;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Why an entry of a head cannot be read, and what it says all the same.
 *
 * @param cause what is wrong, for a message
 * @param value text or a list, as a person would read it
 */
record HeadMistake(String cause, String key, JsonNode value) {

    /** Spaces that look like the plain one and are none to YAML. */
    private static final String ODD_SPACE = "\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff";

    private static final Pattern ENTRY = Pattern.compile(
            "[ \\t" + ODD_SPACE + "]*[\"']?([\\p{L}\\p{N}][^:=：\"']{0,60}?)[\"']?[ " + ODD_SPACE + "]*([:=：])(.*)",
            Pattern.DOTALL);

    /** What an author hid stays hidden; a # with a word right behind it may be a tag. */
    private static final Pattern COMMENT = Pattern.compile("\\h#\\h.*");

    private static final Pattern BELOW = Pattern.compile("[\\s" + ODD_SPACE + "]*\\n");

    private static final String SPECIAL = "@`%&*!|>{}],?-";

    /** Returns what an entry was meant to say; empty if it has no key. */
    static Optional<HeadMistake> of(String entry, HeadFormat format) {
        Matcher parts = ENTRY.matcher(entry.stripTrailing());
        if (!parts.matches() || parts.group(3).startsWith("//")) {
            return Optional.empty();
        }
        String behind = parts.group(3);
        String raw = behind.replaceAll("^[\\s" + ODD_SPACE + "]+", "").stripTrailing();
        if (format == HeadFormat.YAML && !raw.startsWith("[")) {
            raw = COMMENT.matcher(raw).replaceFirst("");
        }
        if (format == HeadFormat.JSON && raw.endsWith(",")) {
            raw = raw.substring(0, raw.length() - 1).stripTrailing();
        }
        String cause = format == HeadFormat.YAML
                ? cause(entry, parts.group(2), behind, raw)
                : "it is not " + format + ", which requires quotation marks around text";
        return Optional.of(new HeadMistake(
                cause, parts.group(1).strip(), value(raw, BELOW.matcher(behind).lookingAt())));
    }

    private static String cause(String entry, String colon, String behind, String raw) {
        if (entry.matches("(?s)(?:.*\\n)?[ \\t]*[" + ODD_SPACE + "].*")
                || behind.matches("(?s)[" + ODD_SPACE + "].*")) {
            return "a no-break space is where YAML requires a plain one";
        }
        if (entry.indexOf('\t') >= 0) {
            return "a tab is where YAML requires spaces";
        }
        if (!colon.equals(":") || (!behind.isEmpty() && !Character.isWhitespace(behind.charAt(0)))) {
            return "YAML requires a colon and a space behind the key";
        }
        char first = raw.isEmpty() ? ' ' : raw.charAt(0);
        if (first == '"' || first == '\'') {
            return raw.indexOf(first, 1) < 0
                    ? "the quotation mark is never closed"
                    : "text follows the closing quotation mark; write " + (first == '"' ? "\\\"" : "''")
                            + " for one within the text";
        }
        if (first == '[') {
            return raw.contains("#")
                    ? "a # outside quotation marks starts a comment"
                    : "the list is not closed, or has a mark that needs quotation marks";
        }
        if (SPECIAL.indexOf(first) >= 0) {
            return "text that begins with " + first + " needs quotation marks";
        }
        return raw.contains(": ") || raw.endsWith(":")
                ? "text with a colon and a space needs quotation marks"
                : "the indentation or a mark is not YAML";
    }

    /**
     * Returns a list where brackets or bullets were meant, else the text.
     *
     * @param below whether it begins below the key
     */
    private static JsonNode value(String raw, boolean below) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        String[] lines = raw.split("\\n");
        if (below && raw.matches("(?s)-\\h.*")) {
            var list = nodes.arrayNode();
            for (String line : lines) {
                String item = line.replaceAll("^[\\s" + ODD_SPACE + "]*-?\\h*", "");
                list.add(unquoted(item));
            }
            return list;
        }
        if (raw.startsWith("[")) {
            var list = nodes.arrayNode();
            String inner = raw.substring(1, raw.endsWith("]") ? raw.length() - 1 : raw.length());
            for (String item : List.of(inner.split("[,\\n]"))) {
                list.add(unquoted(item.strip()));
            }
            return list;
        }
        return nodes.stringNode(unquoted(raw.replaceAll("(?<!\\s)\\s*\\n\\s*", " ")));
    }

    /** Drops a quotation mark at the beginning, and its partner at the end. */
    private static String unquoted(String text) {
        if (text.isEmpty() || "\"'".indexOf(text.charAt(0)) < 0) {
            return text;
        }
        char mark = text.charAt(0);
        boolean closed = text.length() > 1 && text.charAt(text.length() - 1) == mark;
        boolean within = closed && text.indexOf(mark, 1) < text.length() - 1;
        if (text.indexOf(mark, 1) >= 0 && !closed) {
            return text;
        }
        return within ? text : text.substring(1, closed ? text.length() - 1 : text.length());
    }
}
