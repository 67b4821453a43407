package foresite.publish;

import foresite.state.Key;
import foresite.state.StateFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * The folder a site is published to. What has changed is written beside it first and moved into place at the end, so that
 * a build that fails leaves the old site whole, and one that is cut off leaves files that are old or new, never half. A
 * list of what was written stays in the folder; with it the next build takes away what is stale, and nothing else. One
 * build has the folder at a time. Writing is thread-safe.
 */
public final class Output implements AutoCloseable {

    private final Path folder;
    private final FolderLock lock;
    private final Manifest manifest;
    private final Set<String> known;
    private final Listing lying;
    private final Ledger before;
    private final Optional<StateFile> memory;
    private final Stage stage;
    private final Map<String, Ledger.Entry> files = new ConcurrentHashMap<>();
    private final Set<String> staged = ConcurrentHashMap.newKeySet();

    private Output(Path folder, FolderLock lock, Optional<StateFile> memory) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.memory = memory;
        this.manifest = new Manifest(folder);
        this.known = manifest.paths();
        this.lying = Listing.of(folder);
        this.before = Ledger.read(memory);
        this.stage = Stage.in(folder);
    }

    /** Opens a folder for a new site, from which nothing is remembered and in which nothing of others may lie. */
    public static Output open(Path folder) throws IOException {
        return open(folder, false, Optional.empty(), told -> {});
    }

    /**
     * Opens a folder for a site, and waits while another build has it.
     *
     * @param force whether a folder with files of others, in which Foresite has never written, will do
     * @param memory what the last build remembered of the folder, where this one is to remember as well
     * @param told hears in one sentence what a person should know
     * @throws StrangersException if the folder has files of others only
     * @throws IOException if the folder cannot be written
     */
    public static Output open(Path folder, boolean force, Optional<StateFile> memory, Consumer<String> told)
            throws IOException {
        if (!force) {
            Strangers.refuse(folder);
        }
        Files.createDirectories(folder);
        Path real = folder.toRealPath();
        FolderLock lock = FolderLock.take(real, told);
        try {
            return new Output(real, lock, memory);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Tells whether the next build is to know what this one has made its files from. */
    boolean remembers() {
        return memory.isPresent();
    }

    /** Tells whether the site of some input stands there whole, so that there is nothing to do. */
    public boolean holds(Key input) {
        return before.input().equals(input)
                && !before.files().isEmpty()
                && manifest.isSettled()
                && known.equals(before.files().keySet())
                && before.files().entrySet().parallelStream().allMatch(file -> stands(file.getKey(), file.getValue()));
    }

    /**
     * Keeps a file of the last build if it still stands and was made from the same.
     *
     * @return whether it was kept; if not, it is to be written
     */
    boolean keep(String path, Key key) {
        Ledger.Entry entry = before.files().get(path);
        if (entry == null || !entry.key().equals(key) || !stands(path, entry)) {
            return false;
        }
        take(path, entry);
        return true;
    }

    /** Tells whether a file is as it was left: untouched by its date, or, where that was changed, by its bytes. */
    private boolean stands(String path, Ledger.Entry entry) {
        Listing.Lying now = lying.files().get(path);
        if (now == null || now.size() != entry.size()) {
            return false;
        }
        try {
            return now.modified() == entry.modified() || sum(Files.readAllBytes(folder.resolve(path))) == entry.sum();
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes a text file in UTF-8. */
    public void write(String path, String text) {
        Utf8Buffer content = new Utf8Buffer(text.length() + text.length() / 8);
        content.write(text, 0, text.length());
        write(path, Key.NONE, content);
    }

    /** Writes what is in a buffer, unless the same bytes are there. */
    void write(String path, Key key, Utf8Buffer content) {
        try {
            check(path);
            Listing.Lying now = lying.files().get(path);
            if (now != null
                    && now.size() == content.size()
                    && content.isSame(Files.readAllBytes(folder.resolve(path)))) {
                take(path, new Ledger.Entry(key, content.size(), content.sum(), now.modified()));
                return;
            }
            try (OutputStream file = stage.open(path)) {
                content.writeTo(file);
            }
            take(path, new Ledger.Entry(key, content.size(), content.sum(), modified(path)));
            staged.add(path);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + path, e);
        }
    }

    /** Opens a file to be written as a stream. */
    public OutputStream stream(String path) throws IOException {
        check(path);
        CRC32C sum = new CRC32C();
        return new CheckedOutputStream(stage.openBuffered(path), sum) {
            private boolean closed;

            @Override
            public void close() throws IOException {
                super.close();
                if (!closed) {
                    closed = true;
                    settle(path, sum.getValue());
                }
            }
        };
    }

    /** A file that is as it was stays where it is. */
    private void settle(String path, long sum) throws IOException {
        Path file = stage.file(path);
        Listing.Lying now = lying.files().get(path);
        long size = Files.size(file);
        if (now != null && now.size() == size && Files.mismatch(file, folder.resolve(path)) < 0) {
            Files.delete(file);
            take(path, new Ledger.Entry(Key.NONE, size, sum, now.modified()));
        } else {
            take(path, new Ledger.Entry(Key.NONE, size, sum, modified(path)));
            staged.add(path);
        }
    }

    private long modified(String path) throws IOException {
        return Listing.lying(Files.readAttributes(stage.file(path), BasicFileAttributes.class))
                .modified();
    }

    private static long sum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, bytes.length);
        return sum.getValue();
    }

    private void take(String path, Ledger.Entry entry) {
        if (files.put(path, entry) != null) {
            throw new UncheckedIOException(noPlace(path));
        }
    }

    private void check(String path) throws IOException {
        Path target = folder.resolve(path).normalize();
        if (!target.startsWith(folder) || target.equals(folder) || files.containsKey(path)) {
            throw noPlace(path);
        }
    }

    private static IOException noPlace(String path) {
        return new IOException("'" + path + "' is no place of its own within the site");
    }

    /** Returns the number of bytes of the site so far. */
    public long bytes() {
        return files.values().stream().mapToLong(Ledger.Entry::size).sum();
    }

    /**
     * Moves what has changed into place, and takes away what the site before had and this one has not.
     *
     * @param input the key of all that the site was made from
     * @return what has changed for those who read the site
     * @throws IOException if a file of somebody else stands where a folder has to be, or the other way round, and then
     *     nothing was moved; or if the disk fails
     */
    public Changes publish(Key input) throws IOException {
        Set<String> stale = new TreeSet<>(known);
        stale.removeAll(files.keySet());
        Set<String> removed = Set.copyOf(stale);
        Set<String> changed = new TreeSet<>(staged);
        // Where the list stays as it is, it says already whose the files are that are about to be moved.
        boolean listed = known.equals(files.keySet()) && manifest.isSettled();
        Clearing clearing = new Clearing(folder, lying, known, stale);
        clearing.refuseStrangers(changed);
        if (!listed) {
            manifest.prepare(files.keySet());
            manifest.announce(maybeThere(changed));
        }
        clearing.makeWayFor(changed);
        stage.moveInto(folder);
        clearing.finish();
        if (!listed) {
            manifest.settle();
        }
        stage.discard();
        memory.ifPresent(new Ledger(input, files)::write);
        return new Changes(changed, removed);
    }

    /** A build that was cut off may have moved what only the list that is now replaced names; a third has to find it. */
    private Set<String> maybeThere(Set<String> changed) {
        Set<String> paths = new TreeSet<>(known);
        paths.addAll(changed);
        return paths;
    }

    /** Throws away what was written and not published, and lets the next build have the folder. */
    @Override
    public void close() throws IOException {
        try {
            stage.discard();
        } finally {
            lock.close();
        }
    }
}
