package foresite.model;

/**
 * A page that the site's owner wrote.
 *
 * @param path below {@code pages/}, without {@code .md}
 * @param title its first heading, or its path
 * @param markdown its text without that heading
 * @param at where its text starts
 */
public record ContentPage(String path, String title, String markdown, Position at) {}
