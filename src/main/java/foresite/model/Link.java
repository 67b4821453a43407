package foresite.model;

/**
 * A report's link to its article.
 *
 * @param original as it stands in the report; empty when there is none
 * @param shown without tracking parameters; empty when the original is not a web address and must not be followed
 * @param site the host without {@code www.}; empty when {@code shown} is
 */
public record Link(String original, String shown, String site) {

    public static final Link NONE = new Link("", "", "");
}
