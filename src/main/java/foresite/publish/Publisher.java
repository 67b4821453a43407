package foresite.publish;

import foresite.model.Progress;
import foresite.render.PageKeys;
import foresite.render.Renderer;
import foresite.site.Page;
import foresite.site.Site;
import foresite.site.SitePlan;
import foresite.state.Key;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes a planned site to a folder. */
public final class Publisher {

    /** Room for a page of the usual size; it grows with the largest that its thread has met. */
    private static final ThreadLocal<Utf8Buffer> BUFFER = ThreadLocal.withInitial(() -> new Utf8Buffer(64 * 1024));

    private Publisher() {}

    /**
     * A published site.
     *
     * @param pages how many it has, redirects among them
     * @param bytes of all its files
     */
    public record Published(int pages, long bytes, Changes changes) {}

    /**
     * Renders and writes all pages that have changed, and feeds, data and assets. The folder changes at the very end only.
     *
     * @param input the key of all that the plan and the templates were made from
     * @param images the images of the content folder, the logo among them
     * @param templates a folder with templates and assets that replace the defaults by name
     * @throws IOException if the folder cannot be written; unless the disk fails while files are moved, it then holds what
     *     it held
     */
    public static Published publish(
            SitePlan plan, Key input, Output output, ContentImages images, Optional<Path> templates, Progress progress)
            throws IOException {
        Renderer renderer = Renderer.of(plan.site(), templates);
        Optional<PageKeys> keys = output.remembers() ? Optional.of(renderer.keys()) : Optional.empty();
        progress.phase("Writing pages", plan.pages().size());
        List<Runnable> pieces = new ArrayList<>(forMachines(plan, output));
        for (Page page : plan.pages()) {
            pieces.add(() -> {
                write(page, renderer, keys, output);
                progress.step(1);
            });
        }
        try {
            Crew.work(pieces.size(), piece -> pieces.get(piece).run());
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e.getCause());
        }
        Assets assets = new Assets(output);
        String logo = plan.site().settings().navigation().logo().file();
        assets.write(templates, Optional.of(logo).filter(file -> !file.isEmpty()), images);
        assets.images(images, plan.images());
        return new Published(plan.pages().size(), output.bytes(), output.publish(input));
    }

    private static void write(Page page, Renderer renderer, Optional<PageKeys> keys, Output output) {
        Page.Content content = page.content().get();
        Key key = keys.map(of -> of.of(page, content)).orElse(Key.NONE);
        if (!output.keep(page.address().path(), key)) {
            output.write(page.address().path(), key, rendered(buffer -> renderer.html(page, content, buffer)));
        }
    }

    /** Returns the present thread's buffer with one page in it. */
    private static Utf8Buffer rendered(Consumer<Utf8Buffer> rendering) {
        Utf8Buffer buffer = BUFFER.get();
        buffer.reset();
        rendering.accept(buffer);
        return buffer;
    }

    /** What is not a page: begun first, since the largest of it takes as long as a thousand pages. */
    private static List<Runnable> forMachines(SitePlan plan, Output output) {
        Site site = plan.site();
        DataFiles data = new DataFiles(site, output);
        return List.of(
                () -> data.write(plan),
                () -> {
                    try (OutputStream out = output.stream(SkosFile.PATH)) {
                        new SkosFile(site).write(out);
                    } catch (IOException e) {
                        throw new UncheckedIOException("writing " + SkosFile.PATH, e);
                    }
                },
                () -> new CsvFiles(site, data, output).write(),
                () -> new NameLists(site, output).write(),
                () -> new Feeds(site, output).write(),
                () -> new SitemapFiles(site, output).write(plan.pages()),
                () -> output.write(".nojekyll", ""),
                () -> {
                    if (!site.settings().cname().isEmpty()) {
                        output.write("CNAME", site.settings().cname() + "\n");
                    }
                });
    }
}
