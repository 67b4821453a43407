package foresite.publish;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/** The folder in which files wait until all are there; it lies in the output folder, on the same disk. Thread-safe. */
final class Stage {

    private static final String NAME = ".foresite-new";

    private final Path folder;
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    private Stage(Path folder) {
        this.folder = folder;
    }

    /** Opens an empty one; what an interrupted build has left there is thrown away. */
    static Stage in(Path output) throws IOException {
        Stage stage = new Stage(output.resolve(NAME));
        stage.discard();
        Files.createDirectory(stage.folder);
        return stage;
    }

    /** Opens a file. A plain stream, since a channel costs four more system calls a file. */
    OutputStream open(String path) throws IOException {
        Path target = folder.resolve(path);
        Path parent = target.getParent();
        if (parent != null && !folders.contains(parent)) {
            Files.createDirectories(parent);
            folders.add(parent);
        }
        return new FileOutputStream(target.toFile());
    }

    /** The same with a buffer. */
    OutputStream openBuffered(String path) throws IOException {
        return new BufferedOutputStream(open(path), 1 << 16);
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    /** Moves all files into place, each at once: who reads meets the old one or the new one. */
    void moveInto(Path output) throws IOException {
        moveInto(folder, output);
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
                move(entry, target);
            }
        }
    }

    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Throws away what was not moved. */
    void discard() throws IOException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
    }
}
