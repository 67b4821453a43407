package foresite.cli;

import foresite.state.Key;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where a site is, and where its builds remember: a folder for each output folder, so that no site is held to what another
 * one has promised.
 */
final class SitePlace {

    private static final Path CACHES = Path.of(".foresite");

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "site-output",
            description = "Folder of the website (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Folder in which builds remember what has not changed, and which addresses were published"
                    + " (default: a folder in .foresite/, by the name of the output folder).")
    private @Nullable Path cache;

    Path output() {
        return output;
    }

    Path cache() {
        return cache == null ? CACHES.resolve(name()) : cache;
    }

    /**
     * Returns the name of the output folder, if that lies in the folder that the command was called in. Elsewhere it may
     * have a namesake, so a part of its path's key is added: of the path from here, or, where it does not lie below, as it
     * was named. So the name is the same wherever CI puts a checkout.
     */
    private String name() {
        Path here = Path.of("").toAbsolutePath();
        Path place = output.toAbsolutePath().normalize();
        Path last = place.getFileName();
        String name = last == null ? "site" : last.toString();
        if (here.equals(place.getParent())) {
            return name;
        }
        Path path = place.startsWith(here) ? here.relativize(place) : output.normalize();
        Key key = Key.of(path.toString().replace(File.separatorChar, '/').getBytes(StandardCharsets.UTF_8));
        return name + "-" + HexFormat.of().toHexDigits((int) key.high());
    }
}
