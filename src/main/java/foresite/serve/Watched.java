package foresite.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which files count: those of some folders, but for what a build writes, what is hidden, and what an editor leaves for a
 * moment. Links are not followed.
 *
 * @param folders the real paths of the folders to watch
 * @param without real paths of folders that do not count, even within the others
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

    /** Returns what is to be watched; the folders have to be there, those without which need not. */
    static Watched of(List<Path> folders, List<Path> without) throws IOException {
        List<Path> real = new ArrayList<>();
        for (Path folder : folders) {
            real.add(folder.toRealPath());
        }
        List<Path> realWithout = new ArrayList<>();
        for (Path folder : without) {
            realWithout.add(
                    Files.exists(folder)
                            ? folder.toRealPath()
                            : folder.toAbsolutePath().normalize());
        }
        return new Watched(real, realWithout);
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

    /** Hands out every folder and every file that counts, from one on downwards; what has gone meanwhile is passed over. */
    void walk(Path from, BiConsumer<Path, BasicFileAttributes> each) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (!counts(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                each.accept(folder, attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (counts(file)) {
                    each.accept(file, attributes);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
