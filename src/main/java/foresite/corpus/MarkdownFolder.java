package foresite.corpus;

import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.state.PathList;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The Markdown files of a folder, in the order of their names, and what else lies there. Links are followed to files
 * within the content folder only; names that begin with a dot are none of ours.
 */
record MarkdownFolder(List<Path> files, List<Diagnostic> diagnostics) {

    static MarkdownFolder list(Path content, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (!Files.exists(folder)) {
            return new MarkdownFolder(files, diagnostics);
        }
        Path inside = content.toRealPath();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                boolean pages = content.equals(path.getParent())
                        && !path.equals(folder)
                        && (path.equals(content.resolve("pages")) || MisnamedFiles.isMisnamedFolder(content, path));
                return pages || isHidden(path, folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                if (isHidden(path, folder)) {
                    return FileVisitResult.CONTINUE;
                }
                Position at = Position.ofFile(name(content, path));
                if (attributes.isSymbolicLink() && !leadsInside(path, inside)) {
                    diagnostics.add(
                            Problem.LINK_OUTSIDE.at(at, "the link does not lead to a file of the content folder"));
                } else if (attributes.isOther()) {
                    // Reading a pipe would wait for ever for someone to write.
                    diagnostics.add(Problem.UNREADABLE_FILE.at(at, "it is neither a file nor a folder"));
                } else if (content.equals(path.getParent()) && MisnamedFiles.isReadme(path)) {
                    return FileVisitResult.CONTINUE;
                } else if (isMarkdown(path)) {
                    files.add(path);
                } else if (!folder.equals(content) && !ImageFiles.isImage(path)) {
                    diagnostics.add(Problem.NOT_MARKDOWN.at(at, "the file is not Markdown and was not read"));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException e) {
                diagnostics.add(Problem.UNREADABLE_FILE.at(
                        Position.ofFile(name(content, path)),
                        "it cannot be read (" + e.getClass().getSimpleName() + ")"));
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.comparing(path -> name(content, path)));
        return new MarkdownFolder(files, diagnostics);
    }

    /** Returns a path below the content folder as it is told to people, with {@code /} on every system. */
    static String name(Path content, Path path) {
        return PathList.name(content, path);
    }

    static boolean isMarkdown(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown");
    }

    private static boolean isHidden(Path path, Path folder) {
        return !path.equals(folder) && path.getFileName().toString().startsWith(".");
    }

    private static boolean leadsInside(Path link, Path inside) throws IOException {
        if (!Files.exists(link)) {
            return false;
        }
        Path target = link.toRealPath();
        return target.startsWith(inside) && Files.isRegularFile(target);
    }
}
