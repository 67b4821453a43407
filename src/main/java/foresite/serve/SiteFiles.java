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
 * What a reader may have of the site: drafts from memory, and the files of a folder. Nothing outside of the folder, even
 * by a link in it, and no file or folder whose name begins with a dot. Thread-safe.
 */
final class SiteFiles {

    private static final String INDEX = "index.html";

    private final Path folder;
    private volatile Map<String, byte[]> drafts = Map.of();

    /** What stands at a path. */
    sealed interface Found {}

    /** A file. */
    static final class SiteFile implements Found {

        private final String path;
        private final byte[] content;

        private SiteFile(String path, byte[] content) {
            this.path = path;
            this.content = content;
        }

        /** Returns the path within the site, with the name of the file even where a folder was asked for. */
        String path() {
            return path;
        }

        /** Returns the bytes themselves, only to be read. */
        byte[] content() {
            return content;
        }
    }

    /** A folder that was asked for without the slash at its end, which relative links need. */
    record WithoutSlash() implements Found {}

    /** Nothing that may be shown. */
    record Nothing() implements Found {}

    /** The folder need not be there yet. */
    SiteFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Finds what stands at a path.
     *
     * @param path the decoded path within the site, without a slash at its begin
     * @throws IOException if a file is there and cannot be read
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
            // A build has just taken it away.
            return new Nothing();
        }
    }

    /** Shows pages from memory above the files, those shown before among them. */
    synchronized void draft(Map<String, byte[]> pages) {
        Map<String, byte[]> all = new HashMap<>(drafts);
        all.putAll(pages);
        drafts = Map.copyOf(all);
    }

    /**
     * Shows the files alone again, now that they have been published.
     *
     * @param changed the files that differ from those before
     * @return the files that differ from what was shown before: a page that came as it was drafted does not
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
            // Whoever asks for it will be told.
            return false;
        }
    }

    private static boolean isClean(String path) {
        if (path.indexOf('\\') >= 0) {
            return false;
        }
        for (String name : path.split("/", -1)) {
            if (name.isEmpty() || name.startsWith(".")) {
                return false;
            }
        }
        return true;
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
            // Not there, a file taken for a folder, a link that leads in a circle, a name too long.
            return Optional.empty();
        }
    }
}
