package foresite.site;

/**
 * An entry of a menu.
 *
 * @param section the word that pages use to say that they belong to it; empty for none
 */
public record NavLink(String section, String label, Destination address) {}
