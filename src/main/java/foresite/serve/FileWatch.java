package foresite.serve;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Waits for files to change. Dates and sizes of all files are compared every few seconds; an event of the system only makes
 * this happen at once. So changes are also found where there are no events: on network drives, in another folder that has
 * taken the name of a watched one, or after a limit of the system is reached. Comparing 2,600 files takes 20 ms.
 */
final class FileWatch implements AutoCloseable {

    private static final int WITH_EVENTS_MILLIS = 5000;
    private static final int WITHOUT_EVENTS_MILLIS = 1000;

    /** A change is complete after this long without another, in milliseconds: editors save in several steps. */
    private static final int QUIET_MILLIS = 150;

    /** After this many changes without such a pause, a build starts anyway. */
    private static final int MOST_ROUNDS = 40;

    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final WatchedFolders watched;
    private final Consumer<String> messages;
    private final CountDownLatch closed = new CountDownLatch(1);
    /** Null where the system does not report changes. */
    private volatile @Nullable WatchService events;

    private Map<Path, Stamp> known = Map.of();

    /** If one of these differs, a file has changed. */
    private record Stamp(FileTime time, long size, @Nullable Object key) {}

    private FileWatch(WatchedFolders watched, Consumer<String> messages) {
        this.watched = watched;
        this.messages = messages;
    }

    /**
     * Starts to watch.
     *
     * @param messages receives a sentence for the user if the system does not report changes
     * @throws IOException if the folders cannot be read
     */
    static FileWatch open(WatchedFolders watched, Consumer<String> messages) throws IOException {
        FileWatch watch = new FileWatch(watched, messages);
        try {
            watch.events = FileSystems.getDefault().newWatchService();
            // The JDK's substitute on macOS polls every ten seconds.
            if (watch.events.getClass().getSimpleName().contains("Polling")) {
                throw new IOException("this system has no events");
            }
        } catch (IOException e) {
            watch.ignoreEvents(e);
        }
        watch.changes();
        return watch;
    }

    /**
     * Waits until something has changed since the last call, or since the start, and no more changes follow.
     *
     * @return the files that were added, changed or deleted, by their real paths; empty when the watch has been closed
     * @throws IOException if the folders can no longer be read
     */
    NavigableSet<Path> await() throws IOException, InterruptedException {
        while (closed.getCount() > 0) {
            waitForEvent(events == null ? WITHOUT_EVENTS_MILLIS : WITH_EVENTS_MILLIS);
            NavigableSet<Path> changed = changes();
            boolean more = !changed.isEmpty();
            for (int round = 0; more && round < MOST_ROUNDS; round++) {
                more = waitForEvent(QUIET_MILLIS);
                NavigableSet<Path> found = changes();
                more |= !found.isEmpty();
                changed.addAll(found);
            }
            if (!changed.isEmpty() && closed.getCount() > 0) {
                return changed;
            }
        }
        return Collections.emptyNavigableSet();
    }

    /** Returns whether the system has reported an event within a time. */
    private boolean waitForEvent(int millis) throws InterruptedException {
        WatchService service = events;
        if (service == null) {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        }
        try {
            WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
            if (key != null) {
                key.pollEvents();
                key.reset();
            }
            return key != null;
        } catch (ClosedWatchServiceException e) {
            return false;
        }
    }

    /** Returns the files that were added, changed or deleted since the last call. */
    private NavigableSet<Path> changes() throws IOException {
        Map<Path, Stamp> now = new HashMap<>();
        WatchedFolders.Visitor visitor = new WatchedFolders.Visitor() {
            @Override
            public void folder(Path folder) {
                requestEvents(folder);
            }

            @Override
            public void file(Path file, BasicFileAttributes attributes) {
                now.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey()));
            }
        };
        // Names are resolved each time, since another folder may have taken the place of one.
        watched.real().walk(visitor);
        NavigableSet<Path> changed = new TreeSet<>();
        now.forEach((path, stamp) -> {
            if (!stamp.equals(known.get(path))) {
                changed.add(path);
            }
        });
        known.keySet().stream().filter(path -> !now.containsKey(path)).forEach(changed::add);
        known = now;
        return changed;
    }

    /** Events are requested before a folder is listed, so that no later change is missed; again does no harm. */
    private void requestEvents(Path folder) {
        WatchService service = events;
        if (service == null) {
            return;
        }
        try {
            folder.register(service, KINDS);
        } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException e) {
            // Deleted again, which its parent reports; or unreadable, which a build reports.
            return;
        } catch (ClosedWatchServiceException e) {
            return;
        } catch (IOException e) {
            ignoreEvents(e);
        }
    }

    /** Uses no events from now on. */
    void ignoreEvents(IOException reason) {
        messages.accept("The system does not report changes (" + reason.getMessage()
                + "); checking for them every second instead. If a limit is the reason, raise it:"
                + " sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512");
        closeEvents();
        events = null;
    }

    private void closeEvents() {
        WatchService service = events;
        if (service != null) {
            try {
                service.close();
            } catch (IOException e) {
                messages.accept("The file watch cannot be closed (" + e.getMessage() + ").");
            }
        }
    }

    /** Ends the waiting. Any thread may call this. */
    @Override
    public void close() {
        closed.countDown();
        closeEvents();
    }
}
