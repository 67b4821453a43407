package foresite.serve;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which files count: those of some folders, but for what a build writes, what is hidden, and what an editor leaves for a
 * moment. Links in the folders are not followed.
 *
 * @param folders the folders to watch
 * @param without folders that do not count, even within the others
 */
record Watched(List<Path> folders, List<Path> without) {

    /**
     * What begins with a dot is hidden (swap files of Vim, lock files of Emacs, {@code .git}, {@code .foresite}). Beside
     * that: Vim's backups and its trial file 4913, Emacs' autosaves, the temporary files of JetBrains, of {@code sed -i}
     * and of programs that write beside and rename.
     */
    private static final Pattern TEMPORARY = Pattern.compile(
            "\\..*|.*~|4913|sed[A-Za-z0-9]{6}|#.*#|.*\\.sw[a-z]|.*___jb_(?:tmp|old)___|.*\\.tmp(?:\\..*)?|.*\\.part");

    Watched {
        folders = List.copyOf(folders);
        without = List.copyOf(without);
    }

    /** Visits what counts. A folder is visited before it is listed. */
    interface Visitor {

        /**
         * Visits a folder before what is in it.
         *
         * @throws IOException to end the walk
         */
        void folder(Path folder) throws IOException;

        void file(Path file, BasicFileAttributes attributes);
    }

    /** Returns the same folders by their real paths, as links lead at present; folders that are missing keep their names. */
    Watched real() throws IOException {
        return new Watched(real(folders), real(without));
    }

    private static List<Path> real(List<Path> folders) throws IOException {
        List<Path> real = new ArrayList<>();
        for (Path folder : folders) {
            try {
                real.add(folder.toRealPath());
            } catch (NoSuchFileException e) {
                real.add(folder.toAbsolutePath().normalize());
            }
        }
        return real;
    }

    /** Tells whether a path, which need not be there any more, counts. */
    boolean counts(Path path) {
        return without.stream().noneMatch(path::startsWith)
                && folders.stream().anyMatch(folder -> path.startsWith(folder) && isLasting(folder.relativize(path)));
    }

    private static boolean isLasting(Path path) {
        for (Path name : path) {
            if (TEMPORARY.matcher(name.toString()).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Visits every folder and file that counts, from one folder downwards; skips what is gone or cannot be listed. */
    void walk(Path from, Visitor visitor) throws IOException {
        Deque<Path> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Path folder = open.pop();
            if (counts(folder)) {
                visitor.folder(folder);
                for (Path path : list(folder)) {
                    visit(path, visitor).ifPresent(open::push);
                }
            }
        }
    }

    private static List<Path> list(Path folder) {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(paths::add);
        } catch (IOException | DirectoryIteratorException e) {
            // Gone, or closed to us: what could be listed counts.
            return paths;
        }
        return paths;
    }

    /** Returns the path if it is a folder. */
    private Optional<Path> visit(Path path, Visitor visitor) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                return Optional.of(path);
            }
            if (counts(path)) {
                visitor.file(path, attributes);
            }
        } catch (IOException e) {
            // Gone again.
            return Optional.empty();
        }
        return Optional.empty();
    }
}
