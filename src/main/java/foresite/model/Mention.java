package foresite.model;

/**
 * One report naming one concept.
 *
 * @param name the words it used
 */
public record Mention(Report report, String name) {}
