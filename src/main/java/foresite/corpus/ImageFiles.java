package foresite.corpus;

import foresite.model.ContentImage;
import foresite.state.Encoder;
import foresite.state.Key;
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
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The images of a content folder, in the order of their paths, and the key of all their bytes. Links are followed to files
 * within the folder only. What is hidden is left out, and so is a folder that a build has written.
 */
record ImageFiles(List<ContentImage> images, Key key) {

    /** Larger images are not published. It keeps a site of 100 of them within the 1 GB of GitHub Pages. */
    static final int MAX_BYTES = 10 * 1024 * 1024;

    /** What browsers show (see MDN, "Image file type and format guide"). */
    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg");

    /** A folder with this file is a built site. */
    private static final String MANIFEST = ".foresite-manifest";

    /** Characters that no file of a site may have in its name on every system, and line ends, which end a list's line. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\\\:*?\"<>|\\p{Zl}\\p{Zp}]|[. ](?:/|$)");

    /**
     * Lists the images of a folder and reads them.
     *
     * @throws IOException if the folder cannot be listed; what is wrong with a single image is its problem
     */
    static ImageFiles of(Path content) throws IOException {
        Path inside = content.toRealPath();
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(content, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                boolean own = path.equals(content);
                return !own && (isHidden(path) || Files.exists(path.resolve(MANIFEST)))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                if (isImage(path) && !isHidden(path) && !attributes.isOther()) {
                    files.add(path);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException e) {
                // A folder that may not be read has no images; the readers of reports report it.
                return FileVisitResult.CONTINUE;
            }
        });
        List<Image> images = files.parallelStream()
                .map(path -> read(path, MarkdownFolder.name(content, path), inside))
                .sorted(Comparator.comparing(image -> image.content.path()))
                .toList();
        Encoder all = new Encoder();
        all.all(
                images,
                (to, image) -> to.text(image.content.path())
                        .text(image.content.problem())
                        .key(image.key));
        return new ImageFiles(images.stream().map(Image::content).toList(), all.toKey());
    }

    /** Returns whether a file is an image, by the ending of its name. */
    static boolean isImage(Path path) {
        String name = path.getFileName().toString();
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private record Image(ContentImage content, Key key) {

        static Image unusable(String path, String problem) {
            return new Image(new ContentImage(path, 0, 0, problem), Key.NONE);
        }
    }

    private static Image read(Path path, String name, Path inside) {
        if (UNFIT.matcher(name).find()) {
            return Image.unusable(name, "has a name that not every system can have");
        }
        try {
            Path real = path.toRealPath();
            if (!real.startsWith(inside) || !Files.isRegularFile(real)) {
                return Image.unusable(name, "is a link that leads out of the content folder");
            }
            long size = Files.size(real);
            if (size > MAX_BYTES) {
                return Image.unusable(
                        name,
                        "has " + (size + 1024 * 1024 - 1) / (1024 * 1024) + " MB; at most " + MAX_BYTES / (1024 * 1024)
                                + " MB are published");
            }
            byte[] bytes = Files.readAllBytes(real);
            ImageSize pixels = ImageSize.of(bytes);
            String problem = name.toLowerCase(Locale.ROOT).endsWith(".svg") ? SvgSafety.problem(bytes) : "";
            return new Image(new ContentImage(name, pixels.width(), pixels.height(), problem), Key.of(bytes));
        } catch (IOException e) {
            return Image.unusable(name, "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }
}
