package foresite.render;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What Foresite's templates have beyond Pebble's own. */
final class ForesiteExtension extends AbstractExtension {

    private final LangFilter lang;
    private final RenderLimits limits;
    private final TemplateLoader loader;

    ForesiteExtension(LangFilter lang, RenderLimits limits, TemplateLoader loader) {
        this.lang = lang;
        this.limits = limits;
        this.loader = loader;
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of("link", new LinkFilter(), "lang", lang);
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of("range", new RangeFunction());
    }

    @Override
    public List<TokenParser> getTokenParsers() {
        return List.of(new ImportTag(loader));
    }

    @Override
    public List<NodeVisitorFactory> getNodeVisitors() {
        return List.of(limits, new PlacedNodes(limits));
    }

    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return List.of(new RecordResolver(), new ValueResolver());
    }

    /** Removes Pebble's function {@code i18n}: it loads Java classes by a name that a template chooses. */
    static final class WithoutI18n extends ExtensionCustomizer {

        WithoutI18n(Extension extension) {
            super(extension);
        }

        @Override
        public Map<String, Function> getFunctions() {
            Map<String, Function> functions = super.getFunctions();
            if (functions == null) {
                return functions;
            }
            Map<String, Function> others = new HashMap<>(functions);
            others.remove("i18n");
            return others;
        }
    }
}
