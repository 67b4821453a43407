package foresite.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A site while it is being written: built, served, and built anew on every change.
 *
 * <pre>{@code
 * try (Preview preview = Preview.of(build, output, List.of(content), List.of(), words)) {
 *     preview.build();
 *     int port = preview.serve(BasePath.ROOT, 8080);
 *     preview.watch();
 * }
 * }</pre>
 *
 * <p>One thread calls these in this order; {@link #close} may be called by any, and ends {@link #watch}.
 */
public final class Preview implements AutoCloseable {

    /** So long a build under way is waited for at the end, in seconds; one that is cut off does no harm. */
    private static final int LAST_BUILD = 3;

    private final Build build;
    private final SiteFiles files;
    private final FileWatch watch;
    private final Browsers browsers = new Browsers();
    private final ReentrantLock building = new ReentrantLock();
    /** What has changed since the last build that was published. */
    private Edits pending = Edits.NONE;

    private volatile @Nullable PreviewServer server;
    private volatile boolean closed;

    private Preview(Build build, Path output, FileWatch watch) {
        this.build = build;
        this.files = new SiteFiles(output);
        this.watch = watch;
    }

    /**
     * Prepares a preview; from now on changes are noticed.
     *
     * @param build makes the site
     * @param output where it makes it; nothing there counts as a change
     * @param watched the folders whose files the build reads; they have to be there
     * @param without folders of which nothing counts as a change either, such as that of a cache
     * @param words takes sentences for the person, from the thread that watches
     * @throws IOException if the folders cannot be read
     */
    public static Preview of(Build build, Path output, List<Path> watched, List<Path> without, Consumer<String> words)
            throws IOException {
        List<Path> written = new ArrayList<>(without);
        written.add(output);
        for (Path folder : watched) {
            if (!Files.isDirectory(folder)) {
                throw new NotDirectoryException(folder.toString());
            }
        }
        Watched files = new Watched(watched, written);
        return new Preview(build, output, SteadyWatch.open(files, FolderEvents::open, words));
    }

    /** Builds for the first time. */
    public void build() {
        build(Edits.ALL);
    }

    /**
     * Serves to the browsers of this machine, at 127.0.0.1.
     *
     * @param port the port wanted, 0 for any
     * @return the port: the one wanted, or another if it is not to be had
     * @throws IOException if there is none at all
     */
    public int serve(BasePath base, int port) throws IOException {
        PreviewServer started = PreviewServer.start(new PreviewHandler(files, browsers, base), port);
        server = started;
        return started.port();
    }

    /**
     * Builds on every change, until the preview is closed.
     *
     * @throws IOException if the folders cannot be read any more
     */
    public void watch() throws IOException, InterruptedException {
        Optional<Edits> edits = watch.await();
        while (edits.isPresent() && !closed) {
            build(edits.get());
            edits = watch.await();
        }
    }

    private void build(Edits edits) {
        building.lock();
        try {
            pending = pending.and(edits);
            Outcome outcome = build.build(pending, this::draft);
            if (outcome instanceof Outcome.Published published) {
                pending = Edits.NONE;
                browsers.published(files.publish(published.changed()), published.diagnostics());
            } else if (outcome instanceof Outcome.Failed failed) {
                browsers.failed(failed);
            }
        } finally {
            building.unlock();
        }
    }

    private void draft(Map<String, byte[]> pages) {
        files.draft(pages);
        browsers.drafted(pages.keySet());
    }

    /** Ends watching and serving; a build under way is waited for a little. */
    @Override
    public void close() {
        closed = true;
        watch.close();
        try {
            if (building.tryLock(LAST_BUILD, TimeUnit.SECONDS)) {
                building.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        browsers.close();
        PreviewServer started = server;
        if (started != null) {
            started.close();
        }
    }
}
