package foresite.publish;

import foresite.model.Progress;
import foresite.render.Renderer;
import foresite.site.Site;
import foresite.site.SitePlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Writes a planned site to a folder. */
public final class Publisher {

    /** Room for a page of the usual size; it grows with the largest that its thread has met. */
    private static final ThreadLocal<Utf8Buffer> BUFFER = ThreadLocal.withInitial(() -> new Utf8Buffer(64 * 1024));

    private Publisher() {}

    /** What was written: pages (redirects among them) and bytes. */
    public record Published(int pages, long bytes) {}

    /**
     * Renders and writes all pages, feeds, data and assets. The folder changes at the very end only.
     *
     * @param templates a folder with templates and assets that replace the defaults by name
     * @throws IOException if the folder cannot be written; it then holds what it held
     */
    public static Published publish(SitePlan plan, Path folder, Optional<Path> templates, Progress progress)
            throws IOException {
        Output output = Output.open(folder);
        boolean done = false;
        try {
            Published published = write(plan, output, templates, progress);
            output.publish();
            done = true;
            return published;
        } finally {
            if (!done) {
                output.discard();
            }
        }
    }

    private static Published write(SitePlan plan, Output output, Optional<Path> templates, Progress progress)
            throws IOException {
        Site site = plan.site();
        Renderer renderer = Renderer.of(site, templates);
        var redirects = site.addresses().redirects();
        progress.phase("Writing pages", plan.pages().size() + redirects.size());
        CompletableFuture<Void> machines = CompletableFuture.runAsync(() -> forMachines(plan, output));
        try {
            plan.pages().parallelStream().forEach(page -> {
                output.write(page.address().path(), rendered(buffer -> renderer.html(page, buffer)));
                progress.step(1);
            });
            redirects.entrySet().parallelStream().forEach(redirect -> {
                output.write(
                        redirect.getKey().path(),
                        rendered(buffer -> renderer.redirect(redirect.getKey(), redirect.getValue(), buffer)));
                progress.step(1);
            });
            machines.join();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e.getCause());
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw new IOException(io.getMessage(), io);
            }
            throw e;
        } finally {
            // Nobody may still write when a build that failed is cleared away.
            machines.exceptionally(failure -> null).join();
        }
        new Assets(output).write(templates);
        return new Published(plan.pages().size() + redirects.size(), output.bytes());
    }

    /** Returns the present thread's buffer with one page in it. */
    private static Utf8Buffer rendered(Consumer<Utf8Buffer> rendering) {
        Utf8Buffer buffer = BUFFER.get();
        buffer.reset();
        rendering.accept(buffer);
        return buffer;
    }

    private static void forMachines(SitePlan plan, Output output) {
        Site site = plan.site();
        try {
            DataFiles data = new DataFiles(site, output);
            data.write(plan);
            new CsvFiles(site, data, output).write();
        } catch (IOException e) {
            throw new UncheckedIOException("writing data", e);
        }
        new NameLists(site, output).write();
        new Feeds(site, output).write();
        new SitemapFiles(site, output).write(plan.pages());
        output.write(".nojekyll", "");
        if (!site.settings().cname().isEmpty()) {
            output.write("CNAME", site.settings().cname() + "\n");
        }
    }
}
