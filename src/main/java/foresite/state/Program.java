package foresite.state;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The running program. Its key changes with any change to its code or its own templates. */
public final class Program {

    private Program() {}

    /**
     * Returns the key of the jar or class folder of this program; {@link Key#NONE} if its place is unknown, and then nothing
     * is to be cached.
     *
     * @throws IOException if the program cannot be read
     */
    public static Key key() throws IOException {
        Optional<Path> place = place();
        if (place.isEmpty()) {
            return Key.NONE;
        }
        return Files.isDirectory(place.get()) ? ofFolder(place.get()) : Key.of(Files.readAllBytes(place.get()));
    }

    /**
     * Returns the running jar; empty if the program runs from a class folder.
     *
     * @throws IOException if its place is not a path
     */
    public static Optional<Path> jar() throws IOException {
        return place().filter(Files::isRegularFile);
    }

    private static Optional<Path> place() throws IOException {
        CodeSource source = Program.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IOException("the program's location '" + source.getLocation() + "' is not a path", e);
        }
    }

    /** Returns the key of all files of a folder, by their names and content. */
    private static Key ofFolder(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walked = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            walked.filter(Files::isRegularFile).forEach(files::add);
        }
        files.sort(Comparator.comparing(file -> folder.relativize(file).toString()));
        Encoder all = new Encoder();
        for (Path file : files) {
            all.text(folder.relativize(file).toString()).key(Key.of(Files.readAllBytes(file)));
        }
        return all.toKey();
    }
}
