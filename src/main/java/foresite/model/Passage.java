package foresite.model;

/**
 * Markdown of a report that belongs to none of the known sections; kept and shown.
 *
 * @param heading as written; empty when the text stands before any heading
 */
public record Passage(String heading, String markdown) {}
