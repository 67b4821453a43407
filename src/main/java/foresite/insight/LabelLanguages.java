package foresite.insight;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Finding;
import foresite.model.Mention;
import foresite.model.Report;
import foresite.model.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * In which language a name is, as far as the corpus shows it. A report's language does not decide: French reports name
 * English themes, and reports marked as English have French findings. A word is evidence of a language where the texts of
 * that language use it far more often than all others; a name of which nothing is known has the language of the sentences
 * that describe it. Where these disagree, the language is not known: no tag is better than a wrong one. Thread-safe.
 */
public final class LabelLanguages {

    /** A word that a language has so many times as often as any other is typical of it. */
    private static final int TYPICAL = 8;

    /** A word that is rarer than this in a language is typical of none: it may be a name, or a quotation. */
    private static final int OFTEN = 3;

    /** Of fewer words than this, no word of a language is called typical. */
    private static final int ENOUGH_WORDS = 1000;

    /** So many typical words show the language of a description. */
    private static final int SENTENCE = 3;

    private final Map<String, Map<String, Integer>> counts = new HashMap<>();
    private final Map<String, Integer> totals = new HashMap<>();
    /** The language that each word is typical of, as far as anybody has asked. */
    private final Map<String, Optional<String>> typical = new ConcurrentHashMap<>();

    private final String own;

    /** @param own the language of the site */
    public LabelLanguages(Corpus corpus, String own) {
        this.own = own;
        for (Report report : corpus.reports()) {
            Map<String, Integer> of = counts.computeIfAbsent(report.language(), none -> new HashMap<>());
            count(report.summary(), of);
            report.findings().forEach(finding -> count(finding.description(), of));
            for (Signal signal : report.signals()) {
                List.of(signal.description(), signal.change(), signal.outlook(), signal.drivingForce())
                        .forEach(text -> count(text, of));
            }
        }
        counts.forEach((language, of) -> totals.put(
                language, of.values().stream().mapToInt(Integer::intValue).sum()));
    }

    private static void count(String text, Map<String, Integer> counts) {
        for (String word : words(text)) {
            counts.merge(word, 1, Integer::sum);
        }
    }

    private static List<String> words(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i < lower.length() && isPartOfWord(lower.charAt(i))) {
                continue;
            }
            if (i > from) {
                words.add(lower.substring(from, i));
            }
            from = i + 1;
        }
        return words;
    }

    private static boolean isPartOfWord(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z';
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Returns the language of each label of a concept, as a BCP 47 tag; labels whose language is not known are missing. */
    public Map<String, String> of(Concept concept) {
        Map<String, List<Mention>> mentions = new HashMap<>();
        for (Mention mention : concept.mentions()) {
            mentions.computeIfAbsent(mention.name(), none -> new ArrayList<>()).add(mention);
        }
        Map<String, String> languages = new HashMap<>();
        List<String> labels = new ArrayList<>(concept.altLabels());
        labels.add(concept.label());
        for (String label : labels) {
            of(label, mentions.getOrDefault(label, List.of()), concept)
                    .ifPresent(language -> languages.put(label, language));
        }
        return languages;
    }

    /** Returns the language of the sentence that describes a mention, or else that of its report. */
    private String around(Mention mention, Concept concept) {
        Map<String, Integer> typical = new HashMap<>();
        for (Finding finding : mention.report().findings(concept.kind())) {
            if (finding.name().equals(mention.name())) {
                for (String word : words(finding.description())) {
                    typical(word).ifPresent(language -> typical.merge(language, 1, Integer::sum));
                }
            }
        }
        int all = typical.values().stream().mapToInt(Integer::intValue).sum();
        return typical.entrySet().stream()
                .filter(entry -> entry.getValue() >= SENTENCE && entry.getValue() * 2 > all)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(mention.report().language());
    }

    private Optional<String> of(String label, List<Mention> mentions, Concept concept) {
        Map<String, Integer> typical = new HashMap<>();
        List<String> words = words(label);
        for (String word : words) {
            typical(word).ifPresent(language -> typical.merge(language, 1, Integer::sum));
        }
        if (typical.size() == 1) {
            // One foreign word makes no foreign name: "thumos ethics" is English.
            return typical.entrySet().stream()
                    .filter(entry -> entry.getKey().equals(own) || entry.getValue() * 2 > words.size())
                    .map(Map.Entry::getKey)
                    .filter(language -> knowsAll(language, label))
                    .findFirst();
        }
        if (!typical.isEmpty()) {
            return Optional.empty();
        }
        // What only the editor writes is in the language of the site.
        Set<String> around = mentions.isEmpty()
                ? Set.of(own)
                : mentions.stream().map(mention -> around(mention, concept)).collect(Collectors.toSet());
        boolean ascii = label.chars().allMatch(c -> c < 0x80 || !Character.isLetter(c));
        return around.stream()
                .filter(language -> around.size() == 1 && knowsAll(language, label))
                // A letter with an accent speaks against English; without one, a name may come from anywhere.
                .filter(language -> ascii ? language.equals(own) : !language.startsWith("en"))
                .findFirst();
    }

    /** Returns whether a language has each word of a label that any language has. */
    private boolean knowsAll(String language, String label) {
        Map<String, Integer> of = counts.getOrDefault(language, Map.of());
        for (String word : words(label)) {
            boolean elsewhere = counts.values().stream().anyMatch(other -> other.containsKey(word));
            if (elsewhere && !of.containsKey(word)) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> typical(String word) {
        return typical.computeIfAbsent(word, this::languageOf);
    }

    /** Returns the language that a word is typical of. */
    private Optional<String> languageOf(String word) {
        String most = "";
        double highest = 0;
        double second = 0;
        int all = counts.values().stream()
                .mapToInt(of -> of.getOrDefault(word, 0))
                .sum();
        for (Map.Entry<String, Map<String, Integer>> language : counts.entrySet()) {
            int total = totals.getOrDefault(language.getKey(), 0);
            int count = language.getValue().getOrDefault(word, 0);
            double share = total == 0 ? 0 : (double) count / total;
            if (share > highest) {
                second = highest;
                highest = share;
                // A subject that a small language writes much of is still named by the words of the large one.
                boolean mostly = count * 2 > all;
                most = mostly && count >= OFTEN && total >= ENOUGH_WORDS ? language.getKey() : "";
            } else {
                second = Math.max(second, share);
            }
        }
        return highest >= TYPICAL * second && !most.isEmpty() ? Optional.of(most) : Optional.empty();
    }
}
