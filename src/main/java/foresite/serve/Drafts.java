package foresite.serve;

import java.util.Map;

/** Takes pages that are shown before the build that they belong to is done. */
@FunctionalInterface
public interface Drafts {

    /**
     * Shows pages from memory, above the files of the folder, and reloads the browsers that have them open. They are
     * shown until a build has been published.
     *
     * @param pages the bytes of each page by its path within the site, such as {@code reports/a.html}; the arrays are
     *     not copied and must not change afterwards
     */
    void show(Map<String, byte[]> pages);
}
