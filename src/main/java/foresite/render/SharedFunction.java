package foresite.render;

import foresite.site.Address;
import foresite.site.Shared;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code {{ shared("parts/company", view.company) }}}: renders a part once for all pages of a folder that show the same
 * {@link Shared} value, which the part knows as {@code view}. A link of it to the page that it stands on is marked as such
 * there ({@code aria-current}). Thread-safe.
 */
final class SharedFunction implements Function {

    /** Renders a template with a context. */
    interface Rendering {
        String render(String template, Map<String, Object> context);
    }

    private final Map<String, String> parts = new ConcurrentHashMap<>();
    private final Rendering rendering;

    SharedFunction(Rendering rendering) {
        this.rendering = rendering;
    }

    @Override
    public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        if (!(arguments.get("template") instanceof String template)
                || !(arguments.get("value") instanceof Shared value)
                || !(context.getVariable("here") instanceof Address here)) {
            throw new PebbleException(
                    null, "'shared' requires a template and a shared value such as view.company", line, self.getName());
        }
        if (value.key().isEmpty()) {
            return new SafeString(rendered(template, value, context, here));
        }
        String path = here.path();
        String key = template + '\t' + path.substring(0, path.lastIndexOf('/') + 1) + '\t' + value.key();
        String part = parts.get(key);
        if (part == null) {
            part = rendered(template, value, context, here);
            parts.put(key, part);
        }
        String link = "href=\"" + here.from(here) + '"';
        return new SafeString(part.replace(link, link + " aria-current=\"page\""));
    }

    private String rendered(String template, Shared value, EvaluationContext context, Address here) {
        Map<String, Object> own = new HashMap<>();
        own.put("site", context.getVariable("site"));
        own.put("here", here);
        own.put("view", value);
        return rendering.render(template, own);
    }

    @Override
    public List<String> getArgumentNames() {
        return List.of("template", "value");
    }
}
