package foresite.serve;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files that the preview may serve: drafts from memory, and the files of a folder. Nothing outside the folder, even
 * through a link in it, and no file or folder whose name starts with a dot. Thread-safe.
 */
final class ServedFiles {

    private static final String INDEX = "index.html";

    private final Path folder;
    private volatile Map<String, byte[]> drafts = Map.of();

    /** What is at a path. */
    sealed interface Found {}

    /**
     * A file.
     *
     * @param path within the site, with the file's name even if a folder was requested
     * @param content the bytes themselves, not a copy; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; copies of large files would cost memory.
    record SiteFile(String path, byte[] content) implements Found {}

    /** A folder that was requested without the slash at its end, which relative links need. */
    record WithoutSlash() implements Found {}

    /** Nothing that may be served. */
    record Nothing() implements Found {}

    /** The folder need not exist yet. */
    ServedFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Finds what is at a path.
     *
     * @param path the decoded path within the site, without a leading slash
     * @throws IOException if there is a file that cannot be read
     */
    Found find(String path) throws IOException {
        String full = path.isEmpty() || path.endsWith("/") ? path + INDEX : path;
        if (!isClean(full)) {
            return new Nothing();
        }
        byte[] draft = drafts.get(full);
        if (draft != null) {
            return new SiteFile(full, draft);
        }
        Optional<Path> place = place(full);
        if (place.isPresent() && Files.isDirectory(place.get())) {
            return new WithoutSlash();
        }
        if (place.isEmpty() || !Files.isRegularFile(place.get())) {
            return new Nothing();
        }
        try {
            return new SiteFile(full, Files.readAllBytes(place.get()));
        } catch (NoSuchFileException e) {
            // A build has just deleted it.
            return new Nothing();
        }
    }

    /** Adds pages that are served from memory instead of from the folder. */
    synchronized void draft(Map<String, byte[]> pages) {
        Map<String, byte[]> all = new HashMap<>(drafts);
        all.putAll(pages);
        drafts = Map.copyOf(all);
    }

    /**
     * Serves only the files again, now that they have been published.
     *
     * @param changed the files that differ from those before
     * @return the files that differ from what was served before; a page that equals its draft does not
     */
    synchronized Set<String> publish(Set<String> changed) {
        Map<String, byte[]> before = drafts;
        drafts = Map.of();
        Set<String> differ = new TreeSet<>(changed);
        before.forEach((path, draft) -> {
            if (isAt(path, draft)) {
                differ.remove(path);
            } else {
                differ.add(path);
            }
        });
        return differ;
    }

    private boolean isAt(String path, byte[] content) {
        try {
            return find(path) instanceof SiteFile file && Arrays.equals(file.content(), content);
        } catch (IOException e) {
            // Reported when a browser requests the file.
            return false;
        }
    }

    private static boolean isClean(String path) {
        return path.indexOf('\\') < 0
                && Arrays.stream(path.split("/", -1)).noneMatch(name -> name.isEmpty() || name.startsWith("."));
    }

    /** Returns the real place of a path; empty if there is none, or none within the folder. */
    private Optional<Path> place(String path) throws IOException {
        try {
            Path root = folder.toRealPath();
            Path place = root.resolve(path).toRealPath();
            if (!place.startsWith(root)) {
                return Optional.empty();
            }
            for (Path name : root.relativize(place)) {
                if (name.toString().startsWith(".")) {
                    return Optional.empty();
                }
            }
            return Optional.of(place);
        } catch (InvalidPathException e) {
            return Optional.empty();
        } catch (FileSystemException e) {
            // Missing, a file used as a folder, a circular link, a name that is too long.
            return Optional.empty();
        }
    }
}
