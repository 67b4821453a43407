package foresite.corpus;

import foresite.model.ContentImage;
import foresite.model.Problem;
import foresite.state.Encoder;
import foresite.state.Key;
import foresite.state.PathList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The images of a content folder, in the order of their paths.
 *
 * @param keys the key of each usable image's bytes, by its path
 */
record ImageFiles(List<ContentImage> images, Map<String, Key> keys) {

    /** Larger images are not published. It keeps a site of 100 of them within the 1 GB of GitHub Pages. */
    static final int MAX_BYTES = 10 * 1024 * 1024;

    /** Characters that no file of a site may have in its name on every system, and names that some systems change. */
    private static final Pattern UNFIT = Pattern.compile("[\\\\:*?\"<>|]|[. ](?:/|$)");

    /** Reads images. What is wrong with a single one is its problem. */
    static ImageFiles of(Path root, List<Path> files) {
        List<Image> images = files.parallelStream()
                .map(path -> read(path, PathList.name(root, path), root))
                .sorted(Comparator.comparing(image -> image.content.path()))
                .toList();
        Map<String, Key> keys = new HashMap<>();
        images.forEach(image -> keys.put(image.content.path(), image.key));
        return new ImageFiles(images.stream().map(Image::content).toList(), keys);
    }

    /** Returns the key of all images. */
    Key key() {
        return new Encoder()
                .all(
                        images,
                        (to, image) -> to.text(image.path())
                                .text(image.problem())
                                .key(keys.getOrDefault(image.path(), Key.NONE)))
                .toKey();
    }

    /**
     * Returns the bytes of an image.
     *
     * @throws IOException if it has changed since it was listed
     */
    byte[] bytes(Path root, String path) throws IOException {
        RawFile file = RawFile.read(root.resolve(path), root, MAX_BYTES);
        if (file.problem().isPresent() || !file.key().equals(keys.get(path))) {
            throw new IOException("the image '" + path + "' changed while the site was built; build again");
        }
        return file.bytes();
    }

    private record Image(ContentImage content, Key key) {

        static Image unusable(String path, String problem) {
            return new Image(new ContentImage(path, 0, 0, 0, problem), Key.NONE);
        }
    }

    private static Image read(Path path, String name, Path root) {
        if (UNFIT.matcher(name).find()) {
            return Image.unusable(name, "has a name that not every system can have");
        }
        RawFile file = RawFile.read(path, root, MAX_BYTES);
        if (file.problem().isPresent()) {
            return Image.unusable(name, words(file));
        }
        ImageSize pixels = ImageSize.of(file.bytes());
        String problem = name.toLowerCase(Locale.ROOT).endsWith(".svg") ? SvgSafety.problem(file.bytes()) : "";
        return new Image(
                new ContentImage(name, pixels.width(), pixels.height(), file.bytes().length, problem), file.key());
    }

    private static String words(RawFile file) {
        return file.problem().equals(Optional.of(Problem.LINK_OUTSIDE))
                ? "is a link that leads out of the content folder"
                : "cannot be used: " + file.message();
    }
}
