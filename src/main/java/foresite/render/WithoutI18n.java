package foresite.render;

import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Function;
import java.util.HashMap;
import java.util.Map;

/** Removes Pebble's function {@code i18n}: it loads Java classes by a name that a template chooses. */
final class WithoutI18n extends ExtensionCustomizer {

    WithoutI18n(Extension extension) {
        super(extension);
    }

    @Override
    public Map<String, Function> getFunctions() {
        Map<String, Function> functions = super.getFunctions();
        if (functions == null || !functions.containsKey("i18n")) {
            return functions;
        }
        Map<String, Function> others = new HashMap<>(functions);
        others.remove("i18n");
        return others;
    }
}
