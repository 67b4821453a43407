package foresite.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The folder where one build stores data for the next, or none. A build gives the same result without it; it only takes
 * longer.
 *
 * @param folder empty if nothing is to be stored
 * @param program the key of the running program
 * @param messages receives sentences for the user
 */
public record CacheFolder(Optional<Path> folder, Key program, Consumer<String> messages) {

    /** Keeps git from adding the cache. */
    private static final String IGNORE = ".gitignore";

    /** Returns a cache that stores nothing. */
    public static CacheFolder none() {
        return new CacheFolder(Optional.empty(), Key.NONE, message -> {});
    }

    /**
     * Returns the cache in a folder, and creates the folder if it is missing.
     *
     * @throws IOException if it cannot be created, or the running program cannot be read
     */
    public static CacheFolder in(Path folder, Consumer<String> messages) throws IOException {
        Key program = Program.key();
        if (program.equals(Key.NONE)) {
            return none();
        }
        Files.createDirectories(folder);
        Path ignore = folder.resolve(IGNORE);
        if (!Files.exists(ignore, LinkOption.NOFOLLOW_LINKS)) {
            Files.writeString(ignore, "*\n", StandardOpenOption.CREATE_NEW);
        }
        return new CacheFolder(Optional.of(folder), program, messages);
    }

    /** Returns a file of the cache. */
    public Optional<StateFile> file(String name) {
        return folder.map(path -> new StateFile(path.resolve(name), program, messages));
    }

    /**
     * Deletes the files that only make builds faster; their names have no extension. The list of published addresses and
     * the results of link checks stay.
     *
     * @throws IOException if a file cannot be deleted
     */
    public void clear() throws IOException {
        if (folder.isEmpty()) {
            return;
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().contains("."))
                    .toList()) {
                Files.delete(file);
            }
        }
    }
}
