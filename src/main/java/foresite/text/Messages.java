package foresite.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The words of the interface by their keys, in one language: those of the views Signals, Shortlist and Draw and of the
 * search. {@code {name}} in a text stands for a value. Of a key with counts there are several, by the plural categories of
 * the Unicode CLDR: {@code signals.count.one}, {@code signals.count.other}. Immutable and thread-safe.
 *
 * @param language a BCP 47 tag
 * @param words every text, by its key
 */
public record Messages(String language, SortedMap<String, String> words) {

    private static final String LANGUAGE = "language";
    private static final Messages ENGLISH = read("en");
    private static final Messages FRENCH = read("fr");

    public Messages {
        words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    }

    /**
     * Returns the words for a site.
     *
     * @param site the BCP 47 tag of the site's language
     * @param own the site's own words by key, which win; their key {@code language} says which language they are in
     */
    public static Messages of(String site, Map<String, String> own) {
        Messages known = site.matches("(?i)fr(-.*)?") ? FRENCH : ENGLISH;
        SortedMap<String, String> words = new TreeMap<>(known.words);
        words.putAll(own);
        String language = words.remove(LANGUAGE);
        return new Messages(own.containsKey(LANGUAGE) && language != null ? language : known.language, words);
    }

    /** Returns whether a text has this key; plural categories that English lacks are known too. */
    public static boolean isKnown(String key) {
        String plural = key.replaceFirst("\\.(?:zero|one|two|few|many)$", ".other");
        return key.equals(LANGUAGE)
                || ENGLISH.words.containsKey(key)
                || (!plural.equals(key) && ENGLISH.words.containsKey(plural));
    }

    /**
     * Returns a text.
     *
     * @param values pairs of a name and what stands in its place
     * @throws IllegalArgumentException if there is no such key
     */
    public String text(String key, String... values) {
        String text = words.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no message '" + key + "'");
        }
        for (int i = 0; i < values.length; i += 2) {
            text = text.replace("{" + values[i] + "}", values[i + 1]);
        }
        return text;
    }

    private static Messages read(String language) {
        try (InputStream in = Messages.class.getResourceAsStream("/foresite/messages/" + language + ".yaml")) {
            JsonNode root = Yaml.VERBATIM.readTree(in);
            SortedMap<String, String> words = new TreeMap<>();
            root.properties().forEach(entry -> words.put(entry.getKey(), Yaml.text(entry.getValue())));
            words.remove(LANGUAGE);
            return new Messages(language, words);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the messages in " + language, e);
        }
    }
}
