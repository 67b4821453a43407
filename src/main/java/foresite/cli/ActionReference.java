package foresite.cli;

import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The GitHub action that builds a site, as named in a workflow.
 *
 * @param repository the repository that contains the action, as {@code owner/name}
 * @param ref a branch, tag or commit of that repository
 * @param tag the tag of a commit, added as a comment; may be empty
 */
record ActionReference(String repository, String ref, String tag) {

    private static final Pattern REFERENCE = Pattern.compile("([\\w.-]+/[\\w.-]+)@([\\w./-]+)");
    private static final Pattern REPOSITORY = Pattern.compile("[\\w.-]+/[\\w.-]+");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern TAG_REF = Pattern.compile("refs/tags/([\\w./-]+)");

    /** Parses a text such as {@code ada/foresite@v1}; empty if it has another form. */
    static Optional<ActionReference> parse(String text) {
        Matcher parts = REFERENCE.matcher(text);
        return parts.matches()
                ? Optional.of(new ActionReference(parts.group(1), parts.group(2), ""))
                : Optional.empty();
    }

    /**
     * Returns the action of the repository where a program was built, at the commit it was built from, or without a commit
     * at the tag of the program's version. Empty if the program was not built on GitHub, or was built for a pull request:
     * GitHub deletes the commit that it creates for one.
     *
     * @param program see {@link ProgramInfo#properties()}
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

    /** Returns the value of {@code uses} in a step of a workflow, with the tag as a comment. */
    String uses() {
        return repository + "/.github/actions/foresite@" + ref + (tag.isEmpty() ? "" : " # " + tag);
    }

    @Override
    public String toString() {
        return repository + "@" + (tag.isEmpty() ? ref : tag);
    }
}
