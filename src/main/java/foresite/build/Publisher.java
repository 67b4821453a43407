package foresite.build;

import foresite.corpus.ContentSnapshot;
import foresite.export.ExportFile;
import foresite.model.ContentImage;
import foresite.model.Progress;
import foresite.publish.Changes;
import foresite.publish.Output;
import foresite.render.PageKeys;
import foresite.render.Renderer;
import foresite.render.TemplatesFolder;
import foresite.site.Addresses;
import foresite.site.Catalogue;
import foresite.site.Page;
import foresite.site.SitePlan;
import foresite.state.Key;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.io.IOUtils;

/** Renders a planned site and publishes it: pages, redirects, files for machines, assets and images. */
public final class Publisher {

    /** Room for a page of the usual size; it grows to the size of the largest page of its thread. */
    private static final ThreadLocal<StringWriter> BUFFER = ThreadLocal.withInitial(() -> new StringWriter(1 << 16));

    private final SitePlan plan;
    private final Output output;
    private final Renderer renderer;
    private final Optional<PageKeys> keys;
    private final Progress progress;

    private Publisher(SitePlan plan, Output output, Renderer renderer, Progress progress) {
        this.plan = plan;
        this.output = output;
        this.renderer = renderer;
        this.keys = output.remembers() ? Optional.of(renderer.keys()) : Optional.empty();
        this.progress = progress;
    }

    /**
     * A published site.
     *
     * @param pages how many it has, including redirects
     * @param bytes of all its files
     */
    public record Published(int pages, long bytes, Changes changes) {}

    /**
     * Writes everything that changed. The folder changes only at the very end.
     *
     * @param input the key of everything that the plan and the templates were made from
     * @param content contains the images, the logo among them
     * @param templates a folder with templates and assets that replace the defaults by name
     * @throws IOException if the folder cannot be written; it is then as it was, unless the disk fails while files are
     *     moved
     */
    public static Published publish(
            SitePlan plan,
            Key input,
            Output output,
            ContentSnapshot content,
            TemplatesFolder templates,
            Progress progress)
            throws IOException {
        Publisher publisher = new Publisher(plan, output, Renderer.of(plan.site(), templates), progress);
        publisher.pages();
        publisher.assets(content, templates);
        for (ContentImage image : plan.images()) {
            publisher.copy(content.image(image.path()), Addresses.image(image).path());
        }
        return new Published(plan.pages().size(), output.bytes(), output.publish(input));
    }

    private void pages() throws IOException {
        progress.phase("Writing pages", plan.pages().size());
        List<Runnable> work = new ArrayList<>();
        ExportFile.all(plan).forEach(file -> work.add(() -> write(file)));
        plan.pages().forEach(page -> work.add(() -> write(page)));
        try {
            inParallel(work);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e.getCause());
        }
    }

    private void write(ExportFile file) {
        try (OutputStream out = output.stream(file.path())) {
            file.content().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file.path(), e);
        }
    }

    private void write(Page page) {
        Page.Content content = page.content().get();
        Key key = keys.map(of -> of.of(page, content)).orElse(Key.NONE);
        String path = page.address().path();
        if (!output.keep(path, key)) {
            StringWriter html = BUFFER.get();
            html.getBuffer().setLength(0);
            renderer.html(page, content, html);
            output.write(path, key, html.toString().getBytes(StandardCharsets.UTF_8));
        }
        progress.step(1);
    }

    /**
     * Does all work, each piece on the next free thread. If one fails, no other is started, and its failure is thrown when
     * all threads have stopped.
     */
    private static void inParallel(List<Runnable> work) throws IOException {
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            try {
                for (int i = next.getAndIncrement(); i < work.size(); i = next.getAndIncrement()) {
                    work.get(i).run();
                }
            } finally {
                next.set(work.size());
            }
        };
        int count = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                workers.add(threads.submit(worker));
            }
            for (Future<?> each : workers) {
                each.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the build was interrupted");
        } finally {
            stop(threads);
        }
    }

    private static void stop(ExecutorService threads) {
        threads.shutdownNow();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Copies the logo, the site's own assets, and those defaults that the site does not replace. */
    private void assets(ContentSnapshot content, TemplatesFolder templates) throws IOException {
        Set<String> written = new TreeSet<>();
        String logo = plan.site().settings().navigation().logo().file();
        if (!logo.isEmpty()) {
            String name = logo.substring(logo.lastIndexOf('/') + 1);
            written.add(name);
            copy(content.image(logo), "assets/" + name);
        }
        for (String name : templates.assets()) {
            if (written.add(name)) {
                copy(templates.asset(name).orElseThrow(), "assets/" + name);
            }
        }
        for (String name : Catalogue.ASSETS) {
            if (written.add(name)) {
                try (InputStream in = Publisher.class.getResourceAsStream("/templates/assets/" + name);
                        OutputStream out = output.stream("assets/" + name)) {
                    IOUtils.copy(in, out);
                }
            }
        }
    }

    private void copy(byte[] bytes, String path) throws IOException {
        try (OutputStream out = output.stream(path)) {
            out.write(bytes);
        }
    }
}
