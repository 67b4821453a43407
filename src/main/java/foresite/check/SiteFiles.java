package foresite.check;

import foresite.state.PathList;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a built site. Hidden ones are left out; those that Foresite's manifest does not list are somebody else's:
 * links may lead to them and they count in the size, but nothing is told of what is in them. Paths are compared letter by
 * letter, as GitHub Pages does, whatever the file system thinks of case.
 */
final class SiteFiles {

    private static final String MANIFEST = ".foresite-manifest";
    private static final String DOMAIN = "CNAME";

    private final Path folder;
    private final List<String> paths;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> lowered = new HashMap<>();
    private final Set<String> own;
    private final long bytes;

    private SiteFiles(Path folder, SortedMap<String, Long> sizes, Set<String> own) {
        this.folder = folder;
        this.paths = List.copyOf(sizes.keySet());
        this.own = own;
        this.bytes = sizes.values().stream().mapToLong(Long::longValue).sum();
        for (int i = 0; i < paths.size(); i++) {
            numbers.put(paths.get(i), i);
            lowered.put(paths.get(i).toLowerCase(Locale.ROOT), paths.get(i));
        }
    }

    /**
     * Lists a site's folder, which may be a link to it.
     *
     * @throws IOException if it cannot be listed
     */
    static SiteFiles list(Path folder) throws IOException {
        SortedMap<String, Long> sizes = new TreeMap<>();
        Path root = folder.toRealPath();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                return isHidden(path) && !path.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                if (!isHidden(path) && Files.isRegularFile(path)) {
                    sizes.put(PathList.name(root, path), Files.size(path));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Path manifest = root.resolve(MANIFEST);
        Set<String> own =
                Files.isRegularFile(manifest) ? new HashSet<>(PathList.read(manifest)) : Set.copyOf(sizes.keySet());
        return new SiteFiles(root, sizes, own);
    }

    private static boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    /** Returns the paths of Foresite's own files with an ending, sorted. */
    List<String> own(String ending) {
        return paths.stream()
                .filter(path -> path.endsWith(ending) && own.contains(path))
                .toList();
    }

    /** Returns the paths of the files that Foresite did not write, sorted; a domain's name for GitHub Pages is none. */
    List<String> foreign() {
        return paths.stream()
                .filter(path -> !own.contains(path) && !path.equals(DOMAIN))
                .toList();
    }

    /** Tells whether a file is there and Foresite's own. */
    boolean isOwn(String path) {
        return has(path) && own.contains(path);
    }

    boolean has(String path) {
        return numbers.containsKey(path);
    }

    /** Returns the number of a file, from 0, in the order of paths; -1 where there is none. */
    int number(String path) {
        return numbers.getOrDefault(path, -1);
    }

    /** Returns the path that differs from one in case only, if there is one. */
    Optional<String> inOtherCase(String path) {
        return Optional.ofNullable(lowered.get(path.toLowerCase(Locale.ROOT)));
    }

    /** Returns the size of all files together, in bytes. */
    long bytes() {
        return bytes;
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    long size(String path) throws IOException {
        return Files.size(file(path));
    }

    /** Returns the text of a file of UTF-8; anything else is an {@link IOException}. */
    String text(String path) throws IOException {
        return Files.readString(file(path));
    }
}
