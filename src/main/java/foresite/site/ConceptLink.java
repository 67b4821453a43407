package foresite.site;

/**
 * A concept as other pages show it.
 *
 * @param kind the singular word
 * @param reports how many mention it or a concept below it
 * @param shared how many of them it shares with the concept at hand, from 1; 0 where there is none at hand
 */
public record ConceptLink(String kind, String label, Address address, int reports, int shared) {}
