package foresite.render;

import foresite.site.Address;
import foresite.site.Destination;
import foresite.text.Html;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code {{ address | link }}}: the link from the page at hand, which the context calls {@code here}: a relative one within
 * the site, a full one to the web.
 */
final class LinkFilter implements Filter {

    @Override
    public Object apply(
            @Nullable Object input,
            Map<String, Object> arguments,
            PebbleTemplate self,
            EvaluationContext context,
            int line) {
        if (input instanceof Destination destination && context.getVariable("here") instanceof Address here) {
            return new SafeString(Html.escaped(destination.from(here)));
        }
        throw new PebbleException(null, "'link' requires an address such as site.home", line, self.getName());
    }

    @Override
    public List<String> getArgumentNames() {
        return List.of();
    }
}
