package foresite.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Checks dates and sizes of all files every second, where the system does not report changes. */
final class PollingWatch implements FileWatch {

    private static final int EVERY_MILLIS = 1000;

    private final WatchedFolders watched;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Map<Path, Stamp> known;

    private record Stamp(FileTime time, long size) {}

    private PollingWatch(WatchedFolders watched, Map<Path, Stamp> known) {
        this.watched = watched;
        this.known = known;
    }

    static PollingWatch open(WatchedFolders watched) throws IOException {
        return new PollingWatch(watched, stamps(watched));
    }

    @Override
    public Optional<Edits> await() throws IOException, InterruptedException {
        while (!closed.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            Set<Path> changed = changed();
            Set<Path> more = changed;
            for (int round = 0; !more.isEmpty() && round < MOST_ROUNDS; round++) {
                if (closed.await(QUIET_MILLIS, TimeUnit.MILLISECONDS)) {
                    return Optional.empty();
                }
                more = changed();
                changed.addAll(more);
            }
            if (!changed.isEmpty()) {
                return Optional.of(Edits.of(changed));
            }
        }
        return Optional.empty();
    }

    private Set<Path> changed() throws IOException {
        Map<Path, Stamp> now = stamps(watched);
        Set<Path> changed = new TreeSet<>();
        now.forEach((path, stamp) -> {
            if (!stamp.equals(known.get(path))) {
                changed.add(path);
            }
        });
        known.keySet().stream().filter(path -> !now.containsKey(path)).forEach(changed::add);
        known = now;
        return changed;
    }

    /** Names are resolved each time, since another folder may have taken the place of one. */
    private static Map<Path, Stamp> stamps(WatchedFolders watched) throws IOException {
        Map<Path, Stamp> found = new HashMap<>();
        WatchedFolders.Visitor visitor = new WatchedFolders.Visitor() {
            @Override
            public void file(Path file, BasicFileAttributes attributes) {
                found.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
            }
        };
        WatchedFolders real = watched.real();
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
