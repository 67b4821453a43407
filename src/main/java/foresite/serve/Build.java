package foresite.serve;

/** Makes the site anew. */
@FunctionalInterface
public interface Build {

    /**
     * Builds into the folder that is served. Called by one thread, one build after the other.
     *
     * @param edits what has changed since the build before
     * @param drafts takes pages that can be shown before the build is done
     * @return what came of it; a build that fails leaves the folder as it was
     */
    Outcome build(Edits edits, Drafts drafts);
}
