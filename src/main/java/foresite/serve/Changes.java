package foresite.serve;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What has changed since the build before.
 *
 * @param everything whether files beyond those named may have changed: at the first build, or when the system has lost
 *     count
 * @param files the files that were written, made or deleted, each below the folder that is watched; a deleted folder
 *     stands for all that it held
 */
public record Changes(boolean everything, SortedSet<Path> files) {

    static final Changes NONE = new Changes(false, Collections.emptySortedSet());

    /** Whatever there is may have changed. */
    public static final Changes ALL = new Changes(true, Collections.emptySortedSet());

    public Changes {
        files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
    }

    /** Returns the change of certain files. */
    public static Changes of(Set<Path> files) {
        return new Changes(false, new TreeSet<>(files));
    }

    /** Returns these changes and others. */
    Changes and(Changes others) {
        SortedSet<Path> both = new TreeSet<>(files);
        both.addAll(others.files);
        return new Changes(everything || others.everything, both);
    }

    /** Tells whether there is nothing to build. */
    public boolean isEmpty() {
        return !everything && files.isEmpty();
    }
}
