package foresite.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;

/** Builds the site again. This is all that the preview knows of a build. */
@FunctionalInterface
public interface Rebuild {

    /**
     * Builds into the folder that is served. One thread calls this, one build after the other.
     *
     * @param edited the files that were added, changed or deleted since the last successful build, by their real paths;
     *     empty at the first build
     * @param drafts receives pages that can be shown before the build is done
     * @return the outcome; a failed build leaves the folder as it was
     */
    Outcome build(NavigableSet<Path> edited, Drafts drafts);

    /** Receives pages that are shown before their build is done. */
    @FunctionalInterface
    interface Drafts {

        /**
         * Shows pages from memory instead of the files, until the next published build, and reloads the browsers that
         * have them open.
         *
         * @param pages the bytes of each page by its path within the site, such as {@code reports/a.html}; the arrays
         *     are not copied and must not change afterwards
         */
        void show(Map<String, byte[]> pages);
    }

    /** The outcome of a build. */
    sealed interface Outcome {

        /** Returns the problems in the content that are new since the preview started, one line each. */
        List<String> diagnostics();
    }

    /**
     * The folder contains a new site.
     *
     * @param changed the paths within the site, such as {@code reports/a.html}, that were added, changed or removed
     */
    record Published(Set<String> changed, List<String> diagnostics) implements Outcome {

        public Published {
            changed = Set.copyOf(changed);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * The folder is unchanged.
     *
     * @param message the reason, in one sentence
     */
    record Failed(String message, List<String> diagnostics) implements Outcome {

        public Failed {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
