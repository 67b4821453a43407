package foresite.check;

import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import java.util.List;
import java.util.Locale;

/**
 * GitHub Pages publishes sites of 1 GB at most (GitHub's documentation, "GitHub Pages limits"). Taken as 10^9 bytes, the
 * smaller of the two readings.
 */
final class SizeBudget {

    static final long LIMIT = 1_000_000_000;

    private static final int WARNING_PERCENT = 80;

    private SizeBudget() {}

    static List<Diagnostic> of(long bytes) {
        if (bytes * 100 < LIMIT * WARNING_PERCENT) {
            return List.of();
        }
        Problem problem = bytes > LIMIT ? Problem.TOO_LARGE_SITE : Problem.LARGE_SITE;
        return List.of(problem.at(
                Position.ofFile("index.html"),
                String.format(
                        Locale.ROOT,
                        "the site has %.1f MB, %d %% of the 1,000 MB that GitHub Pages publishes",
                        bytes / 1e6,
                        bytes * 100 / LIMIT)));
    }
}
