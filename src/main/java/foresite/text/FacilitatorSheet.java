package foresite.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Exercises for workshops with cards, which every site has.
 *
 * @param language a BCP 47 tag
 * @param markdown the text without its title
 */
public record FacilitatorSheet(String language, String title, String markdown) {

    private static final FacilitatorSheet ENGLISH = read("en");
    private static final FacilitatorSheet FRENCH = read("fr");

    /** Returns the sheet in the language of an interface; in English where there is none. */
    public static FacilitatorSheet in(String language) {
        return language.equals(FRENCH.language) ? FRENCH : ENGLISH;
    }

    private static FacilitatorSheet read(String language) {
        String name = "/foresite/draw/facilitator." + language + ".md";
        try (InputStream in = FacilitatorSheet.class.getResourceAsStream(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            return new FacilitatorSheet(language, text.substring("# ".length(), end), text.substring(end));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
