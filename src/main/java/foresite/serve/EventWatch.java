package foresite.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Receives changes from the operating system. Each folder has its own watch, new folders too. A watch stays with its folder
 * when the folder is renamed, so the names of the outermost folders are checked every second.
 */
final class EventWatch implements FileWatch {

    private static final int CHECK_NAMES_MILLIS = 1000;

    private final WatchedFolders named;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private final SortedSet<Path> changed = new TreeSet<>();
    /** The real folders behind the names. */
    private WatchedFolders watched;

    /** The file system's key for each outermost folder. */
    private Map<Path, Object> identities;

    private boolean everything;

    private EventWatch(WatchedFolders named, WatchService service) throws IOException {
        this.named = named;
        this.service = service;
        this.watched = named.real();
        this.identities = identities(watched);
    }

    /**
     * Starts to watch.
     *
     * @throws IOException if the system has no watches left, or finds changes only by polling
     */
    static FileWatch open(WatchedFolders watched) throws IOException {
        WatchService service = FileSystems.getDefault().newWatchService();
        try {
            // The JDK's substitute on macOS polls every ten seconds.
            if (service.getClass().getSimpleName().contains("Polling")) {
                throw new IOException("this system reports no changes");
            }
            EventWatch events = new EventWatch(watched, service);
            events.registerAll();
            events.changed.clear();
            return events;
        } catch (IOException e) {
            service.close();
            throw e;
        }
    }

    @Override
    public Optional<Edits> await() throws IOException, InterruptedException {
        try {
            while (changed.isEmpty() && !everything) {
                WatchKey key = service.poll(CHECK_NAMES_MILLIS, TimeUnit.MILLISECONDS);
                for (int round = 0; key != null; round++) {
                    take(key);
                    key = round < MOST_ROUNDS ? service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) : null;
                }
                checkNames();
            }
        } catch (ClosedWatchServiceException e) {
            return Optional.empty();
        }
        Edits edits = new Edits(everything, changed);
        changed.clear();
        everything = false;
        return Optional.of(edits);
    }

    /** If a name now means another folder, watches that one; any of its files may differ. */
    private void checkNames() throws IOException {
        WatchedFolders real = named.real();
        Map<Path, Object> present = identities(real);
        if (present.equals(identities)) {
            return;
        }
        everything = true;
        folders.keySet().forEach(WatchKey::cancel);
        folders.clear();
        watched = real;
        identities = present;
        registerAll();
    }

    /** Returns a key for each folder that does not depend on its name; a missing folder has no entry. */
    private static Map<Path, Object> identities(WatchedFolders real) {
        Map<Path, Object> identities = new HashMap<>();
        for (Path folder : real.folders()) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class);
                Object key = attributes.fileKey();
                // Windows has no such keys.
                identities.put(folder, key == null ? attributes.creationTime() : key);
            } catch (IOException e) {
                identities.remove(folder);
            }
        }
        return identities;
    }

    private void registerAll() throws IOException {
        for (Path folder : watched.folders()) {
            register(folder);
        }
    }

    private void take(WatchKey key) throws IOException {
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                everything = true;
                registerAll();
            } else if (folder != null && event.context() instanceof Path name) {
                take(event.kind(), folder.resolve(name));
            }
        }
        if (!key.reset()) {
            folders.remove(key);
            // If it comes back, its parent reports it; the outermost folders have no watched parent. A new folder may
            // get the file key of the old one.
            if (folder != null && watched.folders().contains(folder)) {
                identities.remove(folder);
                everything = true;
            }
        }
    }

    private void take(WatchEvent.Kind<?> kind, Path path) throws IOException {
        if (!watched.includes(path)) {
            return;
        }
        boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        if (kind == StandardWatchEventKinds.ENTRY_DELETE) {
            unregister(path);
            changed.add(path);
        } else if (!folder) {
            changed.add(path);
        } else if (kind == StandardWatchEventKinds.ENTRY_CREATE) {
            register(path);
        }
    }

    /**
     * Watches a folder and those below. Each is watched before it is listed, so that a file added meanwhile is reported
     * twice rather than not at all. Files found there count as changed: they were added before the watch started.
     */
    private void register(Path top) throws IOException {
        watched.walk(top, new WatchedFolders.Visitor() {
            @Override
            public void folder(Path folder) throws IOException {
                watch(folder);
            }

            @Override
            public void file(Path file, BasicFileAttributes attributes) {
                changed.add(file);
            }
        });
    }

    private void watch(Path folder) throws IOException {
        try {
            WatchKey key = folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            folders.put(key, folder);
        } catch (NoSuchFileException | NotDirectoryException e) {
            // Deleted again; its parent reports it.
            changed.add(folder);
        } catch (AccessDeniedException e) {
            // A build cannot read it either, and reports that.
            return;
        }
    }

    /** A folder that was moved away would otherwise report its files under their old names. */
    private void unregister(Path gone) {
        folders.entrySet().removeIf(watch -> {
            boolean below = watch.getValue().startsWith(gone);
            if (below) {
                watch.getKey().cancel();
            }
            return below;
        });
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the file watch", e);
        }
    }
}
