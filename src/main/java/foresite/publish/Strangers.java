package foresite.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks whether a folder in which Foresite has never written is somebody's. */
public final class Strangers {

    /** A branch for GitHub Pages begins with this and what git keeps; a site may be built around it. */
    private static final String DOMAIN = "CNAME";

    private Strangers() {}

    /**
     * Refuses such a folder, and makes nothing in it.
     *
     * @throws StrangersException if there is more than a domain's name and files whose names begin with a dot
     * @throws IOException if the folder cannot be listed
     */
    public static void refuse(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Path real = folder.toRealPath();
        List<String> others;
        try (Stream<Path> entries = Files.list(real)) {
            others = entries.filter(entry -> !Listing.isHidden(entry))
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.equals(DOMAIN))
                    .sorted()
                    .toList();
        }
        // Asked last, since another build may be under way: it says that it has been here before it moves a file.
        if (!others.isEmpty() && !new Manifest(real).exists()) {
            throw new StrangersException(real, others);
        }
    }
}
