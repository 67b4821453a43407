package foresite.corpus;

import java.util.List;
import java.util.Optional;

/**
 * A part of a report under one {@code ## } heading.
 *
 * @param part what it is; empty when the heading is not known
 * @param heading as written
 * @param at the heading's line
 */
record Section(Optional<Part> part, String heading, Line at, List<Line> lines) {}
