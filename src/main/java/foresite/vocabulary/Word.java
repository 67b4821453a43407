package foresite.vocabulary;

/**
 * A word of a label that tells something.
 *
 * @param stem what it has in common with other words of the same meaning
 * @param written how the label writes it
 */
public record Word(String stem, String written) {}
