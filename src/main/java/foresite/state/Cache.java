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
 * The folder in which builds remember, or none. Whatever happens to it, a build comes out the same; it only takes longer.
 *
 * @param folder empty where nothing is to be remembered
 * @param program the key of the program that runs
 * @param told hears in one sentence what a person should know
 */
public record Cache(Optional<Path> folder, Key program, Consumer<String> told) {

    /** Keeps git from taking up what is remembered. */
    private static final String IGNORE = ".gitignore";

    /** Returns a cache that remembers nothing. */
    public static Cache none() {
        return new Cache(Optional.empty(), Key.NONE, told -> {});
    }

    /**
     * Returns the cache in a folder, which is made where it is missing.
     *
     * @throws IOException if it cannot be made, or the running program cannot be read
     */
    public static Cache in(Path folder, Consumer<String> told) throws IOException {
        Key program = Program.key();
        if (program.equals(Key.NONE)) {
            return none();
        }
        Files.createDirectories(folder);
        Path ignore = folder.resolve(IGNORE);
        if (!Files.exists(ignore, LinkOption.NOFOLLOW_LINKS)) {
            Files.writeString(ignore, "*\n", StandardOpenOption.CREATE_NEW);
        }
        return new Cache(Optional.of(folder), program, told);
    }

    /** Returns a file of it. */
    public Optional<StateFile> file(String name) {
        return folder.map(path -> new StateFile(path.resolve(name), program, told));
    }

    /**
     * Forgets what makes builds quicker, whose files have no ending; the list of addresses that were ever published and
     * the answers of other sites stay.
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
