package foresite.render;

import foresite.site.Address;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code {{ address | link }}}: the relative link from the page at hand, which the context calls {@code here}. */
final class LinkFilter implements Filter {

    @Override
    public Object apply(
            @Nullable Object input,
            Map<String, Object> arguments,
            PebbleTemplate self,
            EvaluationContext context,
            int line) {
        if (input instanceof Address address && context.getVariable("here") instanceof Address here) {
            return new SafeString(address.from(here));
        }
        throw new PebbleException(null, "'link' wants an address such as site.home", line, self.getName());
    }

    @Override
    public List<String> getArgumentNames() {
        return List.of();
    }
}
