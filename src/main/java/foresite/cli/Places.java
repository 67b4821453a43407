package foresite.cli;

import foresite.model.Diagnostic;
import java.io.File;
import java.nio.file.Path;

/**
 * Knows where the file of a diagnostic lies for those who start at the folder that the command was called in, as a
 * repository's root usually is.
 *
 * @param content the content folder, as it was named
 * @param output the site's folder, as it was named
 */
record Places(Path content, Path output) {

    /** Returns the path from here to a diagnostic's file, with {@code /} between its parts. */
    String path(Diagnostic diagnostic) {
        Path folder = diagnostic.problem().isOfSite() ? output : content;
        Path here = Path.of("").toAbsolutePath();
        Path file = Path.of(
                folder.toAbsolutePath().normalize().toString(), diagnostic.at().file());
        return (file.startsWith(here) ? here.relativize(file) : file).toString().replace(File.separatorChar, '/');
    }
}
