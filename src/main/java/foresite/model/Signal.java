package foresite.model;

/**
 * The finding with more to say: a weak signal.
 *
 * @param change from what to what, in the report's words
 * @param outlook what it may have become in ten years
 * @param drivingForce why
 * @param relevancy 1 to 5; 0 when the report does not say
 */
public record Signal(
        String name, String description, String change, String outlook, String drivingForce, int relevancy) {}
