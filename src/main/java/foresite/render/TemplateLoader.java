package foresite.render;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds a template by its name: in the site's own folder, or else among the defaults in the jar. Pebble's delegating
 * loader does the same, but makes a new cache key of every loader at every include.
 */
final class TemplateLoader implements Loader<String> {

    private final Optional<Path> folder;

    TemplateLoader(Optional<Path> folder) {
        this.folder = folder;
    }

    @Override
    public Reader getReader(String name) {
        try {
            Optional<Path> own = own(name);
            if (own.isPresent()) {
                return Files.newBufferedReader(own.get());
            }
            if (DefaultLook.TEMPLATES.contains(name)) {
                InputStream in = TemplateLoader.class.getResourceAsStream("/templates/" + name + DefaultLook.SUFFIX);
                return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new LoaderException(e, "the template '" + name + "' cannot be read");
        }
        throw new LoaderException(null, "there is no template '" + name + "'");
    }

    @Override
    public boolean resourceExists(String name) {
        return own(name).isPresent() || DefaultLook.TEMPLATES.contains(name);
    }

    private Optional<Path> own(String name) {
        return folder.flatMap(path -> TemplatesFolder.inside(path, name + DefaultLook.SUFFIX));
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
