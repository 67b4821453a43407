package foresite.site;

/** Where a link of the frame leads: a place of this site, or of the web. */
public sealed interface Destination permits Address, WebAddress {

    /** Returns the link that leads there from a page of this site, percent-encoded. */
    String from(Address page);
}
