package foresite.corpus;

import java.util.List;
import java.util.Optional;

/**
 * A part of a report under one heading.
 *
 * @param part what it is; empty when the heading is not known
 * @param heading its plain text
 * @param at the heading's line
 * @param lines all lines behind the heading
 * @param entries the same lines as Markdown takes them
 */
record Section(Optional<Part> part, String heading, Line at, List<Line> lines, List<Entry> entries) {}
