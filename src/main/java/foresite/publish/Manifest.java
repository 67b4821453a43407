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
 * The lists that say which files of a folder are Foresite's: that of the last build, and, while files are moved into
 * place, that of those which may be there already. What is in neither is somebody else's.
 *
 * @param folder the output folder
 */
record Manifest(Path folder) {

    static final String NAME = ".foresite-manifest";

    private static final String PENDING = ".foresite-pending";

    /** Tells whether a build has ever written here. */
    boolean exists() {
        // In the order in which another build, which may be under way, replaces one by the other.
        return Files.exists(folder.resolve(PENDING)) || Files.exists(folder.resolve(NAME));
    }

    /** Tells whether there is a list, and no build was cut off while it moved its files into place. */
    boolean isSettled() {
        return Files.exists(folder.resolve(NAME)) && !Files.exists(folder.resolve(PENDING));
    }

    /** Returns the paths of both lists; those that lead out of the folder, or mean the lists, are none of ours. */
    Set<String> paths() throws IOException {
        Set<String> paths = new TreeSet<>();
        for (String name : new String[] {NAME, PENDING}) {
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

    /** Writes the list of a whole site aside, while there may still be no room for it. */
    void prepare(Collection<String> paths) throws IOException {
        AtomicFile.prepare(folder.resolve(NAME), out -> PathList.write(paths, out));
    }

    /** Says which files may be there from now on. */
    void announce(Collection<String> paths) throws IOException {
        AtomicFile.write(folder.resolve(PENDING), out -> PathList.write(paths, out));
    }

    /** Says that the site that was prepared is whole. */
    void settle() throws IOException {
        AtomicFile.settle(folder.resolve(NAME));
        Files.deleteIfExists(folder.resolve(PENDING));
    }
}
