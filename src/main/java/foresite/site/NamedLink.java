package foresite.site;

/** A word and where it leads. */
public record NamedLink(String label, Address address) {}
