package foresite.check.site;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a built site, without hidden ones. Files that are not in Foresite's manifest are foreign: links may lead to
 * them and they count in the size, but they are not checked. Paths are compared with their case, as GitHub Pages does,
 * whatever the file system does. Immutable and thread-safe.
 */
final class SiteFolder {

    private static final String ROBOTS = "robots.txt";
    private static final String DOMAIN = "CNAME";

    private static final Pattern SITEMAP_LINE = Pattern.compile("(?mi)^sitemap:\\s*(\\S+/)sitemap\\.xml\\s*$");

    private final Path folder;
    private final List<String> paths;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> lowered = new HashMap<>();
    private final Set<String> own;
    private final long bytes;
    private final String baseUrl;

    private SiteFolder(Path folder, SortedMap<String, Long> sizes, Set<String> own) throws IOException {
        this.folder = folder;
        this.paths = List.copyOf(sizes.keySet());
        this.own = own;
        this.bytes = sizes.values().stream().mapToLong(Long::longValue).sum();
        for (int i = 0; i < paths.size(); i++) {
            numbers.put(paths.get(i), i);
            lowered.put(paths.get(i).toLowerCase(Locale.ROOT), paths.get(i));
        }
        Matcher sitemap = SITEMAP_LINE.matcher(has(ROBOTS) ? text(ROBOTS) : "");
        this.baseUrl = sitemap.find() ? sitemap.group(1) : "";
    }

    /**
     * Reads the list of a site's files.
     *
     * @param folder may be a link to a folder
     * @throws IOException if the folder, its manifest or its {@code robots.txt} cannot be read
     */
    static SiteFolder read(Path folder) throws IOException {
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
        Path manifest = root.resolve(PathList.MANIFEST);
        Set<String> own =
                Files.isRegularFile(manifest) ? new HashSet<>(PathList.read(manifest)) : Set.copyOf(sizes.keySet());
        return new SiteFolder(root, sizes, own);
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

    /** Returns the paths of the files that Foresite did not write, sorted, without the domain's name for GitHub Pages. */
    List<String> foreign() {
        return paths.stream()
                .filter(path -> !own.contains(path) && !path.equals(DOMAIN))
                .toList();
    }

    /** Returns whether a file is there and Foresite wrote it. */
    boolean isOwn(String path) {
        return has(path) && own.contains(path);
    }

    boolean has(String path) {
        return numbers.containsKey(path);
    }

    /** Returns the number of a file, from 0, in the order of paths; -1 if there is no such file. */
    int number(String path) {
        return numbers.getOrDefault(path, -1);
    }

    /** Returns the path that differs from the given one only in case, if there is one. */
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

    /** Returns the text of a file of UTF-8; anything else is an {@link IOException}. */
    String text(String path) throws IOException {
        return Files.readString(file(path));
    }

    /** Returns the address that the site is published at, which ends in a slash; empty if {@code robots.txt} has none. */
    String baseUrl() {
        return baseUrl;
    }

    /** Returns whether an address is one of this site, and no file has it. */
    boolean isMissing(String address) {
        return path(address).filter(path -> !has(path)).isPresent();
    }

    /** Returns the path of the file that is served at an address of this site; empty for other addresses. */
    Optional<String> path(String address) {
        if (baseUrl.isEmpty() || !address.startsWith(baseUrl)) {
            return Optional.empty();
        }
        String link = "./" + address.substring(baseUrl.length());
        String path = RelativeLink.of("index.html", link).path();
        return Optional.of(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    }
}
