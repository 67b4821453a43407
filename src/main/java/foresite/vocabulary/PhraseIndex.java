package foresite.vocabulary;

import foresite.vocabulary.SubPhrase.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the names of a kind use the phrases within them. Immutable once made. */
final class PhraseIndex {

    private final Map<String, Use> uses;

    private PhraseIndex(Map<String, Use> uses) {
        this.uses = uses;
    }

    /**
     * How one phrase is used.
     *
     * @param words how many of its words carry meaning
     * @param reports how many reports name something that contains it
     * @param names how many different names contain it, of which {@code ending} are sorts of it
     * @param forms how names write it that are sorts of it, each with the number of its uses
     * @param first how it was written first; empty where it never was in one piece
     */
    record Use(int words, int reports, int names, int ending, Map<String, Integer> forms, String first) {}

    /** A use being counted. */
    private static final class Count {

        private final int words;
        private final Set<String> names = new HashSet<>(4);
        private final Set<String> ending = new HashSet<>(4);
        private final Map<String, Integer> forms = new LinkedHashMap<>(4);
        private String first = "";
        private int reports;
        private int lastReport = -1;

        Count(int words) {
            this.words = words;
        }

        void add(SubPhrase phrase, String name, int report) {
            names.add(name);
            if (lastReport != report) {
                lastReport = report;
                reports++;
            }
            if (!phrase.written().isEmpty()) {
                first = first.isEmpty() ? phrase.written() : first;
                if (phrase.place() == Place.HEAD) {
                    ending.add(name);
                    forms.merge(phrase.written(), 1, Integer::sum);
                }
            }
        }

        Use use() {
            return new Use(words, reports, names.size(), ending.size(), forms, first);
        }
    }

    /**
     * Counts the phrases of all names.
     *
     * @param reports the keys of the names in each report, oldest first
     * @param phrases those within each name, by its key
     */
    static PhraseIndex of(List<List<String>> reports, Map<String, List<SubPhrase>> phrases) {
        Map<String, Count> counts = new HashMap<>();
        for (int report = 0; report < reports.size(); report++) {
            for (String name : reports.get(report)) {
                for (SubPhrase phrase : phrases.getOrDefault(name, List.of())) {
                    counts.computeIfAbsent(phrase.key(), none -> new Count(phrase.words()))
                            .add(phrase, name, report);
                }
            }
        }
        Map<String, Use> uses = new HashMap<>();
        counts.forEach((key, count) -> {
            if (count.reports > 1) {
                uses.put(key, count.use());
            }
        });
        return new PhraseIndex(uses);
    }

    /** Returns how a phrase is used; empty where fewer than two reports have it. */
    Optional<Use> get(String key) {
        return Optional.ofNullable(uses.get(key));
    }

    /** Returns the phrases with their uses. */
    Map<String, Use> all() {
        return uses;
    }
}
