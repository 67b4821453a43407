package foresite.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A preview of a site that is being written: built, served, and rebuilt on every change.
 *
 * <pre>{@code
 * try (Preview preview = Preview.of(rebuild, output, List.of(content), List.of(), messages)) {
 *     preview.build();
 *     int port = preview.serve(BasePath.ROOT, 8080);
 *     preview.watch();
 * }
 * }</pre>
 *
 * <p>One thread calls these methods in this order; any thread may call {@link #close}, which ends {@link #watch}.
 */
public final class Preview implements AutoCloseable {

    /** Seconds to wait at the end for a build in progress; cutting it off does no harm. */
    private static final int LAST_BUILD = 3;

    private final Rebuild rebuild;
    private final ServedFiles files;
    private final FileWatch watch;
    private final BrowserEvents browsers = new BrowserEvents();
    private final ReentrantLock building = new ReentrantLock();
    /** The files that have changed since the last published build. */
    private final NavigableSet<Path> pending = new TreeSet<>();

    private volatile @Nullable PreviewServer server;
    private volatile boolean closed;

    private Preview(Rebuild rebuild, Path output, FileWatch watch) {
        this.rebuild = rebuild;
        this.files = new ServedFiles(output);
        this.watch = watch;
    }

    /**
     * Prepares a preview; from now on changes are noticed.
     *
     * @param rebuild builds the site
     * @param output where it is built; nothing there counts as a change
     * @param watched the folders that the build reads; they must exist
     * @param excluded other folders where nothing counts as a change, such as the cache folder
     * @param messages receives sentences for the user, from the thread that watches
     * @throws IOException if the folders cannot be read
     */
    public static Preview of(
            Rebuild rebuild, Path output, List<Path> watched, List<Path> excluded, Consumer<String> messages)
            throws IOException {
        for (Path folder : watched) {
            if (!Files.isDirectory(folder)) {
                throw new NotDirectoryException(folder.toString());
            }
        }
        List<Path> written = new ArrayList<>(excluded);
        written.add(output);
        WatchedFolders folders = new WatchedFolders(watched, written);
        return new Preview(rebuild, output, FileWatch.open(folders, messages));
    }

    /** Builds for the first time. */
    public void build() {
        build(Collections.emptyNavigableSet());
    }

    /**
     * Serves the site to browsers on this computer, at 127.0.0.1.
     *
     * @param port the preferred port, 0 for any
     * @return the port used: the preferred one, or another if it is taken
     * @throws IOException if there is no free port
     */
    public int serve(BasePath base, int port) throws IOException {
        PreviewServer started = PreviewServer.start(files, browsers, base, port);
        server = started;
        return started.port();
    }

    /**
     * Rebuilds on every change, until the preview is closed.
     *
     * @throws IOException if the folders can no longer be read
     */
    public void watch() throws IOException, InterruptedException {
        NavigableSet<Path> edited = watch.await();
        while (!edited.isEmpty() && !closed) {
            build(edited);
            edited = watch.await();
        }
    }

    private void build(NavigableSet<Path> edited) {
        building.lock();
        try {
            pending.addAll(edited);
            Rebuild.Outcome outcome = rebuild.build(new TreeSet<>(pending), this::draft);
            if (outcome instanceof Rebuild.Published published) {
                pending.clear();
                browsers.published(files.publish(published.changed()), published.diagnostics());
            } else if (outcome instanceof Rebuild.Failed failed) {
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

    /** Ends watching and serving; waits a few seconds for a build in progress. */
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
