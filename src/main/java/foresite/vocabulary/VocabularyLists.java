package foresite.vocabulary;

import foresite.model.Kind;
import foresite.text.Stemmer;
import foresite.text.Tokenizer;
import foresite.text.WordList;
import foresite.text.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an indexer knows of words before reading any corpus: the curated lists below {@code foresite/vocabulary/} in the
 * jar, with what a site adds in its {@code vocabulary.yaml}. Immutable and thread-safe.
 */
final class VocabularyLists {

    /** The lists that a site may extend, by the names that {@code vocabulary.yaml} uses. */
    static final String TYPE_NOUNS = "typeNouns";

    static final String EVALUATION_WORDS = "evaluationWords";
    static final String HEADINGS = "headings";
    static final String FIELDS = "fields";
    static final String GENERAL_WORDS = "generalWords";
    static final String EQUIVALENTS = "equivalents";

    private static final VocabularyLists STANDARD = new VocabularyLists(SiteLists.NONE);

    private final Map<String, Term.Sort> joining = new HashMap<>();
    private final Map<Kind, Set<String>> typeNouns = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> softTypeNouns = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, Set<String>>> typeNounsAfter = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> evaluations = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> headings = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> fields = new EnumMap<>(Kind.class);
    private final Map<String, String> equivalents = new HashMap<>();
    private final Map<List<String>, String> phrases = new LinkedHashMap<>();
    private final Map<String, Set<List<String>>> impliedBy = new HashMap<>();
    private final Set<String> topics;
    private final Map<String, List<List<String>>> saying = new LinkedHashMap<>();
    private final Set<String> weakLinks;
    private final Set<String> subjects;
    private final Set<String> changes;
    private final Set<String> general;

    /**
     * What a site adds.
     *
     * @param words by list and kind; of lists that all kinds share under no kind
     * @param equivalents groups of names that mean the same
     */
    record SiteLists(Map<String, Map<Optional<Kind>, List<String>>> words, List<List<String>> equivalents) {

        static final SiteLists NONE = new SiteLists(Map.of(), List.of());

        List<String> of(String list, Kind kind) {
            Map<Optional<Kind>, List<String>> byKind = words.getOrDefault(list, Map.of());
            List<String> all = new ArrayList<>(byKind.getOrDefault(Optional.<Kind>empty(), List.of()));
            all.addAll(byKind.getOrDefault(Optional.of(kind), List.of()));
            return all;
        }
    }

    private record Joining(
            List<String> prepositions,
            List<String> lists,
            List<String> linking,
            List<String> weak,
            List<String> articles) {}

    private record TypeNouns(List<String> always, List<String> two, Map<String, List<String>> after) {}

    private record TypeNounsByKind(TypeNouns technology, TypeNouns concern) {

        private static final TypeNouns NONE = new TypeNouns(List.of(), List.of(), Map.of());

        TypeNouns of(Kind kind) {
            return kind == Kind.TECHNOLOGY ? technology : kind == Kind.CONCERN ? concern : NONE;
        }
    }

    private record Topics(List<String> topics, Map<String, List<String>> implied, List<String> subject) {}

    private VocabularyLists(SiteLists site) {
        Joining words = read("joining-words", Joining.class);
        words.articles().forEach(word -> joining.put(word, Term.Sort.ARTICLE));
        words.linking().forEach(word -> joining.put(word, Term.Sort.LINKING));
        weakLinks = Set.copyOf(words.weak());
        words.lists().forEach(word -> joining.put(word, Term.Sort.LIST));
        words.prepositions().forEach(word -> joining.put(word, Term.Sort.PREPOSITION));
        lists("equivalents").forEach(this::enter);
        WordList.lines("vocabulary/fixed-phrases.txt")
                .forEach(phrase -> phrases.computeIfAbsent(
                        Tokenizer.words(phrase),
                        of -> of.stream().map(this::stem).collect(Collectors.joining("-"))));
        site.equivalents().forEach(this::enter);
        TypeNounsByKind nouns = read("type-nouns", TypeNounsByKind.class);
        Map<String, List<String>> evaluation = map("evaluation-words");
        Map<String, Map<String, List<String>>> headed = mapOfMaps("one-word-headings");
        for (Kind kind : Kind.CONCEPTS) {
            TypeNouns own = nouns.of(kind);
            typeNouns.put(kind, folded(own.always(), site.of(TYPE_NOUNS, kind)));
            softTypeNouns.put(kind, folded(own.two()));
            Map<String, Set<String>> after = new HashMap<>();
            own.after().forEach((stem, behind) -> after.put(idea(stem), folded(behind)));
            typeNounsAfter.put(kind, after);
            evaluations.put(
                    kind,
                    folded(
                            evaluation.getOrDefault("all", List.of()),
                            evaluation.getOrDefault(kind.singular(), List.of()),
                            site.of(EVALUATION_WORDS, kind)));
            Map<String, List<String>> heads = headed.getOrDefault(kind.singular(), Map.of());
            fields.put(kind, stems(heads.getOrDefault(FIELDS, List.of()), site.of(FIELDS, kind)));
            Set<String> headingsOfKind = stems(heads.getOrDefault("sorts", List.of()), site.of(HEADINGS, kind));
            headingsOfKind.addAll(of(fields, kind));
            headings.put(kind, headingsOfKind);
        }
        map("implied-words")
                .forEach((by, implied) -> implied.forEach(word -> impliedBy
                        .computeIfAbsent(stem(word), none -> new HashSet<>())
                        .add(stemsOf(by))));
        Topics flood = read("flood-topics", Topics.class);
        topics = stems(flood.topics());
        flood.implied()
                .forEach((topic, by) ->
                        saying.put(idea(topic), by.stream().map(this::stemsOf).toList()));
        subjects = stems(flood.subject());
        changes = stems(WordList.words("vocabulary/change-words.txt"));
        general = stems(WordList.words("vocabulary/general-words.txt"), site.of(GENERAL_WORDS, Kind.THEME));
    }

