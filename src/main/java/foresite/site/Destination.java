package foresite.site;

/** Where a link of a menu leads: a place of this site, or of the web. */
public sealed interface Destination permits Address, Destination.Web {

    /** Returns the link that leads there from a page of this site, percent-encoded. */
    String from(Address page);

    /**
     * A place outside this site.
     *
     * @param url as the owner wrote it, with its scheme
     */
    record Web(String url) implements Destination {

        @Override
        public String from(Address page) {
            return url;
        }
    }
}
