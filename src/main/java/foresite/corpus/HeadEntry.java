package foresite.corpus;

import tools.jackson.databind.JsonNode;

/**
 * A key of a head and its value.
 *
 * @param key as written
 * @param at the line of the key
 */
record HeadEntry(String key, JsonNode value, Line at) {}
