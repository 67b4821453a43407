package foresite.model;

/**
 * An entry that the owner adds to a menu.
 *
 * @param target where it leads, as written: {@code site:digests/index.html}, {@code about.md} or a web address
 * @param at its line in {@code site.yaml}
 */
public record MenuEntry(String label, String target, Position at) {}
