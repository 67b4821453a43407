package foresite.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands above each concept by its words: the longest parts of its names that other names share. Where these
 * gather little, the next shorter ones as well; where there are none, a general word of which the name is a sort, or
 * what its description begins with.
 */
final class Ladder {

    /** A description says in its first words what a thing is. */
    private static final int DEFINING_TERMS = 6;

    /** One step up, and the words that lead there. */
    record Step(String above, Phrase by, Explanation.Reason reason) {}

    /** A name leads to so many concepts at most; more would be a list of its words. */
    private static final int WIDEST = 4;

    private final Lexicon lexicon = Lexicon.standard();
    private final SharedPhrases shared;
    private final Map<String, String> keys;
    private final Function<String, Surroundings.Context> contexts;
    private final Map<String, List<Step>> steps = new HashMap<>();
    private final Map<String, Phrase> minted = new LinkedHashMap<>();
    private final Map<Phrase, List<String>> sorts = new LinkedHashMap<>();
    private final List<String> wanting = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    private Ladder(SharedPhrases shared, Map<String, String> keys, Function<String, Surroundings.Context> contexts) {
        this.shared = shared;
        this.keys = keys;
        this.contexts = contexts;
    }

    /**
     * @param names by the key of their concept
     * @param keys the key of the concept that has a phrase as its name
     * @param contexts what is said of the concept with a key, and around it
     * @param reports how many reports name it
     */
    static Ladder of(
            Map<String, ? extends Collection<Reading>> names,
            SharedPhrases shared,
            Map<String, String> keys,
            Function<String, Surroundings.Context> contexts,
            Map<String, Integer> reports) {
        Ladder ladder = new Ladder(shared, keys, contexts);
        names.forEach(ladder::climb);
        ladder.elsewhere(reports);
        while (!ladder.open.isEmpty()) {
            String phrase = ladder.open.removeFirst();
            ladder.steps.put(phrase, ladder.up(phrase, parts(phrase)));
            ladder.below(phrase, phrase);
        }
        while (ladder.prune()) {
            // What was below a heading that went may leave another one with less below it.
        }
        return ladder;
    }

    List<Step> steps(String key) {
        return steps.getOrDefault(key, List.of());
    }

    /** Returns the phrases that stand above others though no name consists of them. */
    Map<String, Phrase> minted() {
        return minted;
    }

    /**
     * A heading with one concept below it gathers nothing: what is below it goes below what is above it. Returns whether
     * there was one.
     */
    private boolean prune() {
        Map<String, List<String>> below = new HashMap<>();
        steps.forEach((key, up) -> up.forEach(step ->
                below.computeIfAbsent(step.above(), none -> new ArrayList<>(2)).add(key)));
        Set<String> touched = new HashSet<>();
        for (String heading : List.copyOf(minted.keySet())) {
            List<String> single = below.getOrDefault(heading, List.of());
            if (single.size() < 2 && !touched.contains(heading)) {
                minted.remove(heading);
                List<Step> above = steps(heading);
                steps.remove(heading);
                single.forEach(key -> steps.put(key, without(steps(key), heading, above)));
                above.forEach(step -> touched.add(step.above()));
                touched.addAll(single);
            }
        }
        return !touched.isEmpty();
    }

    private static List<Step> without(List<Step> steps, String heading, List<Step> above) {
        List<Step> kept = new ArrayList<>(steps);
        kept.removeIf(step -> step.above().equals(heading));
        for (Step step : above) {
            if (kept.stream().noneMatch(other -> other.above().equals(step.above()))) {
                kept.add(step);
            }
        }
        return kept;
    }

    private void climb(String key, Collection<Reading> readings) {
        Map<String, Run> runs = new LinkedHashMap<>();
        readings.forEach(reading -> reading.runs().forEach(run -> runs.putIfAbsent(run.key(), run)));
        readings.forEach(reading -> runs.remove(reading.gist().phrase()));
        List<Step> up = up(key, runs.values());
        steps.put(key, up);
        readings.forEach(reading -> below(key, reading.gist().phrase()));
        if (steps(key).stream().anyMatch(step -> step.by().gathers())) {
            return;
        }
        boolean content = readings.stream().anyMatch(this::gathers);
        if (!content || steps(key).isEmpty()) {
            Phrase genus = genus(readings, runs.values());
            if (genus != null) {
                sorts.computeIfAbsent(genus, none -> new ArrayList<>()).add(key);
            } else if (!content) {
                wanting.add(key);
            }
        }
    }

    /** Puts what leads nowhere else below what it is a sort of, or what its description and its report speak of. */
    private void elsewhere(Map<String, Integer> reports) {
        sorts.forEach((genus, below) -> {
            if (shared.isTelling(genus, keys.containsKey(genus.key()))
                    || below.stream()
                                    .mapToInt(key -> reports.getOrDefault(key, 0))
                                    .sum()
                            >= Phrase.ENOUGH) {
                below.forEach(key -> more(key, genus, Explanation.Reason.SORT));
            } else {
                wanting.addAll(below);
            }
        });
        for (String key : wanting) {
            Phrase topic = topic(key);
            if (topic != null) {
                more(key, topic, Explanation.Reason.DESCRIPTION);
            }
        }
    }

