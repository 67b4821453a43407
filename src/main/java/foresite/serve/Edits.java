package foresite.serve;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What has changed since the last build.
 *
 * @param everything whether files beyond those listed may have changed, as at the first build
 * @param files the files that were written, added or deleted, by their real paths
 */
public record Edits(boolean everything, SortedSet<Path> files) {

    static final Edits NONE = new Edits(false, Collections.emptySortedSet());

    /** Any file may have changed. */
    public static final Edits ALL = new Edits(true, Collections.emptySortedSet());

    public Edits {
        files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
    }

    /** Returns the change of certain files. */
    public static Edits of(Set<Path> files) {
        return new Edits(false, new TreeSet<>(files));
    }

    /** Returns these edits and others. */
    Edits and(Edits others) {
        SortedSet<Path> both = new TreeSet<>(files);
        both.addAll(others.files);
        return new Edits(everything || others.everything, both);
    }
}
