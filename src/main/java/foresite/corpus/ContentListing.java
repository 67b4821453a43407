package foresite.corpus;

import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.state.PathList;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is in a content folder, found in one walk that follows no links. Names that begin with a dot are left out, and so
 * are the folders that a build writes or reads for other reasons.
 *
 * @param root the real path of the content folder
 * @param base the folder with reports: {@code digests/}, or the content folder itself where that is missing
 * @param folders those below the base, in the order of their names
 * @param reports Markdown files below the base, in the order of their names
 * @param pages Markdown files below {@code pages/}, in the order of their names
 * @param images files named as images anywhere, in the order of their names
 */
record ContentListing(
        Path root,
        Path base,
        List<Path> folders,
        List<Path> reports,
        List<Path> pages,
        List<Path> images,
        List<Diagnostic> diagnostics) {

    /**
     * Lists a content folder.
     *
     * @param skipped folders that are not part of the content, wherever they are
     * @throws IOException if it cannot be listed; problems of what is in it are diagnostics
     */
    static ContentListing of(Path content, Set<Path> skipped) throws IOException {
        Path root = content.toRealPath();
        Walk walk = new Walk(root, real(skipped));
        Files.walkFileTree(root, walk);
        walk.unread.forEach(name -> walk.report(
                Problem.UNREAD_FILE, name, "Markdown that is neither in digests/ nor in pages/ is not read"));
        Comparator<Path> byName = Comparator.comparing(path -> PathList.name(root, path));
        return new ContentListing(
                root,
                walk.base,
                walk.folders.stream().sorted(byName).toList(),
                walk.reports.stream().sorted(byName).toList(),
                walk.pages.stream().sorted(byName).toList(),
                walk.images.stream().sorted(byName).toList(),
                walk.diagnostics.stream().sorted().toList());
    }

    private static Set<Path> real(Set<Path> folders) throws IOException {
        Set<Path> real = new TreeSet<>();
        for (Path folder : folders) {
            if (Files.exists(folder)) {
                real.add(folder.toRealPath());
            }
        }
        return real;
    }

    /** Which part of the content folder something is in. */
    private enum Area {
        REPORTS,
        PAGES,
        OTHER
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Set<Path> skipped;
        private final Path base;
        private final Path pagesFolder;
        private final List<Path> folders = new ArrayList<>();
        private final List<Path> reports = new ArrayList<>();
        private final List<Path> pages = new ArrayList<>();
        private final List<Path> images = new ArrayList<>();
        private final List<Diagnostic> diagnostics = new ArrayList<>();
        private final Set<String> unread = new TreeSet<>();

        Walk(Path root, Set<Path> skipped) throws IOException {
            this.root = root;
            this.skipped = skipped;
            Path digests = spelled(root.resolve("digests"));
            base = Files.isDirectory(digests) || hasMisnamedDigests(root) ? digests : root;
            pagesFolder = spelled(root.resolve("pages"));
        }

        /** Returns a folder as its name is spelled, where upper and lower case do not count. */
        private static Path spelled(Path folder) throws IOException {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) ? folder.toRealPath() : folder;
        }

        /** Returns whether a content folder has its digests in a folder such as {@code Digests/}. */
        private static boolean hasMisnamedDigests(Path root) throws IOException {
            try (Stream<Path> files = Files.list(root)) {
                return files.anyMatch(
                        file -> Files.isDirectory(file) && FileNames.of(file).equalsIgnoreCase("digests"));
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (folder.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            if (FileNames.isHidden(folder) || skipped.contains(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            String name = PathList.name(root, folder) + "/";
            Area area = area(folder);
            if (FileNames.isHostile(FileNames.of(folder))) {
                reportHostile(name);
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (Files.exists(folder.resolve(PathList.MANIFEST))) {
                if (area != Area.OTHER && folder.getNameCount() > root.getNameCount() + 1) {
                    report(Problem.SITE_IN_CONTENT, name, "the folder is a built site and was not read");
                }
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (isMisnamed(folder, FileNames.FOLDERS)) {
                report(
                        Problem.MISNAMED_FILE,
                        name,
                        "the folder is not read; only '" + name.toLowerCase(Locale.ROOT) + "' is");
            } else if (area == Area.REPORTS && !folder.equals(base)) {
                folders.add(folder);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String name = PathList.name(root, file);
            boolean top = root.equals(file.getParent());
            if (FileNames.isHidden(file) || (top && FileNames.YAML.contains(name))) {
                return FileVisitResult.CONTINUE;
            }
            if (top && isMisnamed(file, FileNames.YAML)) {
                report(Problem.MISNAMED_FILE, name, "the file is not read; only '" + meant(file) + "' is");
                return FileVisitResult.CONTINUE;
            }
            boolean image = FileNames.isImage(FileNames.of(file));
            if (FileNames.isHostile(FileNames.of(file)) && (image || FileNames.isMarkdown(file))) {
                reportHostile(name);
                return FileVisitResult.CONTINUE;
            }
            if (image && !attributes.isOther()) {
                images.add(file);
            }
            Area area = area(file);
            if (area == Area.OTHER) {
                noteUnread(file, attributes);
            } else {
                text(file, name, area, attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        private void text(Path file, String name, Area area, BasicFileAttributes attributes) {
            if (attributes.isSymbolicLink() && !leadsInside(file)) {
                report(Problem.LINK_OUTSIDE, name, "the link does not lead to a file of the content folder");
            } else if (attributes.isOther()) {
                report(Problem.UNREADABLE_FILE, name, "it is neither a file nor a folder");
            } else if (root.equals(file.getParent()) && FileNames.isReadme(file)) {
                return;
            } else if (FileNames.isMarkdown(file)) {
                (area == Area.PAGES ? pages : reports).add(file);
            } else if (!(area == Area.REPORTS && base.equals(root)) && !FileNames.isImage(FileNames.of(file))) {
                report(Problem.NOT_MARKDOWN, name, "the file is not Markdown and was not read");
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException e) {
            if (area(path) != Area.OTHER && !FileNames.isHidden(path)) {
                report(
                        Problem.UNREADABLE_FILE,
                        PathList.name(root, path),
                        "it cannot be read (" + e.getClass().getSimpleName() + ")");
            }
            return FileVisitResult.CONTINUE;
        }

        /** Notes what was probably meant for the site, by its folder if it is in one. */
        private void noteUnread(Path file, BasicFileAttributes attributes) throws IOException {
            Path below = root.relativize(file);
            boolean single = below.getNameCount() == 1;
            if (attributes.isRegularFile()
                    && FileNames.isMarkdown(file)
                    && !FileNames.isReadme(file)
                    && !isMisnamed(root.resolve(below.getName(0)), FileNames.FOLDERS)) {
                unread.add(below.getName(0) + (single ? "" : "/"));
            }
        }

        private Area area(Path path) {
            Path top = root.resolve(root.relativize(path).getName(0));
            if (top.equals(pagesFolder)) {
                return Area.PAGES;
            }
            if (!base.equals(root)) {
                return top.equals(base) ? Area.REPORTS : Area.OTHER;
            }
            return isMisnamed(top, FileNames.FOLDERS) ? Area.OTHER : Area.REPORTS;
        }

        /** Returns whether something is named as what is read, but for its capitals or its ending. */
        private boolean isMisnamed(Path path, List<String> names) {
            String meant = meant(path);
            boolean folder = names.equals(FileNames.FOLDERS);
            return root.equals(path.getParent())
                    && names.contains(meant)
                    && !names.contains(FileNames.of(path))
                    && (!folder || Files.isDirectory(path))
                    && !isSame(path, root.resolve(meant));
        }

        private static String meant(Path path) {
            return FileNames.of(path).toLowerCase(Locale.ROOT).replaceFirst("\\.yml$", ".yaml");
        }

        /** Where upper and lower case do not count, and through a link, a file can be read under another name. */
        private static boolean isSame(Path file, Path meant) {
            try {
                return Files.exists(file) && Files.exists(meant) && Files.isSameFile(file, meant);
            } catch (IOException e) {
                return false;
            }
        }

        private boolean leadsInside(Path link) {
            try {
                Path target = link.toRealPath();
                return target.startsWith(root) && Files.isRegularFile(target);
            } catch (IOException e) {
                return false;
            }
        }

        private void reportHostile(String name) {
            report(
                    Problem.HOSTILE_NAME,
                    name,
                    "the name has control characters, or bytes that are no text, and was not read");
        }

        private void report(Problem problem, String name, String message) {
            diagnostics.add(problem.at(Position.ofFile(FileNames.escaped(name)), message));
        }
    }
}
