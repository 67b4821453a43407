package foresite.publish;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.io.output.ProxyOutputStream;

/**
 * The folder a site is published to. Everything is written beside it first and moved into place at the end, so that a
 * build that fails leaves the old site whole. A list of what was written stays in the folder; with it the next build
 * takes away what is stale, and nothing else. Writing is thread-safe.
 */
public final class Output {

    private static final String MANIFEST = ".foresite-manifest";
    private static final String STAGE = ".foresite-new";

    private final Path folder;
    private final Path stage;
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final AtomicLong bytes = new AtomicLong();

    private Output(Path folder) {
        this.folder = folder;
        this.stage = folder.resolve(STAGE);
    }

    /** Opens a folder for a new site; what an interrupted build has left is cleared away. */
    public static Output open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Output output = new Output(folder.toRealPath());
        output.discard();
        Files.createDirectory(output.stage);
        return output;
    }

    /** Writes a text file in UTF-8. */
    public void write(String path, String text) {
        Utf8Buffer content = new Utf8Buffer(text.length() + text.length() / 8);
        content.write(text, 0, text.length());
        write(path, content);
    }

    /** Writes what is in a buffer. A plain stream, since a channel costs four more system calls a file. */
    void write(String path, Utf8Buffer content) {
        try (OutputStream file = new FileOutputStream(target(path).toFile())) {
            content.writeTo(file);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + path, e);
        }
        bytes.addAndGet(content.size());
    }

    /** Opens a file to be written as a stream. */
    public OutputStream stream(String path) throws IOException {
        return new ProxyOutputStream(new BufferedOutputStream(Files.newOutputStream(target(path)), 1 << 16)) {
            @Override
            protected void afterWrite(int count) {
                bytes.addAndGet(count);
            }
        };
    }

    /** Returns the number of bytes written so far. */
    public long bytes() {
        return bytes.get();
    }

    private Path target(String path) throws IOException {
        Path target = stage.resolve(path).normalize();
        if (!target.startsWith(stage) || !written.add(path)) {
            throw new IOException("'" + path + "' is no place of its own within the site");
        }
        Path parent = target.getParent();
        if (parent != null && !folders.contains(parent)) {
            Files.createDirectories(parent);
            folders.add(parent);
        }
        return target;
    }

    /** Moves everything into place and takes away what the site before had and this one has not. */
    public void publish() throws IOException {
        Set<String> before = manifest();
        moveInto(stage, folder);
        for (String stale : before) {
            if (!written.contains(stale)) {
                remove(stale);
            }
        }
        Files.writeString(folder.resolve(MANIFEST), String.join("\n", new TreeSet<>(written)) + "\n");
        discard();
    }

    /** Throws away what was written and not published. */
    public void discard() throws IOException {
        if (Files.exists(stage)) {
            PathUtils.deleteDirectory(stage);
        }
    }

    /** A folder that is not there yet is moved whole, which is quicker than file by file. */
    private static void moveInto(Path from, Path to) throws IOException {
        List<Path> entries;
        try (Stream<Path> listed = Files.list(from)) {
            entries = listed.toList();
        }
        for (Path entry : entries) {
            Path target = to.resolve(from.relativize(entry));
            if (Files.isDirectory(entry) && Files.isDirectory(target)) {
                moveInto(entry, target);
            } else {
                Files.move(entry, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Set<String> manifest() throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        return Files.exists(manifest) ? new TreeSet<>(Files.readAllLines(manifest)) : Set.of();
    }

    private void remove(String path) throws IOException {
        Path target = folder.resolve(path).normalize();
        if (!target.startsWith(folder) || target.equals(folder)) {
            return;
        }
        Files.deleteIfExists(target);
        List<Path> above = new ArrayList<>();
        for (Path parent = target.getParent(); parent != null && !parent.equals(folder); parent = parent.getParent()) {
            above.add(parent);
        }
        for (Path parent : above) {
            if (Files.isDirectory(parent) && PathUtils.isEmptyDirectory(parent)) {
                Files.delete(parent);
            }
        }
    }
}
