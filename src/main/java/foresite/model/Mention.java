package foresite.model;

/**
 * One report naming one concept; a name that it uses twice is one mention.
 *
 * @param name the words it used
 */
public record Mention(Report report, String name) {}
