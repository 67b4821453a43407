package foresite.corpus;

import foresite.model.Settings;
import foresite.text.PlainText;
import foresite.text.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;

/**
 * Knows which words head which section and which column. The list is {@code foresite/headings.yaml} in the jar; a site
 * adds to it under {@code headings:} and {@code columns:} in its site.yaml. Immutable.
 */
final class Headings {

    /** The list's form: section or column, then its names. */
    private record Names(Map<String, List<String>> headings, Map<String, List<String>> columns) {}

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    /** A number before a heading: {@code 3.}, {@code 2.1}, {@code IV.}, {@code b)}. */
    private static final Pattern NUMBER = Pattern.compile(
            "^[^\\p{L}\\p{N}]*(?:\\d+(?:\\.\\d+)*|[IVX]+(?=[.):])|[A-Za-z](?=[.)]))[^\\p{L}\\p{N}]+(?=\\p{L})");
    /** A count behind a heading: {@code (5)}, {@code : 5}. */
    private static final Pattern COUNT = Pattern.compile("[^\\p{L}\\p{N}]+\\d{1,5}[^\\p{L}\\p{N}]*$");

    private static final Pattern ATTRIBUTES =
            Pattern.compile("(?:(?<!\\s)\\s+)?\\{:?\\s*(?:[#.][^\\s{}]*|-|[\\w-]+=[^{}]*)(?:\\s[^{}]*)?}$");
    private static final Pattern AND = Pattern.compile(
            "(?:(?<!\\s)\\s+)?[&/,]\\s*|(?<!\\s)\\s+(?:and|or|und|oder|et|ou|y|o)\\s+", Pattern.CASE_INSENSITIVE);
    /** No heading of a known section is longer. */
    private static final int LONGEST = 60;

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, Part> parts;
    private final Map<String, Column> columns;
    private final FrontKeys keys;

    private Headings(Map<String, Part> parts, Map<String, Column> columns, FrontKeys keys) {
        this.parts = parts;
        this.columns = columns;
        this.keys = keys;
    }

    static Headings of(Settings settings) {
        Names defaults = defaults();
        return new Headings(
                index(Part.values(), Part::key, defaults.headings(), settings.headings()),
                index(Column.values(), Column::key, defaults.columns(), settings.columns()),
                FrontKeys.of(settings));
    }

    /** Returns the words for the keys of front matter. */
    FrontKeys keys() {
        return keys;
    }

    /**
     * Returns the section that a heading names, whatever its case, accents, marks and punctuation. A number before it and
     * a count behind it do not matter: {@code 3. Signals (5)}.
     */
    Optional<Part> part(String heading) {
        Part exact = parts.get(fold(heading));
        if (exact != null || heading.length() > LONGEST) {
            return Optional.ofNullable(exact);
        }
        String words = COUNT.matcher(NUMBER.matcher(PlainText.ofLine(withoutAttributes(heading)))
                        .replaceFirst(""))
                .replaceFirst("");
        Part part = parts.get(fold(words));
        return part != null ? Optional.of(part) : common(words);
    }

    /** Returns the section that all of several words name: {@code Risks and concerns}. */
    private Optional<Part> common(String words) {
        List<String> each = List.of(AND.split(words, -1));
        Part first = parts.get(fold(each.get(0)));
        return each.size() > 1 && each.stream().allMatch(word -> parts.get(fold(word)) == first)
                ? Optional.ofNullable(first)
                : Optional.empty();
    }

    /** Returns a heading without the attributes that pandoc and Hugo read behind it: {@code Risks {#risks .wide}}. */
    static String withoutAttributes(String heading) {
        return heading.endsWith("}") ? ATTRIBUTES.matcher(heading).replaceFirst("") : heading;
    }

    /** Returns the column that a table's head names. */
    Optional<Column> column(String head) {
        return Optional.ofNullable(columns.get(fold(head)));
    }

    private static Names defaults() {
        try (InputStream in = Headings.class.getResourceAsStream("/foresite/headings.yaml")) {
            return Yaml.MAPPER.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("reading the jar's own headings.yaml", e);
        }
    }

    private static <T> Map<String, T> index(
            T[] values, Function<T, String> key, Map<String, List<String>> defaults, Map<String, List<String>> more) {
        Map<String, T> index = new HashMap<>();
        for (Map<String, List<String>> names : Arrays.asList(defaults, more)) {
            for (T value : values) {
                names.getOrDefault(key.apply(value), List.of()).forEach(name -> index.put(fold(name), value));
            }
        }
        return index;
    }

    private static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return PUNCTUATION
                .matcher(plain.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
