package foresite.vocabulary;

import foresite.model.Kind;
import foresite.vocabulary.ParsedName.Role;
import foresite.vocabulary.SubPhrase.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Infers what is broader than each concept from the words of its names: a longer phrase before a shorter one, and one
 * word only where the name is a sort of it or a list licenses it. Rather no broader concept than a wrong one.
 */
final class BroaderInference {

    /** A phrase that no report names by itself becomes a group when so many reports have it… */
    private static final int ENOUGH_REPORTS = 5;

    /** …so many different names are sorts of it… */
    private static final int ENOUGH_NAMES = 3;

    /** …and so many of those that contain it: hardly any name is a sort of "large scale". */
    private static final double ENDING = 0.5;

    /** Longer groups are a report's own words. */
    private static final int LONGEST_GROUP = 3;

    /** A word without a licence must be named by so many reports itself. */
    private static final int WELL_KNOWN = 3;

    /** More would be a list of the name's words. */
    private static final int MOST = 3;

    private static final int MOST_ROUNDS = 8;

    /** A step from a concept to a broader one, by a phrase, and why. */
    record Step(String above, String phrase, Explanation.Reason reason) {}

    /**
     * A concept as inference sees it.
     *
     * @param names what its names were parsed to; the first is the most used
     * @param reports how many reports name it
     */
    record Named(List<ParsedName> names, int reports) {}

    /**
     * What was found.
     *
     * @param steps by the key of the narrower concept
     * @param groups how the phrases are used that group others though no report names them, by their key
     */
    record Result(Map<String, List<Step>> steps, Map<String, PhraseIndex.Use> groups) {}

    private final Kind kind;
    private final VocabularyLists lists;
    private final NameParser parser;
    private final PhraseIndex index;
    private final Map<String, Named> concepts;
    private final Map<String, String> keys;
    private final Map<String, List<SubPhrase>> phrases;
    private final Set<String> refused = new LinkedHashSet<>();

    /**
     * @param keys the key of the concept that a parsed key belongs to, where they differ
     * @param phrases those within each parsed key
     */
    BroaderInference(
            Kind kind,
            VocabularyLists lists,
            NameParser parser,
            PhraseIndex index,
            Map<String, Named> concepts,
            Map<String, String> keys,
            Map<String, List<SubPhrase>> phrases) {
        this.kind = kind;
        this.lists = lists;
        this.parser = parser;
        this.index = index;
        this.concepts = concepts;
        this.keys = keys;
        this.phrases = phrases;
    }

