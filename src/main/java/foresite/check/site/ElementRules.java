package foresite.check.site;

import foresite.model.Problem;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The rules for single elements: images have a text, nothing is blocked by the site's own policy, JSON-LD is valid. */
final class ElementRules {

    private static final String BLOCKED = " is blocked by the site's own policy";

    private ElementRules() {}

    static void check(Element element, FileDiagnostics found) {
        switch (element.normalName()) {
            case "img" -> {
                if (!element.hasAttr("alt")) {
                    found.add(Problem.NO_ALT, element, "the picture '" + element.attr("src") + "' has no alt");
                }
                source(element, "src", found);
            }
            case "svg" -> {
                boolean named = element.hasAttr("aria-label")
                        || element.hasAttr("aria-labelledby")
                        || element.selectFirst("> title") != null;
                if (element.attr("role").equals("img") && !named) {
                    found.add(Problem.NO_ALT, element, "the drawing has no title and no label");
                }
            }
            case "script" -> script(element, found);
            case "style", "iframe", "object", "embed" ->
                found.add(Problem.BLOCKED_CONTENT, element, "the element " + element.normalName() + BLOCKED);
            case "link" -> {
                if (element.attr("rel").matches("stylesheet|icon|preload|modulepreload")) {
                    source(element, "href", found);
                }
            }
            default -> {
                // Only the attributes of other elements are checked.
            }
        }
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            if (name.equals("style") || name.startsWith("on")) {
                found.add(Problem.BLOCKED_CONTENT, element, "the attribute " + name + BLOCKED);
            }
        }
    }

    private static void script(Element script, FileDiagnostics found) {
        if (script.attr("type").equals("application/ld+json")) {
            JsonLdRules.fault(script.data())
                    .ifPresent(fault -> found.add(Problem.BAD_JSON_LD, script, "the JSON-LD " + fault));
        } else if (!script.hasAttr("src")) {
            found.add(Problem.BLOCKED_CONTENT, script, "an inline script" + BLOCKED);
        } else {
            source(script, "src", found);
        }
    }

    private static void source(Element element, String attribute, FileDiagnostics found) {
        String address = element.attr(attribute);
        if (address.matches("(?is)\\s*(https?:)?//.*")) {
            found.add(Problem.BLOCKED_CONTENT, element, "'" + address + "' comes from another site and" + BLOCKED);
        }
    }
}
