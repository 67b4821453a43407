package foresite.model;

/**
 * The picture in the header.
 *
 * @param file path below the content folder; empty where the picture is an asset of the templates
 * @param asset its name below {@code assets/} of the site; empty where there is no logo
 * @param alt what it shows; empty where it stands beside the title and only adorns
 * @param at its line in {@code site.yaml}
 */
public record Logo(String file, String asset, String alt, Position at) {

    public static final Logo NONE = new Logo("", "", "", Position.ofFile("site.yaml"));

    /** Tells whether there is a logo. */
    public boolean isThere() {
        return !asset.isEmpty();
    }
}
