package foresite.check;

import foresite.model.Problem;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Looks at an element by itself: pictures that say nothing, what the site's policy blocks, data that is none. */
final class PageContent {

    private PageContent() {}

    static void look(Element element, PageNotes notes) {
        switch (element.normalName()) {
            case "img" -> {
                if (!element.hasAttr("alt")) {
                    notes.tell(Problem.NO_ALT, element, "the picture '" + element.attr("src") + "' has no alt");
                }
                loads(element, "src", notes);
            }
            case "svg" -> {
                boolean named = element.hasAttr("aria-label")
                        || element.hasAttr("aria-labelledby")
                        || element.selectFirst("> title") != null;
                if (element.attr("role").equals("img") && !named) {
                    notes.tell(Problem.NO_ALT, element, "the drawing has no title and no label");
                }
            }
            case "script" -> script(element, notes);
            case "style", "iframe", "object", "embed" ->
                notes.tell(
                        Problem.BLOCKED_CONTENT,
                        element,
                        "the element " + element.normalName() + " is blocked by the site's own policy");
            case "link" -> {
                if (element.attr("rel").matches("stylesheet|icon|preload|modulepreload")) {
                    loads(element, "href", notes);
                }
            }
            default -> {
                // Any other element is looked at for its attributes only.
            }
        }
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            if (name.equals("style") || name.startsWith("on")) {
                notes.tell(
                        Problem.BLOCKED_CONTENT,
                        element,
                        "the attribute " + name + " is blocked by the site's own policy");
            }
        }
    }

    private static void script(Element script, PageNotes notes) {
        if (script.attr("type").equals("application/ld+json")) {
            JsonLd.fault(script.data())
                    .ifPresent(fault -> notes.tell(Problem.BAD_JSON_LD, script, "the JSON-LD " + fault));
        } else if (!script.hasAttr("src")) {
            notes.tell(Problem.BLOCKED_CONTENT, script, "an inline script is blocked by the site's own policy");
        } else {
            loads(script, "src", notes);
        }
    }

    private static void loads(Element element, String attribute, PageNotes notes) {
        if (element.attr(attribute).matches("(?is)\\s*(https?:)?//.*")) {
            notes.tell(
                    Problem.BLOCKED_CONTENT,
                    element,
                    "'" + element.attr(attribute)
                            + "' comes from another site and is blocked by the site's own policy");
        }
    }
}
