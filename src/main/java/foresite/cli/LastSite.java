package foresite.cli;

import foresite.site.Site;
import java.io.IOException;
import java.util.Optional;

/** The site as the last build planned it, which drafts are made in; planned ahead until a build has. Thread-safe. */
final class LastSite {

    private Optional<Site> site = Optional.empty();

    /** How a site is planned without a build. */
    @FunctionalInterface
    interface Planning {
        Site plan() throws IOException;
    }

    /** Returns the site; none until one has been planned. */
    synchronized Optional<Site> get() {
        return site;
    }

    /** Takes the site of a build. */
    synchronized void built(Site planned) {
        site = Optional.of(planned);
    }

    /**
     * Plans the site where no build has. What a build plans meanwhile is newer and stays. Where planning fails, there is
     * no site until a build has planned one.
     */
    void planAhead(Planning planning) {
        try {
            ahead(planning.plan());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The next build that has something to do plans the same, and says what is wrong.
        }
    }

    private synchronized void ahead(Site planned) {
        if (site.isEmpty()) {
            built(planned);
        }
    }
}
