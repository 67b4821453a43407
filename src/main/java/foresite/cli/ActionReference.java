package foresite.cli;

import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The action that builds a site on GitHub, as a workflow names it.
 *
 * @param repository the repository that contains the action, as {@code owner/name}
 * @param ref a branch, tag or commit of that repository
 * @param tag the tag of a commit, shown beside it as a comment; may be empty
 */
record ActionReference(String repository, String ref, String tag) {

    private static final Pattern REFERENCE = Pattern.compile("([\\w.-]+/[\\w.-]+)@([\\w./-]+)");
    private static final Pattern REPOSITORY = Pattern.compile("[\\w.-]+/[\\w.-]+");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern TAG_REF = Pattern.compile("refs/tags/([\\w./-]+)");

    /** Returns the action that a text such as {@code ada/foresite@v1} names; empty if it has another form. */
    static Optional<ActionReference> parse(String text) {
        Matcher parts = REFERENCE.matcher(text);
        return parts.matches()
                ? Optional.of(new ActionReference(parts.group(1), parts.group(2), ""))
                : Optional.empty();
    }

    /**
     * Returns the action of the repository that a program was built in, at the commit it was built from. Without a commit
     * it is the tag of the program's version. Empty if the program was not built on GitHub, or for a pull request:
     * GitHub deletes the commit that it makes for one.
     *
     * @param program see {@link Version#properties()}
     */
    static Optional<ActionReference> builtIn(Properties program) {
        String repository = program.getProperty("repository", "");
        String commit = program.getProperty("commit", "");
        String ref = program.getProperty("ref", "");
        if (!REPOSITORY.matcher(repository).matches() || ref.startsWith("refs/pull/")) {
            return Optional.empty();
        }
        if (!COMMIT.matcher(commit).matches()) {
            return Optional.of(new ActionReference(repository, "v" + program.getProperty("version"), ""));
        }
        Matcher tag = TAG_REF.matcher(ref);
        return Optional.of(new ActionReference(repository, commit, tag.matches() ? tag.group(1) : ""));
    }

    /** Returns the value of {@code uses} for a step of a workflow, with the tag as a comment. */
    String uses() {
        return repository + "/.github/actions/foresite@" + ref + (tag.isEmpty() ? "" : " # " + tag);
    }

    @Override
    public String toString() {
        return repository + "@" + (tag.isEmpty() ? ref : tag);
    }
}
