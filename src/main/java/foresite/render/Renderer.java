package foresite.render;

import foresite.site.Address;
import foresite.site.Page;
import foresite.site.Site;
import foresite.state.Key;
import foresite.text.Html;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.io.output.StringBuilderWriter;

/** Renders pages with Pebble. Thread-safe. */
public final class Renderer {

    static final String NEVER_ENDS = "it does not end; does a template extend or include itself?";

    static final String TOO_LARGE = "it needs more memory than there is; does it repeat a text many times?";

    private final PebbleEngine engine;
    private final Site site;
    private final SiteView view;
    private final Map<String, Frame> frames = new ConcurrentHashMap<>();
    private final RenderLimits limits = new RenderLimits();
    private final Map<String, PebbleTemplate> templates = new ConcurrentHashMap<>();
    private final Key look;

    private Renderer(Site site, TemplatesFolder folder) {
        this.site = site;
        this.view = SiteView.of(site, folder);
        this.look = folder.key();
        TemplateLoader loader = new TemplateLoader(folder);
        this.engine = new PebbleEngine.Builder()
                .loader(loader)
                .registerExtensionCustomizer(ForesiteExtension.WithoutI18n::new)
                .extension(new ForesiteExtension(new LangFilter(view.language()), limits, loader))
                .addEscapingStrategy("html", Html::escaped)
                .strictVariables(true)
                .defaultLocale(Locale.ROOT)
                .build();
    }

    /**
     * Returns a renderer that takes each template from the given folder, or, where it is not there, from the defaults
     * in the jar.
     */
    public static Renderer of(Site site, TemplatesFolder folder) {
        return new Renderer(site, folder);
    }

    /** Returns what makes the keys of this site's pages. */
    public PageKeys keys() {
        return PageKeys.of(site, look, view);
    }

    /**
     * Renders a page with its content.
     *
     * @throws RenderException if a template is missing or wrong, with the template's name and line
     */
    public void html(Page page, Page.Content content, Writer writer) {
        Map<String, Object> context = context(page.address());
        Frame frame = frame(page.address(), content.head().section());
        context.put("masthead", frame.masthead());
        context.put("foot", frame.foot());
        context.put("head", content.head());
        context.put("view", content.view());
        context.put("canonical", site.url(page.address()));
        context.put("indexed", page.indexed());
        evaluate(page.template(), context, writer);
    }

    private Map<String, Object> context(Address here) {
        Map<String, Object> context = new HashMap<>();
        context.put("site", view);
        context.put("here", here);
        return context;
    }

    /** What is above and below the text of a page, as HTML. */
    private record Frame(String masthead, String foot) {}

    /**
     * Renders a frame once for all pages that show the same: those of one folder and one section, except the pages that the
     * masthead leads to and marks.
     */
    private Frame frame(Address here, String section) {
        String path = here.path();
        boolean common = path.indexOf('/') > 0 && !view.leadsTo(here);
        String key = common ? path.substring(0, path.lastIndexOf('/') + 1) + '\t' + section : path;
        Frame known = frames.get(key);
        if (known != null) {
            return known;
        }
        Map<String, Object> context = context(here);
        context.put("section", section);
        Frame frame = new Frame(part("parts/masthead", context), part("parts/foot", context));
        frames.put(key, frame);
        return frame;
    }

    private String part(String template, Map<String, Object> context) {
        StringBuilderWriter writer = new StringBuilderWriter();
        evaluate(template, context, writer);
        return writer.toString();
    }

    private void evaluate(String name, Map<String, Object> context, Writer writer) {
        try {
            PebbleTemplate template = template(name);
            limits.render(writer, limited -> template.evaluate(limited, context));
        } catch (PebbleException e) {
            throw new RenderException(
                    "the template '" + name + "' fails: " + RecordResolver.message(e, new TreeSet<>(context.keySet())),
                    e);
        } catch (IOException e) {
            throw new RenderException("the template '" + name + "' fails: " + e.getMessage(), e);
        } catch (StackOverflowError | LinkageError e) {
            // A class whose loading ran out of stack is one that cannot be found afterwards.
            throw new RenderException("the template '" + name + "' fails: " + NEVER_ENDS, e);
        } catch (OutOfMemoryError e) {
            throw new RenderException("the template '" + name + "' fails: " + TOO_LARGE, e);
        }
    }

    private PebbleTemplate template(String name) {
        PebbleTemplate known = templates.get(name);
        if (known != null) {
            return known;
        }
        PebbleTemplate template = engine.getTemplate(name);
        templates.put(name, template);
        return template;
    }
}
