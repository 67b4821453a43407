package foresite.publish;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a build has changed in the output folder, by path. Immutable.
 *
 * @param written files that are new, or have other bytes than before
 * @param removed files that the site has no more
 */
public record Changes(Set<String> written, Set<String> removed) {

    public Changes {
        written = Collections.unmodifiableSortedSet(new TreeSet<>(written));
        removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
    }

    /** Returns what a build has changed that had nothing to do. */
    public static Changes none() {
        return new Changes(Set.of(), Set.of());
    }
}
