package foresite.corpus;

import foresite.model.Settings;
import foresite.text.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;

/**
 * Knows which words are keys of front matter. The list is {@code foresite/front-matter.yaml} in the jar; a site adds to it
 * under {@code keys:} in its site.yaml. Immutable.
 */
final class FrontKeys {

    /** The names that {@code keys:} in site.yaml may give a meaning by. */
    static final List<String> NAMES =
            Arrays.stream(FrontField.values()).map(FrontField::key).toList();

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** For each field its words, folded, with their place in the list. */
    private final Map<FrontField, Map<String, Integer>> words;

    private FrontKeys(Map<FrontField, Map<String, Integer>> words) {
        this.words = words;
    }

    static FrontKeys of(Settings settings) {
        Map<FrontField, Map<String, Integer>> words = new EnumMap<>(FrontField.class);
        Map<String, List<String>> defaults = defaults();
        Map<String, FrontField> own = new HashMap<>();
        for (FrontField field : FrontField.values()) {
            settings.keys().getOrDefault(field.key(), List.of()).forEach(word -> own.put(folded(word), field));
        }
        for (FrontField field : FrontField.values()) {
            Map<String, Integer> places = new HashMap<>();
            own.forEach((word, meaning) -> {
                if (meaning == field) {
                    places.put(word, -1);
                }
            });
            for (String word : defaults.getOrDefault(field.key(), List.of())) {
                // A word that the site gives another meaning has only that one.
                if (!own.containsKey(folded(word))) {
                    places.putIfAbsent(folded(word), places.size());
                }
            }
            words.put(field, places);
        }
        return new FrontKeys(words);
    }

    private static Map<String, List<String>> defaults() {
        try (InputStream in = FrontKeys.class.getResourceAsStream("/foresite/front-matter.yaml")) {
            return Yaml.MAPPER.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("reading the jar's own front-matter.yaml", e);
        }
    }

    /** Returns what a key means; {@code published} means two things, of which the first is returned. */
    Optional<FrontField> field(String written) {
        String word = folded(written);
        return Arrays.stream(FrontField.values())
                .filter(field -> means(word, field))
                .findFirst();
    }

    /** Tells whether a key has a meaning, whatever its case, accents, spaces, hyphens and underscores. */
    boolean means(String written, FrontField field) {
        return words.getOrDefault(field, Map.of()).containsKey(folded(written));
    }

    /** Returns the place of a key among the words for a field; the lower one counts before the higher one. */
    int place(String written, FrontField field) {
        return words.getOrDefault(field, Map.of()).getOrDefault(folded(written), Integer.MAX_VALUE);
    }

    private static String folded(String key) {
        String plain =
                MARKS.matcher(Normalizer.normalize(key, Normalizer.Form.NFD)).replaceAll("");
        return PUNCTUATION.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
