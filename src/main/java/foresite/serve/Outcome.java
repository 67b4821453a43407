package foresite.serve;

import java.util.List;
import java.util.Set;

/** What came of a build. */
public sealed interface Outcome {

    /**
     * The folder holds a new site.
     *
     * @param changed the paths within the site, such as {@code reports/a.html}, that were made, changed or taken away
     * @param diagnostics what is wrong with the content and was not when serving began, a line each
     */
    record Published(Set<String> changed, List<String> diagnostics) implements Outcome {

        public Published {
            changed = Set.copyOf(changed);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * The folder holds what it held.
     *
     * @param message why, in a sentence
     * @param diagnostics what is wrong with the content and was not when serving began, a line each
     */
    record Failed(String message, List<String> diagnostics) implements Outcome {

        public Failed {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
