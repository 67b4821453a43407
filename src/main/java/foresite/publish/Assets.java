package foresite.publish;

import foresite.model.ContentImage;
import foresite.render.TemplatesFolder;
import foresite.site.Addresses;
import foresite.site.Catalogue;
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

    /** @param logo an image of the content folder, published under its own name */
    void write(Optional<Path> templates, Optional<String> logo, ContentImages images) throws IOException {
        Optional<Path> folder = templates.map(path -> path.resolve("assets"));
        Set<String> own = new TreeSet<>(
                templates.isPresent() ? TemplatesFolder.of(templates.get()).assets() : List.of());
        Set<String> written = new TreeSet<>();
        if (logo.isPresent()) {
            String name = logo.get().substring(logo.get().lastIndexOf('/') + 1);
            written.add(name);
            copy(images.read(logo.get()), "assets/" + name);
        }
        for (String name : own) {
            if (written.add(name)) {
                try (OutputStream out = output.stream("assets/" + name)) {
                    Files.copy(folder.orElseThrow().resolve(name), out);
                }
            }
        }
        for (String name : Catalogue.ASSETS) {
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
     * @throws IOException if one cannot be read as it was
     */
    void images(ContentImages images, List<ContentImage> shown) throws IOException {
        for (ContentImage image : shown) {
            copy(images.read(image.path()), Addresses.image(image).path());
        }
    }

    private void copy(byte[] bytes, String path) throws IOException {
        try (OutputStream out = output.stream(path)) {
            out.write(bytes);
        }
    }
}
