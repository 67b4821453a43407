package foresite.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

        /** Visits a folder before its files. */
        void folder(Path folder);

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

    /** Visits every watched folder and file; skips what is deleted meanwhile or cannot be read. */
    void walk(Visitor visitor) throws IOException {
        for (Path folder : folders) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                    if (!path.equals(folder) && !includes(path)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    visitor.folder(path);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                    if (includes(path)) {
                        visitor.file(path, attributes);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path path, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path path, @Nullable IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }

    /** Returns whether a path in a watched folder is watched. */
    private boolean includes(Path path) {
        return !TEMPORARY.matcher(path.getFileName().toString()).matches() && !excluded.contains(path);
    }
}
