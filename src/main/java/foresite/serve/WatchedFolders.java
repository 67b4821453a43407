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
 * The files that are watched: all files in some folders, except what a build writes, hidden files, and temporary files of
 * editors. Links in the folders are not followed.
 *
 * @param folders the folders to watch
 * @param excluded folders that are not watched, even within the others
 */
record WatchedFolders(List<Path> folders, List<Path> excluded) {

    /**
     * Names that start with a dot are hidden (swap files of Vim, lock files of Emacs, {@code .git}, {@code .foresite}).
     * The others: Vim's backups and its test file 4913, Emacs' autosaves, the temporary files of JetBrains, of {@code sed
     * -i} and of programs that write a new file and rename it.
     */
    private static final Pattern TEMPORARY = Pattern.compile(
            "\\..*|.*~|4913|sed[A-Za-z0-9]{6}|#.*#|.*\\.sw[a-z]|.*___jb_(?:tmp|old)___|.*\\.tmp(?:\\..*)?|.*\\.part");

    WatchedFolders {
        folders = List.copyOf(folders);
        excluded = List.copyOf(excluded);
    }

    /** Visits the watched folders and files. */
    interface Visitor {

        /**
         * Visits a folder before it is listed.
         *
         * @throws IOException to end the walk
         */
        default void folder(Path folder) throws IOException {}

        void file(Path file, BasicFileAttributes attributes);
    }

    /** Returns the same folders with links in their paths resolved; missing folders keep their names. */
    WatchedFolders real() throws IOException {
        return new WatchedFolders(real(folders), real(excluded));
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

    /** Returns whether a path, which may no longer exist, is watched. */
    boolean includes(Path path) {
        return excluded.stream().noneMatch(path::startsWith)
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

    /** Visits every watched folder and file from one folder downwards; skips what is deleted or cannot be listed. */
    void walk(Path from, Visitor visitor) throws IOException {
        Deque<Path> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Path folder = open.pop();
            if (includes(folder)) {
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
            // Deleted, or not readable: what could be listed is used.
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
            if (includes(path)) {
                visitor.file(path, attributes);
            }
        } catch (IOException e) {
            // Deleted again.
            return Optional.empty();
        }
        return Optional.empty();
    }
}
