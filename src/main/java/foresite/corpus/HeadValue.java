package foresite.corpus;

import foresite.text.HiddenText;
import foresite.text.XmlText;
import foresite.text.Yaml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Takes texts and names from the values of a head, whatever their form. */
final class HeadValue {

    /** The keys under which an object says what it is called. */
    private static final List<String> NAMES = List.of("name", "title", "label", "term", "text", "value");

    private static final List<String> ADDRESSES = List.of("url", "href", "link");
    private static final Pattern WIKI_LINK = Pattern.compile("\\[\\[(?:[^\\]|]*\\|)?([^\\]|]+)]]");
    private static final Pattern QUOTED = Pattern.compile("[“„]([^“”„]*)[”“]");
    private static final Pattern TAG = Pattern.compile("#(?=[\\p{L}\\p{N}])");
    private static final Pattern ONLY_TAGS = Pattern.compile("#[^\\s,;#]+(?:\\s+#[^\\s,;#]+)+");

    private HeadValue() {}

    /** Returns the names in a list, an object or a text with commas, each as plain text and none empty. */
    static List<String> names(JsonNode value) {
        List<String> names = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> names.add(text(each)));
        } else if (value.isObject() && named(value, NAMES).isEmpty()) {
            // A map of names, such as the weights of tags.
            names.addAll(value.propertyNames());
        } else {
            String text = text(value);
            String one = ONLY_TAGS.matcher(text).matches() ? text.replaceAll("\\s+", ",") : text;
            names.addAll(value.isObject() ? List.of(text) : Bullets.split(one));
        }
        return names.stream()
                .map(HeadValue::plain)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Returns a name without the marks of a tag or of a link between notes. */
    private static String plain(String name) {
        Matcher link = WIKI_LINK.matcher(name);
        String text = link.matches() ? link.group(1) : name;
        Matcher tag = TAG.matcher(text);
        return (tag.lookingAt() ? text.substring(1) : text).strip();
    }

    /** Returns the text of a value: its own, the name of an object, or all of a list's with commas; empty for null. */
    static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isValueNode()) {
            return shown(Yaml.text(value));
        }
        return named(value, NAMES).orElseGet(() -> String.join(", ", texts(value)));
    }

    /** Returns a text without comments, the marks of a link between notes, and the quotation marks of a word processor. */
    private static String shown(String written) {
        boolean hiding = written.contains("<!--") || written.contains("%%");
        String text = (hiding
                        ? String.join(
                                "\n",
                                HiddenText.of(List.of(written.split("\n", -1))).lines())
                        : written)
                .strip();
        Matcher link = WIKI_LINK.matcher(text);
        Matcher quoted = QUOTED.matcher(link.matches() ? link.group(1) : text);
        return quoted.matches() ? quoted.group(1) : link.matches() ? link.group(1) : text;
    }

    /** Returns the address that a value is or has. */
    static String address(JsonNode value) {
        JsonNode first = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        return named(first, ADDRESSES).orElseGet(() -> text(first));
    }

    /** Returns the texts of a list one by one, of an object with their keys, and else of the value alone. */
    static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> texts.add(text(each)));
        } else if (value.isObject() && named(value, NAMES).isEmpty()) {
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                texts.add(XmlText.of(entry.getKey()) + ": " + text(entry.getValue()));
            }
        } else {
            texts.add(text(value));
        }
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }

    private static Optional<String> named(JsonNode object, List<String> keys) {
        return keys.stream()
                .map(object::path)
                .filter(JsonNode::isValueNode)
                .map(node -> node.isNull() ? "" : Yaml.text(node).strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** Tells whether a value clearly says no. */
    static boolean isNo(String value) {
        return Arrays.asList("false", "no", "n", "0", "off", "never", "non", "nein")
                .contains(value.toLowerCase(Locale.ROOT));
    }
}
