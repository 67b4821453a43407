package foresite.publish;

import foresite.state.AtomicFile;
import foresite.state.PathList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lists of the files in the output folder that Foresite wrote: those of the last build, and, while files are moved
 * into place, those that may already be there. All other files are foreign.
 *
 * @param folder the output folder
 */
record Manifest(Path folder) {

    private static final String PENDING = ".foresite-pending";

    /** Returns whether a build has ever written here. */
    boolean exists() {
        // In the order in which another build, which may be running, replaces one by the other.
        return Files.exists(folder.resolve(PENDING)) || Files.exists(folder.resolve(PathList.MANIFEST));
    }

    /** Returns whether there is a list, and no build was interrupted while it moved its files into place. */
    boolean isComplete() {
        return Files.exists(folder.resolve(PathList.MANIFEST)) && !Files.exists(folder.resolve(PENDING));
    }

    /** Returns the paths of both lists, without those that lead out of the folder or name the lists themselves. */
    Set<String> paths() throws IOException {
        Set<String> paths = new TreeSet<>();
        for (String name : new String[] {PathList.MANIFEST, PENDING}) {
            PathList.read(folder.resolve(name)).stream().filter(this::isInside).forEach(paths::add);
        }
        return paths;
    }

    private boolean isInside(String path) {
        Path target;
        try {
            target = folder.resolve(path).normalize();
        } catch (InvalidPathException e) {
            return false;
        }
        return target.startsWith(folder) && !target.equals(folder) && !path.startsWith(".foresite-");
    }

    /** Writes the new list beside the old one, so that a full disk is noticed before any file is moved. */
    void prepare(Collection<String> paths) throws IOException {
        AtomicFile.prepare(folder.resolve(PathList.MANIFEST), out -> PathList.write(paths, out));
    }

    /** Lists the files that may be there from now on. */
    void announce(Collection<String> paths) throws IOException {
        AtomicFile.write(folder.resolve(PENDING), out -> PathList.write(paths, out));
    }

    /** Replaces the old list by the prepared one. */
    void complete() throws IOException {
        AtomicFile.settle(folder.resolve(PathList.MANIFEST));
        Files.deleteIfExists(folder.resolve(PENDING));
    }
}
