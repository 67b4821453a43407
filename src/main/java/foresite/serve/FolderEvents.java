package foresite.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Is told of changes by the operating system. A watch is for one folder alone, so each folder has its own, new ones too. */
final class FolderEvents implements FileWatch {

    private final Watched watched;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private final SortedSet<Path> changed = new TreeSet<>();
    private boolean everything;

    private FolderEvents(Watched watched, WatchService service) {
        this.watched = watched;
        this.service = service;
    }

    /**
     * Starts to watch.
     *
     * @throws IOException if the system has no more watches to give, or knows changes only by looking
     */
    static FileWatch open(Watched watched) throws IOException {
        WatchService service = FileSystems.getDefault().newWatchService();
        FolderEvents events = new FolderEvents(watched, service);
        try {
            // What stands in for it on macOS looks every ten seconds.
            if (service.getClass().getSimpleName().contains("Polling")) {
                throw new IOException("this system tells of no changes");
            }
            for (Path folder : watched.folders()) {
                events.register(folder);
            }
            events.changed.clear();
            return events;
        } catch (IOException e) {
            events.close();
            throw e;
        }
    }

    @Override
    public Optional<Edits> await() throws IOException, InterruptedException {
        try {
            while (changed.isEmpty() && !everything) {
                WatchKey key = service.take();
                for (int round = 0; key != null; round++) {
                    take(key);
                    key = round < MOST_ROUNDS ? service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) : null;
                }
            }
        } catch (ClosedWatchServiceException e) {
            return Optional.empty();
        }
        Edits edits = new Edits(everything, changed);
        changed.clear();
        everything = false;
        return Optional.of(edits);
    }

    private void take(WatchKey key) throws IOException {
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                everything = true;
                for (Path top : watched.folders()) {
                    register(top);
                }
            } else if (folder != null && event.context() instanceof Path name) {
                take(event.kind(), folder.resolve(name));
            }
        }
        if (!key.reset()) {
            folders.remove(key);
            // The others have a parent that tells when they come back.
            if (folder != null && watched.folders().contains(folder)) {
                throw new IOException("the folder '" + folder + "' is gone");
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

    /** Watches a folder and those below; what lies in them already has come before anyone watched. */
    private void register(Path top) throws IOException {
        List<Path> found = new ArrayList<>();
        watched.walk(top, (path, attributes) -> {
            if (attributes.isDirectory()) {
                found.add(path);
            } else {
                changed.add(path);
            }
        });
        for (Path folder : found) {
            try {
                WatchKey key = folder.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
                folders.put(key, folder);
            } catch (NoSuchFileException | NotDirectoryException e) {
                // Gone again; its parent tells.
                changed.add(folder);
            }
        }
    }

    /** A folder that was moved away would go on to tell of its files under their old names. */
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
