package foresite.corpus;

import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what lies in a content folder and is not read: files and folders that are named nearly as one that is, and notes. */
final class MisnamedFiles {

    private static final List<String> FOLDERS = List.of("digests", "pages");
    private static final Pattern README = Pattern.compile("readme\\.(?:md|markdown)", Pattern.CASE_INSENSITIVE);
    /** Content deeper than this was not meant to be read. */
    private static final int DEPTH = 8;

    private MisnamedFiles() {}

    static List<Diagnostic> of(Path content) throws IOException {
        List<Diagnostic> told = new ArrayList<>();
        boolean folders = Files.isDirectory(content.resolve("digests")) || hasMisnamedDigests(content);
        try (Stream<Path> files = Files.list(content)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                String meant = name.toLowerCase(Locale.ROOT).replaceFirst("\\.yml$", ".yaml");
                if (ContentFiles.YAML.contains(meant) && !isRead(file, content.resolve(meant))) {
                    told.add(Problem.MISNAMED_FILE.at(
                            Position.ofFile(name), "the file is not read; only '" + meant + "' is"));
                } else if (isMisnamedFolder(content, file)) {
                    told.add(Problem.MISNAMED_FILE.at(
                            Position.ofFile(name + "/"),
                            "the folder is not read; only '" + name.toLowerCase(Locale.ROOT) + "/' is"));
                } else if (folders && isUnread(file)) {
                    told.add(Problem.UNREAD_FILE.at(
                            Position.ofFile(Files.isDirectory(file) ? name + "/" : name),
                            "Markdown that is neither in digests/ nor in pages/ is not read"));
                }
            }
        }
        return told;
    }

    /** Returns whether a content folder has its digests in a folder of a slightly other name, such as {@code Digests/}. */
    static boolean hasMisnamedDigests(Path content) throws IOException {
        if (!Files.isDirectory(content)) {
            return false;
        }
        try (Stream<Path> files = Files.list(content)) {
            return files.anyMatch(file -> Files.isDirectory(file)
                    && file.getFileName().toString().equalsIgnoreCase("digests"));
        }
    }

    /** Returns whether a folder is named as one that is read, but for its capitals. */
    static boolean isMisnamedFolder(Path content, Path folder) throws IOException {
        String name = folder.getFileName().toString();
        String meant = name.toLowerCase(Locale.ROOT);
        return Files.isDirectory(folder)
                && FOLDERS.contains(meant)
                && !FOLDERS.contains(name)
                && !isRead(folder, content.resolve(meant));
    }

    /** Returns whether a file is a note on the content, which no folder of content lacks. */
    static boolean isReadme(Path file) {
        return README.matcher(file.getFileName().toString()).matches();
    }

    private static boolean isUnread(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (FOLDERS.contains(name) || name.startsWith(".") || Files.isSymbolicLink(file)) {
            return false;
        }
        if (!Files.isDirectory(file)) {
            return MarkdownFolder.isMarkdown(file) && !isReadme(file);
        }
        try (Stream<Path> below = Files.walk(file, DEPTH)) {
            return below.anyMatch(path -> MarkdownFolder.isMarkdown(path) && !isReadme(path));
        } catch (UncheckedIOException e) {
            // A folder that cannot be listed contains nothing that was meant for the site.
            return false;
        }
    }

    /** Where upper and lower case do not count, and through a link, a file can be read under another name. */
    private static boolean isRead(Path file, Path meant) throws IOException {
        return Files.exists(file) && Files.exists(meant) && Files.isSameFile(file, meant);
    }
}
