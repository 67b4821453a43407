package foresite.publish;

import foresite.model.ContentImage;
import foresite.site.Addresses;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.io.IOUtils;

/** Copies the look: the jar's own assets, each replaced by the site's file of the same name, and the site's others. */
final class Assets {

    /** What {@code templates/assets} holds; a test holds the list to the folder. */
    static final List<String> NAMES = List.of("filter.js", "icon.svg", "style.css");

    private final Output output;

    Assets(Output output) {
        this.output = output;
    }

    void write(Optional<Path> templates) throws IOException {
        Optional<Path> folder = templates.map(path -> path.resolve("assets")).filter(Files::isDirectory);
        Set<String> own = folder.isPresent() ? names(folder.get()) : Set.of();
        for (String name : own) {
            try (OutputStream out = output.stream("assets/" + name)) {
                Files.copy(folder.orElseThrow().resolve(name), out);
            }
        }
        for (String name : NAMES) {
            if (!own.contains(name)) {
                try (InputStream in = Assets.class.getResourceAsStream("/templates/assets/" + name);
                        OutputStream out = output.stream("assets/" + name)) {
                    IOUtils.copy(in, out);
                }
            }
        }
    }

    /**
     * Copies images of the content folder.
     *
     * @throws IOException if one cannot be read or has become a link that leads out of the folder since it was listed
     */
    void images(Path content, List<ContentImage> images) throws IOException {
        Path inside = content.toRealPath();
        for (ContentImage image : images) {
            Path file = content.resolve(image.path()).toRealPath();
            if (!file.startsWith(inside)) {
                throw new IOException("the image '" + image.path() + "' leads out of the content folder");
            }
            try (OutputStream out = output.stream(Addresses.image(image).path())) {
                Files.copy(file, out);
            }
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            Set<String> names = new TreeSet<>();
            files.filter(Files::isRegularFile)
                    .forEach(
                            file -> names.add(folder.relativize(file).toString().replace('\\', '/')));
            return names;
        }
    }
}
