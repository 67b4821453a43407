package foresite.model;

/**
 * A row of a report's tables: something to be concerned about, a behavior, a technology or an issue.
 *
 * @param relevancy 1 to 5; 0 when the report does not say
 */
public record Finding(Kind kind, String name, String description, int relevancy) {}
