package foresite.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.io.file.PathUtils;

/**
 * Takes stale files away, those first that stand where a folder has to be, or whose folder stands where a file has to be.
 * What somebody else has put there is never touched.
 *
 * @param known the files that are Foresite's
 * @param stale those of them that the site has no more; becomes empty
 */
record Clearing(Path folder, Listing lying, Set<String> known, Set<String> stale) {

    /**
     * Looks for files and folders of others that are in the way.
     *
     * @throws IOException if there is one; nothing has been changed then
     */
    void refuseStrangers(Set<String> coming) throws IOException {
        for (String path : coming) {
            if (lying.folders().contains(path)) {
                refuseFolder(path);
            }
            for (String above = above(path); !above.isEmpty(); above = above(above)) {
                if (lying.files().containsKey(above) && !known.contains(above)) {
                    throw new IOException("the site has a folder '" + above + "', but in '" + folder
                            + "' that is a file, which is not Foresite's; move it away");
                }
            }
        }
    }

    /** A folder goes with the last of its files; it has to have one, and so has each folder in it. */
    private void refuseFolder(String path) throws IOException {
        String within = path + "/";
        for (String file : lying.files().keySet()) {
            if (file.startsWith(within) && !known.contains(file)) {
                throw new IOException("the site has a file '" + path + "', but in '" + folder
                        + "' that is a folder with '" + file + "', which is not Foresite's; move it away");
            }
        }
        for (String each : lying.folders()) {
            if ((each + "/").startsWith(within)
                    && lying.files().keySet().stream().noneMatch(file -> file.startsWith(each + "/"))) {
                throw new IOException("the site has a file '" + path + "', but in '" + folder + "' the folder '" + each
                        + "' is in its way; move it away");
            }
        }
    }

    /** Takes away the stale files that are in the way. */
    void makeWayFor(Set<String> coming) throws IOException {
        TreeSet<String> sorted = new TreeSet<>(coming);
        for (String path : Set.copyOf(stale)) {
            String below = sorted.ceiling(path + "/");
            boolean inTheWay = below != null && below.startsWith(path + "/");
            for (String above = above(path); !above.isEmpty() && !inTheWay; above = above(above)) {
                inTheWay = sorted.contains(above);
            }
            if (inTheWay) {
                remove(path);
                stale.remove(path);
            }
        }
    }

    /** Takes away the others. */
    void finish() throws IOException {
        for (String path : stale) {
            remove(path);
        }
    }

    /** Takes a file away, and the folders that are empty without it. */
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

    private static String above(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
