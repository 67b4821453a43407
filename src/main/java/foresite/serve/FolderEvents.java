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
 * Hears of changes from the operating system. A watch is for one folder alone, so each folder has its own, new ones too.
 * It stays with its folder when that is renamed, so the names of the outermost folders are checked every second.
 */
final class FolderEvents implements FileWatch {

    private static final int CHECK_NAMES_MILLIS = 1000;

    private final Watched named;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private final SortedSet<Path> changed = new TreeSet<>();
    /** The real folders behind the names, and what the file system knows each of them by. */
    private Watched watched;

    private Map<Path, Object> identities;
    private boolean everything;

    private FolderEvents(Watched named, WatchService service) throws IOException {
        this.named = named;
        this.service = service;
        this.watched = named.real();
        this.identities = identities(watched);
    }

    /**
     * Starts to watch.
     *
     * @throws IOException if the system has no more watches to give, or knows changes only by looking
     */
    static FileWatch open(Watched watched) throws IOException {
        WatchService service = FileSystems.getDefault().newWatchService();
        try {
            // What stands in for it on macOS looks every ten seconds.
            if (service.getClass().getSimpleName().contains("Polling")) {
                throw new IOException("this system reports no changes");
            }
            FolderEvents events = new FolderEvents(watched, service);
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

    /** If a name stands for another folder than before, watches that one; nobody knows how the two differ. */
    private void checkNames() throws IOException {
        Watched real = named.real();
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

    /** Returns by what each folder is known, whatever its name; a folder that is missing has no entry. */
    private static Map<Path, Object> identities(Watched real) {
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
            // If it comes back its parent reports it; the outermost have none. A new one may have the number of the
            // old.
            if (folder != null && watched.folders().contains(folder)) {
                identities.remove(folder);
                everything = true;
            }
        }
    }

    private void take(WatchEvent.Kind<?> kind, Path path) throws IOException {
        if (!watched.counts(path)) {
            return;
        }
        boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        if (kind == StandardWatchEventKinds.ENTRY_DELETE) {
            forget(path);
            changed.add(path);
        } else if (!folder) {
            changed.add(path);
        } else if (kind == StandardWatchEventKinds.ENTRY_CREATE) {
            register(path);
        }
    }

    /**
     * Watches a folder and those below. Each is watched before it is listed: what is made in it meanwhile is then reported
     * twice rather than not at all. Files found there count as changed, for they came before anyone watched.
     */
    private void register(Path top) throws IOException {
        watched.walk(top, new Watched.Visitor() {
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
            // Gone again; its parent reports it.
            changed.add(folder);
        } catch (AccessDeniedException e) {
            // A build cannot read it either, and says so.
            return;
        }
    }

    /** A folder that was moved away would go on to report its files under their old names. */
    private void forget(Path gone) {
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
            throw new UncheckedIOException("ending to watch", e);
        }
    }
}
