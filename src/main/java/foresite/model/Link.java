package foresite.model;

/**
 * Where a report's article is, and where the newsletter named it.
 *
 * @param original as it stands in the report; empty when there is none
 * @param shown without tracking parameters; empty when the original is not a web address and must not be followed
 * @param site the host without {@code www.}; empty when {@code shown} is
 * @param issue the web address of the newsletter's issue, from the title line; empty when that has none
 */
public record Link(String original, String shown, String site, String issue) {

    public static final Link NONE = new Link("", "", "");

    /** A link to an article that no issue is known of. */
    public Link(String original, String shown, String site) {
        this(original, shown, site, "");
    }

    /** Returns the same link with the address of the issue. */
    public Link withIssue(String address) {
        return new Link(original, shown, site, address);
    }
}
