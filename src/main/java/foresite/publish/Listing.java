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
 * What lies in a folder. What is in folders at its top whose names begin with a dot, such as {@code .git}, is nobody's
 * business here. Immutable.
 *
 * @param files by path, with {@code /} between its parts
 * @param folders by path
 */
record Listing(Map<String, Lying> files, Set<String> folders) {

    /**
     * A file that lies there.
     *
     * @param size in bytes
     * @param modified when it was written, in nanoseconds since 1970; negative before
     */
    record Lying(long size, long modified) {}

    static Listing of(Path root) throws IOException {
        Listing listing = new Listing(new ConcurrentHashMap<>(), ConcurrentHashMap.newKeySet());
        List<Path> top;
        try (Stream<Path> entries = Files.list(root)) {
            top = entries.toList();
        }
        // A site has a few folders with thousands of files each: each is walked by a thread of its own.
        for (IOException failure :
                top.parallelStream().flatMap(entry -> listing.walk(root, entry)).toList()) {
            throw failure;
        }
        return listing;
    }

    static boolean isHidden(Path entry) {
        return entry.getFileName().toString().startsWith(".");
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
                    files.put(PathList.name(root, file), lying(attributes));
                    return FileVisitResult.CONTINUE;
                }
            });
            return Stream.empty();
        } catch (IOException e) {
            return Stream.of(e);
        }
    }

    static Lying lying(BasicFileAttributes attributes) {
        return new Lying(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }
}