    /** Returns the steps of all concepts; groups with too few members are left out. */
    Result infer() {
        Map<String, List<Step>> steps = new LinkedHashMap<>();
        concepts.forEach((key, concept) -> steps.put(key, up(key, concept.names())));
        Map<String, PhraseIndex.Use> groups = new LinkedHashMap<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            groups = groups(steps);
            Map<String, Integer> members = new HashMap<>();
            steps.values().forEach(up -> up.forEach(step -> members.merge(step.above(), 1, Integer::sum)));
            Set<String> small = new LinkedHashSet<>();
            groups.keySet().forEach(key -> {
                if (members.getOrDefault(key, 0) < ENOUGH_NAMES) {
                    small.add(key);
                }
            });
            if (small.isEmpty()) {
                break;
            }
            refused.addAll(small);
            small.forEach(steps::remove);
            steps.replaceAll((key, up) ->
                    up.stream().noneMatch(step -> small.contains(step.above())) ? up : up(key, names(key)));
        }
        return new Result(steps, groups);
    }

    /** Returns the groups that steps lead to, and adds the steps of the groups themselves. */
    private Map<String, PhraseIndex.Use> groups(Map<String, List<Step>> steps) {
        Map<String, PhraseIndex.Use> groups = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        steps.values().forEach(up -> up.forEach(step -> open.add(step.above())));
        for (int i = 0; i < open.size(); i++) {
            String key = open.get(i);
            if (!concepts.containsKey(key) && !groups.containsKey(key)) {
                groups.put(key, index.get(key).orElseThrow());
                List<Step> up = steps.computeIfAbsent(key, none -> up(key, names(key)));
                up.forEach(step -> open.add(step.above()));
            }
        }
        return groups;
    }

    private List<ParsedName> names(String key) {
        Named named = concepts.get(key);
        return named != null
                ? named.names()
                : List.of(parser.parse(
                        Form.mostUsed(index.get(key).orElseThrow().forms()).text()));
    }

    private List<Step> up(String key, List<ParsedName> names) {
        List<SubPhrase> candidates = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (ParsedName name : names) {
            for (SubPhrase phrase : phrases.computeIfAbsent(name.key(), none -> SubPhrase.of(name, parser))) {
                if (seen.add(phrase.key())) {
                    candidates.add(phrase);
                }
            }
        }
        candidates.sort((a, b) ->
                a.words() != b.words() ? b.words() - a.words() : a.place().compareTo(b.place()));
        List<Step> steps = new ArrayList<>();
        List<Set<String>> taken = new ArrayList<>();
        for (SubPhrase phrase : candidates) {
            String above = keys.getOrDefault(phrase.key(), phrase.key());
            Set<String> stems = stems(phrase.key());
            if (steps.size() < MOST
                    && !above.equals(key)
                    && taken.stream().noneMatch(longer -> longer.containsAll(stems))
                    && steps.stream().noneMatch(step -> step.above().equals(above))
                    && isBroader(phrase, above)) {
                steps.add(new Step(above, shown(phrase), Explanation.Reason.WORDS));
                taken.add(stems);
            }
        }
        topics(names).forEach((topic, reason) -> {
            String above = keys.getOrDefault(topic, topic);
            boolean known = concepts.containsKey(above)
                    && !above.equals(key)
                    && taken.stream().noneMatch(stems -> stems.contains(topic));
            if (known && steps.size() < MOST) {
                steps.add(new Step(above, topic, reason));
            }
        });
        return steps;
    }

    /** Returns the topics that names say, or are sorts of. */
    private Map<String, Explanation.Reason> topics(Collection<ParsedName> names) {
        Map<String, Explanation.Reason> topics = new LinkedHashMap<>();
        for (ParsedName name : names) {
            if (name.topic().role() != Role.NONE) {
                topics.put(name.topic().stem(), Explanation.Reason.TOPIC);
            }
            Set<String> stems = new TreeSet<>(name.modifiers());
            stems.add(name.head());
            lists.topicsOf(stems).forEach(topic -> topics.putIfAbsent(topic, Explanation.Reason.SORT));
        }
        return topics;
    }

    private boolean isBroader(SubPhrase phrase, String above) {
        Set<String> stems = stems(phrase.key());
        if (stems.stream().allMatch(lists::isGeneral) && !lists.isHeading(kind, phrase.key())) {
            return false;
        }
        Named concept = concepts.get(above);
        if (phrase.words() > 1) {
            // What only says of what kind the rest is must be some name whole: no "sustainable urban (development)".
            return concept == null
                    ? isGroup(phrase.key())
                    : phrase.place() != Place.MODIFIER
                            || Naming.isEntry(above)
                            || concept.names().stream().anyMatch(BroaderInference::isWhole);
        }
        boolean licensed = lists.isHeading(kind, phrase.key());
        boolean placed = phrase.place() == Place.HEAD
                || (licensed && phrase.place() == Place.COMPLEMENT)
                || lists.isField(kind, phrase.key());
        return placed
                && (concept != null
                        ? licensed || concept.reports() >= WELL_KNOWN || Naming.isEntry(above)
                        : licensed && isGroup(phrase.key()));
    }

    private static boolean isWhole(ParsedName name) {
        return name.leftOut().isEmpty();
    }

    /** A group of a topic and one word more needs a word that could be a group without the topic. */
    private boolean isTopical(Set<String> stems) {
        List<String> rest = stems.stream().filter(stem -> !lists.isTopic(stem)).toList();
        return rest.size() == stems.size()
                || rest.size() > 1
                || rest.stream().allMatch(stem -> lists.isHeading(kind, stem));
    }

    private boolean isGroup(String key) {
        return !refused.contains(key)
                && index.get(key)
                        .filter(use ->
                                couldBeGroup(key, use) && (use.words() == 1 || use.ending() >= ENDING * use.names()))
                        .isPresent();
    }

    /** Returns whether a phrase could be a group at some time: more reports never take that from it. */
    boolean couldBeGroup(String key, PhraseIndex.Use use) {
        Set<String> stems = stems(key);
        boolean licensed = lists.isHeading(kind, key);
        return use.reports() >= (licensed ? ENOUGH_NAMES : ENOUGH_REPORTS)
                && use.words() <= LONGEST_GROUP
                && use.ending() >= ENOUGH_NAMES
                && !use.first().isEmpty()
                && (licensed
                        || (use.words() > 1
                                && isTopical(stems)
                                && !stems.stream().allMatch(lists::isGeneral)));
    }

    private String shown(SubPhrase phrase) {
        return phrase.written().isEmpty()
                ? index.get(phrase.key())
                        .map(PhraseIndex.Use::first)
                        .filter(form -> !form.isEmpty())
                        .orElse(phrase.key())
                : phrase.written();
    }

    /** Returns the stems of a key. */
    private static Set<String> stems(String key) {
        Set<String> stems = new LinkedHashSet<>();
        for (String word : key.split(" ")) {
            String stem = word.replace(">", "").replace("&", "");
            if (!stem.isEmpty()) {
                stems.add(stem);
            }
        }
        return stems;
    }
}