    /** Puts a concept below what its phrase is a sort of though no word of it says so. */
    private void below(String key, String phrase) {
        lexicon.genus(phrase)
                .map(shared::get)
                .filter(genus -> shared.isTelling(genus, keys.containsKey(genus.key())))
                .ifPresent(genus -> more(key, genus, Explanation.Reason.SORT));
    }

    private void more(String key, Phrase phrase, Explanation.Reason reason) {
        List<Step> all = new ArrayList<>(steps(key));
        add(key, phrase, reason, all);
        steps.put(key, all);
    }

    /** Returns the general word that a name is a sort of, if there is one. */
    private @Nullable Phrase genus(Collection<Reading> readings, Collection<Run> runs) {
        for (Run run : runs) {
            Phrase phrase = shared.get(run.key());
            if (run.head() && phrase != null && shared.isGenus(phrase)) {
                return phrase;
            }
        }
        for (Run run : runs) {
            Phrase phrase = shared.get(run.key());
            if (phrase != null && shared.isModifier(phrase)) {
                return phrase;
            }
        }
        for (Reading reading : readings) {
            for (Term term : reading.terms()) {
                Phrase phrase = within(term.word());
                if (phrase != null) {
                    return phrase;
                }
            }
        }
        return null;
    }

    /** Returns what a word is behind a combining form: astrobiology is biology. */
    private @Nullable Phrase within(String word) {
        for (String end : lexicon.afterCombining(word)) {
            Phrase phrase = shared.get(end);
            if (phrase != null && phrase.gathers() && shared.isTelling(phrase, keys.containsKey(phrase.key()))) {
                return phrase;
            }
        }
        return null;
    }

    /** Returns what a concept's description speaks of and its report as well, if anything. */
    private @Nullable Phrase topic(String key) {
        Surroundings.Context context = contexts.apply(key);
        Phrase best = null;
        int most = 0;
        Reading description = context.description();
        int first = description.firstPhraseEnd();
        int defining = description.end(DEFINING_TERMS);
        for (Run run : context.parts()) {
            Phrase phrase = shared.get(run.key());
            if (phrase == null
                    || !run.isWritten()
                    || !phrase.gathers()
                    || !shared.isTelling(phrase, keys.containsKey(phrase.key()))) {
                continue;
            }
            boolean is = run.to() == first;
            boolean defines = run.to() <= defining;
            int spoken = context.spoken(run.key());
            int weight = spoken + (is ? 2 : defines ? 1 : 0) + (run.size() > 1 ? 1 : 0);
            boolean agreed = is || spoken > 0 || (defines && run.size() > 1);
            if (agreed && weight >= context.agreed() && weight * 2 + phrase.size() > most) {
                most = weight * 2 + phrase.size();
                best = phrase;
            }
        }
        return best;
    }

    private List<Step> up(String key, Collection<Run> runs) {
        List<Phrase> telling = new ArrayList<>();
        for (Run run : runs) {
            Phrase phrase = shared.get(run.key());
            if (phrase != null && shared.isTelling(phrase, keys.containsKey(phrase.key()))) {
                telling.add(phrase);
            }
        }
        List<Phrase> longest = Phrase.longest(telling);
        if (longest.stream().noneMatch(Phrase::gathers)) {
            telling.removeIf(phrase -> !phrase.gathers());
            Phrase.longest(telling).stream()
                    .filter(phrase -> !longest.contains(phrase))
                    .forEach(longest::add);
        }
        List<Step> steps = new ArrayList<>();
        longest.stream().limit(WIDEST).forEach(phrase -> add(key, phrase, Explanation.Reason.WORDS, steps));
        return steps;
    }

    private void add(String key, Phrase phrase, Explanation.Reason reason, List<Step> steps) {
        String above = keys.getOrDefault(phrase.key(), phrase.key());
        if (above.equals(key) || steps.stream().anyMatch(step -> step.above().equals(above))) {
            return;
        }
        if (!keys.containsKey(phrase.key()) && minted.putIfAbsent(phrase.key(), phrase) == null) {
            open.add(phrase.key());
        }
        steps.add(new Step(above, phrase, reason));
    }

    private boolean gathers(Reading reading) {
        Phrase phrase = shared.get(reading.gist().phrase());
        return phrase != null && phrase.gathers() && (phrase.size() > 1 || shared.isTelling(phrase, true));
    }

    /** Returns every part of a phrase of few stems. */
    private static List<Run> parts(String phrase) {
        String[] stems = phrase.split(" ");
        List<Run> parts = new ArrayList<>();
        for (int mask = (1 << stems.length) - 2; mask > 0; mask--) {
            String[] part = new String[Integer.bitCount(mask)];
            for (int i = 0, at = 0; i < stems.length; i++) {
                if ((mask >> i & 1) == 1) {
                    part[at++] = stems[i];
                }
            }
            parts.add(Run.of(part, -1, -1, false));
        }
        return parts;
    }
}
