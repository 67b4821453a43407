package foresite.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks for changes every second, where nobody tells of them. */
final class FolderLooks implements FileWatch {

    private static final int EVERY_MILLIS = 1000;

    private final Watched watched;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Map<Path, Stamp> known;

    /** By what a changed file is known. */
    private record Stamp(FileTime time, long size) {}

    private FolderLooks(Watched watched, Map<Path, Stamp> known) {
        this.watched = watched;
        this.known = known;
    }

    static FolderLooks open(Watched watched) throws IOException {
        return new FolderLooks(watched, look(watched));
    }

    @Override
    public Optional<Edits> await() throws IOException, InterruptedException {
        while (!closed.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            NavigableSet<Path> changed = changed();
            if (!changed.isEmpty()) {
                NavigableSet<Path> more = changed;
                for (int round = 0; !more.isEmpty() && round < MOST_ROUNDS; round++) {
                    if (closed.await(QUIET_MILLIS, TimeUnit.MILLISECONDS)) {
                        return Optional.empty();
                    }
                    more = changed();
                    changed.addAll(more);
                }
                return Optional.of(Edits.of(changed));
            }
        }
        return Optional.empty();
    }

    private NavigableSet<Path> changed() throws IOException {
        Map<Path, Stamp> now = look(watched);
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

    /** The names are resolved each time: another folder may have taken the place of one. */
    private static Map<Path, Stamp> look(Watched watched) throws IOException {
        Map<Path, Stamp> found = new HashMap<>();
        Watched.Visitor visitor = new Watched.Visitor() {
            @Override
            public void folder(Path folder) {
                // Only files count.
            }

            @Override
            public void file(Path file, BasicFileAttributes attributes) {
                found.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
            }
        };
        Watched real = watched.real();
        for (Path folder : real.folders()) {
            real.walk(folder, visitor);
        }
        return found;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
