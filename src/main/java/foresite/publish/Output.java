package foresite.publish;

import foresite.state.Key;
import foresite.state.StateFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * The folder that a site is published to. Files that changed are first written to a staging folder and moved into place at
 * the end: a build that fails leaves the old site complete, and one that is interrupted leaves files that are old or new,
 * never half. A list of all files stays in the folder, so that the next build removes what is stale and nothing else. Only
 * one build at a time uses the folder. Writing is thread-safe.
 */
public final class Output implements AutoCloseable {

    private final Path folder;
    private final FolderLock lock;
    private final Manifest manifest;
    private final Set<String> known;
    private final FolderListing present;
    private final FileIndex before;
    private final Optional<StateFile> memory;
    private final StagingFolder staging;
    private final Map<String, FileIndex.Entry> files = new ConcurrentHashMap<>();
    private final Set<String> staged = ConcurrentHashMap.newKeySet();

    private Output(Path folder, FolderLock lock, Optional<StateFile> memory) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.memory = memory;
        this.manifest = new Manifest(folder);
        this.known = manifest.paths();
        this.present = FolderListing.of(folder);
        this.before = FileIndex.read(memory);
        this.staging = StagingFolder.in(folder);
    }

    /**
     * Opens a folder for a site, and waits while another build uses it.
     *
     * @param force whether the folder may contain foreign files although Foresite has never written there
     * @param memory the file in which a build remembers what it wrote, if it should
     * @param messages gets sentences for people
     * @throws IOException if the folder contains only foreign files, or cannot be written
     */
    public static Output open(Path folder, boolean force, Optional<StateFile> memory, Consumer<String> messages)
            throws IOException {
        if (!force) {
            ForeignFiles.refuse(folder);
        }
        Files.createDirectories(folder);
        Path real = folder.toRealPath();
        FolderLock lock = FolderLock.take(real, messages);
        try {
            return new Output(real, lock, memory);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Returns whether the next build will know what this one made its files from. */
    public boolean remembers() {
        return memory.isPresent();
    }

    /** Returns whether the folder already contains the complete site of an input. */
    public boolean isCurrent(Key input) {
        return before.input().equals(input)
                && !before.files().isEmpty()
                && manifest.isComplete()
                && known.equals(before.files().keySet())
                && before.files().entrySet().parallelStream()
                        .allMatch(file -> isUntouched(file.getKey(), file.getValue()));
    }

    /**
     * Keeps a file of the last build if it is untouched and was made from the same.
     *
     * @return whether it was kept; if not, it has to be written
     */
    public boolean keep(String path, Key key) {
        FileIndex.Entry entry = before.files().get(path);
        if (entry == null || !entry.key().equals(key) || !isUntouched(path, entry)) {
            return false;
        }
        add(path, entry);
        return true;
    }

    /** Returns whether a file is as the last build left it, by its date, or, if that changed, by its bytes. */
    private boolean isUntouched(String path, FileIndex.Entry entry) {
        FolderListing.Stamp now = present.files().get(path);
        if (now == null || now.size() != entry.size()) {
            return false;
        }
        try {
            return now.modified() == entry.modified() || sum(Files.readAllBytes(folder.resolve(path))) == entry.sum();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Writes a file, unless the same bytes are already there.
     *
     * @param key of everything that it was made from; {@link Key#NONE} if every build makes it again
     */
    public void write(String path, Key key, byte[] content) {
        try {
            check(path);
            FolderListing.Stamp now = present.files().get(path);
            if (now != null
                    && now.size() == content.length
                    && Arrays.equals(content, Files.readAllBytes(folder.resolve(path)))) {
                add(path, new FileIndex.Entry(key, content.length, sum(content), now.modified()));
                return;
            }
            try (OutputStream file = staging.open(path)) {
                file.write(content);
            }
            addStaged(path, key, sum(content));
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + path, e);
        }
    }

    /** Opens a file to be written as a stream. */
    public OutputStream stream(String path) throws IOException {
        check(path);
        CRC32C sum = new CRC32C();
        return new CheckedOutputStream(new BufferedOutputStream(staging.open(path), 1 << 16), sum) {
            private boolean closed;

            @Override
            public void close() throws IOException {
                super.close();
                if (!closed) {
                    closed = true;
                    addStreamed(path, sum.getValue());
                }
            }
        };
    }

    /** Leaves a file where it is if its bytes are the same as before. */
    private void addStreamed(String path, long sum) throws IOException {
        Path file = staging.file(path);
        FolderListing.Stamp now = present.files().get(path);
        if (now != null && now.size() == Files.size(file) && Files.mismatch(file, folder.resolve(path)) < 0) {
            Files.delete(file);
            add(path, new FileIndex.Entry(Key.NONE, now.size(), sum, now.modified()));
        } else {
            addStaged(path, Key.NONE, sum);
        }
    }

    private void addStaged(String path, Key key, long sum) throws IOException {
        FolderListing.Stamp written =
                FolderListing.Stamp.of(Files.readAttributes(staging.file(path), BasicFileAttributes.class));
        add(path, new FileIndex.Entry(key, written.size(), sum, written.modified()));
        staged.add(path);
    }

    private void add(String path, FileIndex.Entry entry) {
        if (files.put(path, entry) != null) {
            throw new UncheckedIOException(invalid(path));
        }
    }

    private static long sum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, bytes.length);
        return sum.getValue();
    }

    private void check(String path) throws IOException {
        Path target = folder.resolve(path).normalize();
        if (!target.startsWith(folder) || target.equals(folder) || files.containsKey(path)) {
            throw invalid(path);
        }
    }

    private static IOException invalid(String path) {
        return new IOException("'" + path + "' is outside the site, or would be written twice");
    }

    /** Returns the number of bytes of the site so far. */
    public long bytes() {
        return files.values().stream().mapToLong(FileIndex.Entry::size).sum();
    }

    /**
     * Moves the changed files into place, and removes those that the site no longer has.
     *
     * @param input the key of everything that the site was made from
     * @return what changed for readers of the site
     * @throws IOException if a foreign file is where the site has a folder, or the other way round, and then nothing was
     *     moved; or if the disk fails
     */
    public Changes publish(Key input) throws IOException {
        Set<String> changed = new TreeSet<>(staged);
        Set<String> removed = new TreeSet<>(known);
        removed.removeAll(files.keySet());
        ForeignFiles.refuseInTheWay(folder, present, known, changed);
        // If the list does not change, it already includes all files that are about to be moved.
        boolean listed = known.equals(files.keySet()) && manifest.isComplete();
        if (!listed) {
            manifest.prepare(files.keySet());
            // An interrupted build may have moved files that only its list of pending files names, which this replaces.
            Set<String> maybeThere = new TreeSet<>(known);
            maybeThere.addAll(changed);
            manifest.announce(maybeThere);
        }
        StaleFiles stale = new StaleFiles(folder, new TreeSet<>(removed));
        stale.removeInTheWay(changed);
        staging.moveInto(folder);
        stale.removeAll();
        if (!listed) {
            manifest.complete();
        }
        staging.delete();
        memory.ifPresent(new FileIndex(input, files)::write);
        return new Changes(changed, removed);
    }

    /** Deletes what was written and not published, and lets the next build use the folder. */
    @Override
    public void close() throws IOException {
        try {
            staging.delete();
        } finally {
            lock.close();
        }
    }
}
