package foresite.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.io.file.PathUtils;

/**
 * The files of the last site that the new one no longer has.
 *
 * @param folder the output folder
 * @param paths of the files that are still there
 */
record StaleFiles(Path folder, Set<String> paths) {

    /** Removes those that are where the new site has a folder, or in a folder where the new site has a file. */
    void removeInTheWay(Set<String> coming) throws IOException {
        NavigableSet<String> sorted = new TreeSet<>(coming);
        for (String path : Set.copyOf(paths)) {
            String below = sorted.ceiling(path + "/");
            boolean hasBelow = below != null && below.startsWith(path + "/");
            if (hasBelow || FolderListing.parents(path).anyMatch(sorted::contains)) {
                remove(path);
                paths.remove(path);
            }
        }
    }

    /** Removes the others. */
    void removeAll() throws IOException {
        for (String path : paths) {
            remove(path);
        }
    }

    /** Removes a file, and the folders that are then empty. */
    private void remove(String path) throws IOException {
        Path target = folder.resolve(path);
        Files.deleteIfExists(target);
        for (Path above = target.getParent(); above != null && !above.equals(folder); above = above.getParent()) {
            if (!Files.isDirectory(above) || !PathUtils.isEmptyDirectory(above)) {
                return;
            }
            Files.delete(above);
        }
    }
}
