package foresite.vocabulary;

import foresite.model.Kind;
import foresite.text.Stemmer;
import foresite.text.Tokenizer;
import foresite.text.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of words before any corpus is read: {@code foresite/words.yaml} in the jar. Immutable and thread-safe.
 */
final class Lexicon {

    /** The list's form. */
    private record Lists(
            List<String> small,
            Map<String, List<String>> fillers,
            Map<String, List<String>> softFillers,
            List<List<String>> equivalents,
            Map<String, List<String>> implied,
            Map<String, List<String>> genera,
            List<String> combining,
            List<String> bound,
            List<String> empty,
            List<String> hollow,
            List<String> fields,
            List<String> adjectives) {}

    /** Stems of a name that say what other stems of it say. */
    private record Implied(List<String> by, Set<String> words) {}

    private static final String ALL = "all";
    private static final int SHORTEST_COMBINING = 2;
    private static final int SHORTEST_END = 4;

    private static final Lexicon DEFAULT = read();

    private final Set<String> small;
    private final Map<Kind, Set<String>> fillers;
    private final Map<Kind, Set<String>> softFillers;
    private final Set<String> fields;
    private final Map<String, String> equivalents = new HashMap<>();
    private final Map<List<String>, String> phrases = new HashMap<>();
    private final Map<String, List<Implied>> implied = new HashMap<>();
    private final Map<String, String> genera = new HashMap<>();
    private final Set<String> combining;
    private final Set<String> bound;
    private final Set<String> empty;
    private final Set<String> hollow;
    private final List<String> adjectives;

    private Lexicon(Lists lists) {
        small = folded(lists.small());
        adjectives = lists.adjectives();
        combining = Set.copyOf(lists.combining());
        bound = lists.bound().stream().map(this::stem).collect(Collectors.toUnmodifiableSet());
        fillers = byKind(lists.fillers());
        softFillers = byKind(lists.softFillers());
        fields = folded(lists.fields());
        empty = lists.empty().stream().map(this::phrase).collect(Collectors.toUnmodifiableSet());
        hollow = lists.hollow().stream().map(this::phrase).collect(Collectors.toUnmodifiableSet());
        lists.equivalents().forEach(this::enter);
        lists.implied().forEach(this::imply);
        lists.genera().forEach((genus, sorts) -> sorts.forEach(sort -> enterSort(genus, sort)));
    }

    static Lexicon standard() {
        return DEFAULT;
    }

    /** Tells whether a folded word only joins others. */
    boolean isSmall(String word) {
        return small.contains(word);
    }

    /** Tells whether a name of a kind can lose a folded word and still mean the same. */
    boolean isFiller(Kind kind, String word) {
        return fillers.getOrDefault(kind, Set.of()).contains(word);
    }

    /** Tells whether a name of a kind can lose a folded word where enough others remain. */
    boolean isSoftFiller(Kind kind, String word) {
        return softFillers.getOrDefault(kind, Set.of()).contains(word);
    }

    /** Tells whether a folded word is a field in which a technology is used, as well as something done to it. */
    boolean isField(String word) {
        return fields.contains(word);
    }

    /** Returns what stands for folded words that mean one thing together. */
    String idea(List<String> words) {
        List<String> same = phrases.containsKey(words) ? List.of(phrases.get(words)) : words;
        List<String> stems =
                same.stream().map(word -> representative(stem(word))).toList();
        return String.join("-", stems);
    }

    /** Takes from the stems of a name those that others of it say already. */
    void imply(Set<String> telling, Set<String> soft) {
        for (String stem : List.copyOf(telling)) {
            for (Implied rule : implied.getOrDefault(stem, List.of())) {
                if (rule.by().stream().allMatch(by -> telling.contains(by) || soft.contains(by))) {
                    telling.removeAll(rule.words());
                }
            }
        }
    }

    /** Returns the stem of what a phrase, as {@link Gist#phrase} gives it, is a sort of though it does not say so. */
    Optional<String> genus(String phrase) {
        return Optional.ofNullable(genera.get(phrase));
    }

    /** Returns the stems of what remains of a folded word behind a combining form such as astro, wherever one may end. */
    List<String> afterCombining(String word) {
        List<String> ends = new ArrayList<>(2);
        for (int at = SHORTEST_COMBINING; at + SHORTEST_END <= word.length(); at++) {
            if (combining.contains(word.substring(0, at))) {
                String end = stem(word.substring(at));
                if (!bound.contains(end)) {
                    ends.add(representative(end));
                }
            }
        }
        return ends;
    }

