package foresite.check;

import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.state.PathList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Addresses that were published once and are no more. The list of those that ever were is a plain text file in the cache
 * folder, a path below the site's root a line; where it is missing nothing is known, and nothing told.
 */
final class LostAddresses {

    static final String NAME = "addresses.txt";

    private LostAddresses() {}

    static List<Diagnostic> of(Path cache, SiteFiles files) throws IOException {
        return PathList.read(cache.resolve(NAME)).stream()
                // Behind a tab stands whose address it is.
                .map(line -> line.replaceFirst("\t.*", ""))
                // A damaged line may have anything in it; no path has such characters.
                .map(line -> line.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(path -> !path.isEmpty() && !files.has(path))
                .map(path -> Problem.LOST_ADDRESS.at(
                        Position.ofFile(path), "it was published before, and is no longer in the site"))
                .toList();
    }
}
