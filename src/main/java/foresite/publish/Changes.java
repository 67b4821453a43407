package foresite.publish;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The changes of a build in the output folder, by path. Immutable.
 *
 * @param written files that are new or have other bytes than before
 * @param removed files that the site no longer has
 */
public record Changes(Set<String> written, Set<String> removed) {

    public Changes {
        written = Collections.unmodifiableSortedSet(new TreeSet<>(written));
        removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
    }

    /** Returns no changes. */
    public static Changes none() {
        return new Changes(Set.of(), Set.of());
    }
}
