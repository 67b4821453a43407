package foresite.publish;

import foresite.model.ContentImage;
import foresite.render.DefaultLook;
import foresite.render.TemplatesFolder;
import foresite.site.Addresses;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.io.IOUtils;

/** Copies the look: the jar's own assets, each replaced by the site's file of the same name, the site's others, and the logo. */
final class Assets {

    private final Output output;

    Assets(Output output) {
        this.output = output;
    }

    /** @param logo a file of the content folder, published under its own name */
    void write(Optional<Path> templates, Optional<Path> logo) throws IOException {
        Optional<Path> folder = templates.map(path -> path.resolve("assets"));
        Set<String> own = new TreeSet<>(
                templates.isPresent() ? TemplatesFolder.of(templates.get()).assets() : List.of());
        Set<String> written = new TreeSet<>(own);
        if (logo.isPresent()) {
            String name = String.valueOf(logo.get().getFileName());
            written.add(name);
            own.remove(name);
            try (OutputStream out = output.stream("assets/" + name)) {
                Files.copy(logo.get(), out);
            }
        }
        for (String name : own) {
            try (OutputStream out = output.stream("assets/" + name)) {
                Files.copy(folder.orElseThrow().resolve(name), out);
            }
        }
        for (String name : DefaultLook.ASSETS) {
            if (!written.contains(name)) {
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
}
