package foresite.publish;

import foresite.state.PathList;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The content of a folder, without that of hidden folders at its top, such as {@code .git}. Immutable.
 *
 * @param files by path, with {@code /} between its parts
 * @param folders by path
 */
record FolderListing(Map<String, Stamp> files, Set<String> folders) {

    /**
     * The size and date of a file.
     *
     * @param size in bytes
     * @param modified when it was written, in nanoseconds since 1970; negative before
     */
    record Stamp(long size, long modified) {

        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        }
    }

    static FolderListing of(Path root) throws IOException {
        FolderListing listing = new FolderListing(new ConcurrentHashMap<>(), ConcurrentHashMap.newKeySet());
        List<Path> top;
        try (Stream<Path> entries = Files.list(root)) {
            top = entries.toList();
        }
        // A site has a few folders with thousands of files each, so each is walked by its own thread.
        for (IOException failure :
                top.parallelStream().flatMap(entry -> listing.walk(root, entry)).toList()) {
            throw failure;
        }
        return listing;
    }

    static boolean isHidden(Path entry) {
        return entry.getFileName().toString().startsWith(".");
    }

    /** Returns the folders that a path is in, innermost first. */
    static Stream<String> parents(String path) {
        return Stream.iterate(parent(path), parent -> !parent.isEmpty(), FolderListing::parent);
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private Stream<IOException> walk(Path root, Path entry) {
        if (isHidden(entry) && Files.isDirectory(entry)) {
            folders.add(PathList.name(root, entry));
            return Stream.empty();
        }
        try {
            Files.walkFileTree(entry, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    folders.add(PathList.name(root, folder));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.put(PathList.name(root, file), Stamp.of(attributes));
                    return FileVisitResult.CONTINUE;
                }
            });
            return Stream.empty();
        } catch (IOException e) {
            return Stream.of(e);
        }
    }
}
