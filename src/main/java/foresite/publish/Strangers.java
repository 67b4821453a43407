package foresite.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks whether a folder in which Foresite has never written is somebody's. */
final class Strangers {

    /** A branch for GitHub Pages begins with this and what git keeps; a site may be built around it. */
    private static final String DOMAIN = "CNAME";

    private Strangers() {}

    /** @throws StrangersException if there is more than a domain's name and files whose names begin with a dot */
    static void refuse(Path folder) throws IOException {
        List<String> others;
        try (Stream<Path> entries = Files.list(folder)) {
            others = entries.filter(entry -> !Listing.isHidden(entry))
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.equals(DOMAIN))
                    .sorted()
                    .toList();
        }
        if (!others.isEmpty()) {
            throw new StrangersException(folder, others);
        }
    }
}
