package foresite.model;

/**
 * A line of the {@code Closest} list that older reports carry: another report that was found similar at the time.
 *
 * @param title as written
 * @param id of the other report, which may not be in the corpus
 */
public record Neighbor(String title, String id) {}
