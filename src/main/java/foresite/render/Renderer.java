package foresite.render;

import foresite.site.Address;
import foresite.site.Page;
import foresite.site.Site;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.loader.DelegatingLoader;
import io.pebbletemplates.pebble.loader.FileLoader;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.output.StringBuilderWriter;

/** Renders pages with Pebble. Thread-safe. */
public final class Renderer {

    /** Room for a page of the usual size, in characters. */
    private static final int USUAL_LENGTH = 16 * 1024;

    private final PebbleEngine engine;
    private final Site site;
    private final Frame frame;

    private Renderer(PebbleEngine engine, Site site) {
        this.engine = engine;
        this.site = site;
        this.frame = Frame.of(site);
    }

    /**
     * Returns a renderer that takes each template from the given folder, or, where it is not there, from the defaults
     * in the jar.
     */
    public static Renderer of(Site site, Optional<Path> templates) {
        List<Loader<?>> loaders = new ArrayList<>();
        templates.ifPresent(folder -> {
            FileLoader own = new FileLoader(folder.toAbsolutePath().toString());
            own.setSuffix(".peb");
            loaders.add(own);
        });
        ClasspathLoader defaults = new ClasspathLoader(Renderer.class.getClassLoader());
        defaults.setPrefix("templates");
        defaults.setSuffix(".peb");
        loaders.add(defaults);
        PebbleEngine engine = new PebbleEngine.Builder()
                .loader(new DelegatingLoader(loaders))
                .extension(new ForesiteExtension())
                .strictVariables(true)
                .defaultLocale(Locale.ROOT)
                .build();
        return new Renderer(engine, site);
    }

    /**
     * Returns the text of a page.
     *
     * @throws RenderException if a template is missing or wrong, with the template's name and line
     */
    public String html(Page page) {
        Page.Content content = page.content().get();
        Map<String, Object> context = context(page.address());
        context.put("head", content.head());
        context.put("view", content.view());
        context.put("canonical", site.url(page.address()));
        context.put("indexed", page.indexed());
        return evaluate(page.template(), context);
    }

    /** Returns the text of a page that sends readers on to another. */
    public String redirect(Address from, Address to) {
        Map<String, Object> context = context(from);
        context.put("target", to);
        context.put("canonical", site.url(to));
        return evaluate("redirect", context);
    }

    private Map<String, Object> context(Address here) {
        Map<String, Object> context = new HashMap<>();
        context.put("site", frame);
        context.put("here", here);
        return context;
    }

    private String evaluate(String template, Map<String, Object> context) {
        StringBuilderWriter writer = new StringBuilderWriter(USUAL_LENGTH);
        try {
            engine.getTemplate(template).evaluate(writer, context);
        } catch (PebbleException | IOException e) {
            throw new RenderException("the template '" + template + "' fails: " + e.getMessage(), e);
        }
        return writer.toString();
    }
}
