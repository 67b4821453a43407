package foresite.site;

/**
 * A concept as other pages show it.
 *
 * @param kind the singular word
 * @param reports how many mention it or a concept below it; 0 where that is not told: a number that moves with every
 *     digest stands only where it is what the reader came for, so that the other pages stay as they are
 * @param shared how many of them it shares with the concept at hand, from 1; 0 where there is none at hand
 */
public record ConceptLink(String kind, String label, Address address, int reports, int shared) {}
