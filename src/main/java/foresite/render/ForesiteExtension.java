package foresite.render;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import java.util.Map;

/** What Foresite's templates have beyond Pebble's own. */
final class ForesiteExtension extends AbstractExtension {

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of("link", new LinkFilter(), "dots", new DotsFilter());
    }
}