    /** Returns the program's own lists. */
    static VocabularyLists standard() {
        return STANDARD;
    }

    /** Returns the program's lists with what a site adds. */
    static VocabularyLists with(SiteLists site) {
        return site.equals(SiteLists.NONE) ? STANDARD : new VocabularyLists(site);
    }

    /** Returns what a folded word does in a name. */
    Term.Sort sort(String word) {
        return joining.getOrDefault(word, Term.Sort.CONTENT);
    }

    /** Returns whether a linking word adds nothing behind whatever word. */
    boolean isWeakLink(String word) {
        return weakLinks.contains(word);
    }

    /** Returns whether a folded word at the end of a phrase only says of what type a thing of a kind is. */
    boolean isTypeNoun(Kind kind, String word) {
        return of(typeNouns, kind).contains(word);
    }

    /** Returns whether it does where two words that carry meaning stand before it. */
    boolean isSoftTypeNoun(Kind kind, String word) {
        return of(softTypeNouns, kind).contains(word);
    }

    /** Returns whether it does directly after a stem. */
    boolean isTypeNounAfter(Kind kind, String stem, String word) {
        return typeNounsAfter
                .getOrDefault(kind, Map.of())
                .getOrDefault(stem, Set.of())
                .contains(word);
    }

    /** Returns whether a folded word in front of a name of a kind only judges or dates. */
    boolean isEvaluation(Kind kind, String word) {
        return of(evaluations, kind).contains(word);
    }

    /** Returns whether a stem by itself may be a group of names of a kind. */
    boolean isHeading(Kind kind, String stem) {
        return of(headings, kind).contains(stem);
    }

    /** Returns whether a stem is a field to which names of a kind may belong, wherever they have it. */
    boolean isField(Kind kind, String stem) {
        return of(fields, kind).contains(stem);
    }

    /** Returns whether a stem says too little of what a thing is. */
    boolean isGeneral(String stem) {
        return general.contains(stem) || joining.containsKey(stem);
    }

    /** Returns whether a stem is a topic that floods the corpus. */
    boolean isTopic(String stem) {
        return topics.contains(stem);
    }

    /** Returns the topics that stems of a name say without naming them. */
    List<String> topicsOf(Collection<String> stems) {
        return saying.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(stems::containsAll))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns whether what has this stem is done to a topic or demanded of it, unless a name says otherwise. */
    boolean isDoneTo(String stem) {
        return subjects.contains(stem);
    }

    /** Returns whether a stem is a change or lack, in front of a name what it says of the rest. */
    boolean isChange(String stem) {
        return changes.contains(stem);
    }

    /** Returns whether other stems of a name say a stem already. */
    boolean isImplied(String stem, Collection<String> others) {
        return impliedBy.getOrDefault(stem, Set.of()).stream().anyMatch(others::containsAll);
    }

    /** Returns phrases of folded words, each with the stem that stands for it. */
    Map<List<String>, String> phrases() {
        return phrases;
    }

    /** Returns the stem that stands for a folded word and all that mean the same. */
    String stem(String word) {
        String stem = Stemmer.stem(word);
        return equivalents.getOrDefault(stem, stem);
    }

    /** Returns the stem that stands for folded words that mean one thing together. */
    String idea(List<String> words) {
        String known = phrases.get(words);
        return known != null ? known : words.stream().map(this::stem).collect(Collectors.joining("-"));
    }

    private String idea(String name) {
        return idea(Tokenizer.words(name));
    }

    private void enter(List<String> same) {
        String representative = idea(same.get(0));
        for (String name : same) {
            List<String> words = Tokenizer.words(name);
            if (words.size() == 1) {
                equivalents.put(Stemmer.stem(words.get(0)), representative);
            } else {
                phrases.put(words, representative);
            }
        }
    }

    private List<String> stemsOf(String name) {
        return Tokenizer.words(name).size() > 1 && phrases.containsKey(Tokenizer.words(name))
                ? List.of(idea(name))
                : Tokenizer.words(name).stream().map(this::stem).toList();
    }

    @SafeVarargs
    private Set<String> stems(List<String>... lists) {
        Set<String> stems = new LinkedHashSet<>();
        for (List<String> list : lists) {
            list.forEach(name -> stems.add(idea(name)));
        }
        return stems;
    }

    @SafeVarargs
    private static Set<String> folded(List<String>... lists) {
        Set<String> folded = new LinkedHashSet<>();
        for (List<String> list : lists) {
            list.forEach(word -> folded.add(String.join(" ", Tokenizer.words(word))));
        }
        return folded;
    }

    private static Set<String> of(Map<Kind, Set<String>> lists, Kind kind) {
        return lists.getOrDefault(kind, Set.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> map(String list) {
        return read(list, Map.class);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, List<String>>> mapOfMaps(String list) {
        return read(list, Map.class);
    }

    @SuppressWarnings("unchecked")
    private static List<List<String>> lists(String list) {
        return read(list, List.class);
    }

    private static <T> T read(String list, Class<T> type) {
        try (InputStream in = VocabularyLists.class.getResourceAsStream("/foresite/vocabulary/" + list + ".yaml")) {
            return Yaml.MAPPER.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the program's own list '" + list + "'", e);
        }
    }
}
