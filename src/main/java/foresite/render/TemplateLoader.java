package foresite.render;

import foresite.site.Catalogue;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds a template by its name: in the site's own folder, or else among the defaults in the jar. Pebble's delegating
 * loader does the same, but makes a new cache key of every loader at every include.
 */
final class TemplateLoader implements Loader<String> {

    /** What a template's file ends with. */
    static final String SUFFIX = ".peb";

    /** The default templates, as templates name each other: those of the catalogue's pages, and their parts. */
    static final List<String> TEMPLATES = Stream.concat(
                    Catalogue.templates().stream(),
                    Stream.of(
                            "layout",
                            "parts/cards",
                            "parts/company",
                            "parts/concept-links",
                            "parts/foot",
                            "parts/letters",
                            "parts/macros",
                            "parts/masthead",
                            "parts/narrower",
                            "parts/near",
                            "parts/news",
                            "parts/other-kinds",
                            "parts/report-cards",
                            "parts/said",
                            "parts/single",
                            "parts/sighted",
                            "parts/signals",
                            "parts/topic",
                            "parts/turn"))
            .sorted()
            .toList();

    private final TemplatesFolder folder;

    TemplateLoader(TemplatesFolder folder) {
        this.folder = folder;
    }

    @Override
    public Reader getReader(String name) {
        Optional<String> own = folder.template(name);
        if (own.isPresent()) {
            return new StringReader(own.get());
        }
        if (TEMPLATES.contains(name)) {
            InputStream in = TemplateLoader.class.getResourceAsStream("/templates/" + name + SUFFIX);
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        throw new LoaderException(null, "there is no template '" + name + "'");
    }

    @Override
    public boolean resourceExists(String name) {
        return folder.template(name).isPresent() || TEMPLATES.contains(name);
    }

    @Override
    public String createCacheKey(String name) {
        return name;
    }

    /** Names are always those below the templates folder, never relative to the template at hand. */
    @Override
    public @Nullable String resolveRelativePath(String relative, String anchor) {
        return relative;
    }

    @Override
    public void setCharset(String charset) {}

    @Override
    public void setPrefix(String prefix) {}

    @Override
    public void setSuffix(String suffix) {}
}