    /**
     * Tells whether a phrase, as {@link Gist#phrase} gives it, says too little to stand above others alone: a word of that
     * sort, or several that say nothing.
     */
    boolean isEmpty(String phrase) {
        return empty.contains(phrase)
                || small.contains(phrase)
                || (phrase.indexOf(' ') > 0
                        && Arrays.stream(phrase.split(" "))
                                .allMatch(word -> hollow.contains(word) || small.contains(word)));
    }

    /** Tells whether a phrase says nothing at all, whatever stands below it. */
    boolean isHollow(String phrase) {
        return hollow.contains(phrase);
    }

    /** Tells whether a word ends as adjectives do. */
    boolean isAdjective(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return adjectives.stream().anyMatch(lower::endsWith);
    }

    /** Returns the stem of a folded word. */
    String stem(String word) {
        return Stemmer.stem(word);
    }

    /** Returns the stem that stands for all that mean the same as this one. */
    String representative(String stem) {
        return equivalents.getOrDefault(stem, stem);
    }

    /** Returns phrases of folded words, each with the stem that stands for it. */
    Map<List<String>, String> phrases() {
        return phrases;
    }

    private void enter(List<String> same) {
        List<String> first = Tokenizer.words(same.get(0));
        String representative = first.stream().map(this::stem).collect(Collectors.joining("-"));
        for (String name : same) {
            List<String> words = Tokenizer.words(name);
            if (words.size() == 1) {
                equivalents.put(stem(words.get(0)), representative);
            } else {
                phrases.put(words, representative);
            }
        }
    }

    private Map<Kind, Set<String>> byKind(Map<String, List<String>> lists) {
        Map<Kind, Set<String>> byKind = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.CONCEPTS) {
            Set<String> words = new HashSet<>();
            lists.getOrDefault(ALL, List.of()).forEach(filler -> words.add(filler(filler)));
            lists.getOrDefault(kind.singular(), List.of()).forEach(filler -> words.add(filler(filler)));
            byKind.put(kind, words);
        }
        return byKind;
    }

    private void imply(String name, List<String> words) {
        List<String> by = Tokenizer.words(name).stream()
                .map(this::stem)
                .map(this::representative)
                .toList();
        Set<String> stems = stems(words);
        implied.computeIfAbsent(by.get(0), none -> new ArrayList<>()).add(new Implied(by, stems));
        if (by.size() > 1) {
            String idea = String.join("-", by);
            implied.computeIfAbsent(idea, none -> new ArrayList<>()).add(new Implied(List.of(idea), stems));
        }
    }

    /** A name that says both what it is and of which sort says the sort only. */
    private void enterSort(String genus, String sort) {
        imply(sort, List.of(genus));
        List<String> stems = Tokenizer.words(sort).stream()
                .map(this::stem)
                .map(this::representative)
                .toList();
        String above = representative(stem(genus));
        genera.put(stems.stream().sorted().distinct().collect(Collectors.joining(" ")), above);
        genera.put(String.join("-", stems), above);
    }

    /** A filler of several words, such as next-generation, is one by all of them: generation alone is none. */
    private String filler(String filler) {
        List<String> words = Tokenizer.words(filler);
        if (words.size() == 1) {
            return words.get(0);
        }
        String idea = words.stream().map(this::stem).collect(Collectors.joining("-"));
        phrases.put(words, idea);
        return idea;
    }

    private static Set<String> folded(List<String> words) {
        return words.stream().flatMap(word -> Tokenizer.words(word).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private String phrase(String words) {
        return Tokenizer.words(words).stream()
                .map(this::stem)
                .sorted()
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private Set<String> stems(List<String> words) {
        Set<String> stems = new HashSet<>();
        words.forEach(word -> Tokenizer.words(word).forEach(part -> stems.add(stem(part))));
        return stems;
    }

    private static Lexicon read() {
        try (InputStream in = Lexicon.class.getResourceAsStream("/foresite/words.yaml")) {
            return new Lexicon(Yaml.MAPPER.readValue(in, Lists.class));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the jar's own words.yaml", e);
        }
    }
}
