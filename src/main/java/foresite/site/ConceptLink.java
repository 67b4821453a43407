package foresite.site;

/**
 * A concept as other pages show it.
 *
 * @param kind the singular word
 * @param reports how many mention it
 * @param shared how many of them it shares with the concept at hand, from 2; 0 where that says nothing
 */
public record ConceptLink(String kind, String label, Address address, int reports, int shared) {}
