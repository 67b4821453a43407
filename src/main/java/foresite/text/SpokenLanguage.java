package foresite.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which language a text is in: by its script, or else by the share of the commonest function words of each language that is
 * known. Good for running text of a dozen words; of shorter text nothing is said. Thread-safe.
 */
public final class SpokenLanguage {

    /** The languages of each function word. */
    private static final Map<String, List<String>> LANGUAGES = languages();

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{1,8})*");

    private static final int LONGEST_WORD =
            LANGUAGES.keySet().stream().mapToInt(String::length).max().orElse(0);

    /** The first character behind those of the Latin scripts: the Greek ones. */
    private static final int FIRST_OTHER = 0x370;

    /** Function words of a language that must be there before a text is called one of it. */
    private static final int MIN_WORDS = 4;

    /** So many times as many as of the next language there must be: near languages share up to half of theirs. */
    private static final double MARGIN = 1.5;

    /** Scripts that one language is written in, or nearly always one (CLDR, likely subtags). */
    private static final Map<UnicodeScript, String> BY_SCRIPT = new EnumMap<>(Map.ofEntries(
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.ARABIC, "ar"),
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.CYRILLIC, "ru"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy")));

    /** Letters that only some languages of a script have. */
    private static final List<Map.Entry<Pattern, String>> BY_LETTER = List.of(
            Map.entry(Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]"), "ja"),
            Map.entry(Pattern.compile("[ٹڈڑے]"), "ur"),
            Map.entry(Pattern.compile("[پچژگ]"), "fa"),
            Map.entry(Pattern.compile("[їєґ]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), "uk"));

    private SpokenLanguage() {}

    /** Returns the language of a part of a text in some language: that one, unless the part clearly shows another. */
    public static String ofPart(String part, String whole) {
        String shown = of(part, whole);
        return whole.startsWith(shown + "-") ? whole : shown;
    }

    /** Returns the BCP 47 tag that a report gives for itself, by tag or by name; empty when it gives none. */
    public static Optional<String> tag(String written) {
        String lower = written.strip().toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "french", "français", "francais" -> Optional.of("fr");
            case "english", "anglais" -> Optional.of("en");
            case "german", "deutsch", "allemand" -> Optional.of("de");
            case "spanish", "español", "espanol", "espagnol" -> Optional.of("es");
            default -> TAG.matcher(lower).matches() ? Optional.of(written.strip()) : Optional.empty();
        };
    }

    /**
     * Returns the language of a text as a BCP 47 tag.
     *
     * @param otherwise what is returned where the text does not show its language
     */
    public static String of(String text, String otherwise) {
        Optional<String> script = byScript(text);
        if (script.isPresent()) {
            return script.get();
        }
        Map<String, Integer> counts = new TreeMap<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && isPartOfWord(text.charAt(i))) {
                continue;
            }
            // Most words are longer than any function word: they are not looked up.
            if (i > from && i - from <= LONGEST_WORD) {
                String word = text.substring(from, i).toLowerCase(Locale.ROOT);
                LANGUAGES.getOrDefault(word, List.of()).forEach(language -> counts.merge(language, 1, Integer::sum));
            }
            from = i + 1;
        }
        String best = otherwise;
        int most = 0;
        int next = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (count.getValue() > most) {
                next = most;
                most = count.getValue();
                best = count.getKey();
            } else {
                next = Math.max(next, count.getValue());
            }
        }
        return most >= MIN_WORDS && most >= MARGIN * next ? best : otherwise;
    }

    private static boolean isPartOfWord(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /** Returns the language of the script that more than half of the letters are of, unless that is the Latin one. */
    private static Optional<String> byScript(String text) {
        if (text.chars()
                .noneMatch(c -> c >= FIRST_OTHER && (Character.isLetter(c) || Character.isSurrogate((char) c)))) {
            return Optional.empty();
        }
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int letters = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (point >= FIRST_OTHER && Character.isLetter(point)) {
                counts.merge(UnicodeScript.of(point), 1, Integer::sum);
            }
            letters += Character.isLetter(point) ? 1 : 0;
        }
        int all = letters;
        int japanese = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (japanese > 0) {
            counts.merge(UnicodeScript.HAN, japanese, Integer::sum);
        }
        return counts.entrySet().stream()
                .filter(count -> 2 * count.getValue() > all)
                .flatMap(count -> Optional.ofNullable(BY_SCRIPT.get(count.getKey())).stream())
                .map(language -> BY_LETTER.stream()
                        .filter(letter ->
                                letter.getKey().matcher(text).find() && isSameScript(letter.getValue(), language))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(language))
                .findFirst();
    }

    private static boolean isSameScript(String language, String usual) {
        return switch (language) {
            case "ja" -> usual.equals("zh") || usual.equals("ja");
            case "uk" -> usual.equals("ru");
            default -> usual.equals("ar");
        };
    }

    private static Map<String, List<String>> languages() {
        try (InputStream in = SpokenLanguage.class.getResourceAsStream("/foresite/function-words.yaml")) {
            Map<String, List<String>> languages = new HashMap<>();
            Yaml.MAPPER
                    .readTree(in)
                    .properties()
                    .forEach(language -> language.getValue()
                            .forEach(word -> languages
                                    .computeIfAbsent(word.asString(), none -> new ArrayList<>())
                                    .add(language.getKey())));
            return languages;
        } catch (IOException e) {
            throw new UncheckedIOException("reading function-words.yaml", e);
        }
    }
}
