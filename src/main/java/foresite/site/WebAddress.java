package foresite.site;

/**
 * A place outside this site.
 *
 * @param url as the owner wrote it, with its scheme
 */
public record WebAddress(String url) implements Destination {

    @Override
    public String from(Address page) {
        return url;
    }
}
