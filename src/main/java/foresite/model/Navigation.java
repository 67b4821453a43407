package foresite.model;

import java.util.List;

/**
 * What the owner decides about the header and the footer.
 *
 * @param menu replaces the entries of the header; empty for those of the program
 * @param footerLinks are added to those of the footer
 */
public record Navigation(List<MenuEntry> menu, List<MenuEntry> footerLinks, Logo logo) {

    public static final Navigation DEFAULTS = new Navigation(List.of(), List.of(), Logo.NONE);
}
