package foresite.publish;

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

/** The folder for new files until all are written. It is in the output folder, so on the same disk. Thread-safe. */
final class StagingFolder {

    private static final String NAME = ".foresite-new";

    private final Path folder;
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    private StagingFolder(Path folder) {
        this.folder = folder;
    }

    /** Opens an empty one, and deletes what an interrupted build left there. */
    static StagingFolder in(Path output) throws IOException {
        StagingFolder staging = new StagingFolder(output.resolve(NAME));
        staging.delete();
        Files.createDirectory(staging.folder);
        return staging;
    }

    /** Opens a file without a buffer. */
    OutputStream open(String path) throws IOException {
        Path target = folder.resolve(path);
        Path parent = target.getParent();
        if (parent != null && !folders.contains(parent)) {
            Files.createDirectories(parent);
            folders.add(parent);
        }
        // A plain stream, since a channel costs four more system calls for each file.
        return new FileOutputStream(target.toFile());
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    /** Moves all files into place, each atomically: readers get the old file or the new one. */
    void moveInto(Path output) throws IOException {
        moveInto(folder, output);
    }

    /** A folder that is not there yet is moved as a whole, which is faster than file by file. */
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
                Files.move(entry, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Deletes the folder with what was not moved. */
    void delete() throws IOException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
    }
}
