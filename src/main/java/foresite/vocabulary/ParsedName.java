package foresite.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A name as the parser understands it.
 *
 * @param shown the name without the acronyms that its own words explain; terms know their places in it
 * @param parts its phrases in the order of the name; the first is the head phrase
 * @param head the stem that the other words say more of; empty where several are named side by side
 * @param modifiers all other stems, sorted
 * @param beside whether things are named side by side, so that the same words in one phrase mean something else
 * @param bareKey the key without the role of a topic
 * @param topic the role of a topic that floods the corpus, such as AI
 * @param leftOut words that do not change the meaning
 */
record ParsedName(
        String shown,
        List<Part> parts,
        String head,
        Set<String> modifiers,
        boolean beside,
        String bareKey,
        Topic topic,
        List<LeftOut> leftOut) {

    /**
     * A phrase of the name.
     *
     * @param joint the word or sign before it; empty before the first
     * @param listed whether it is named beside the phrase before it
     * @param terms those with meaning, in their order; the last is its head
     */
    record Part(String joint, boolean listed, List<Term> terms) {}

    /** A word that was left out, and why. */
    record LeftOut(String word, String reason) {}

    /** What a topic does in a name. */
    enum Role {
        /** It is not in the name, or it is what the name is about. */
        NONE,
        /** Something is done by it or with it: AI-driven design, AI in healthcare. */
        MEANS,
        /** Something is done to it or demanded of it: AI governance, ethics of AI. */
        SUBJECT
    }

    /** A topic with its role. */
    record Topic(String stem, Role role) {
        static final Topic NONE = new Topic("", Role.NONE);

        /** Returns what the role adds to a key. */
        String suffix() {
            return switch (role) {
                case NONE -> "";
                case MEANS -> " " + stem + ">";
                case SUBJECT -> " >" + stem;
            };
        }
    }

    static final ParsedName NONE = new ParsedName("", List.of(), "", Set.of(), false, "", Topic.NONE, List.of());

    /** Returns what all names of one meaning have in common, and no other name has; empty for a name without words. */
    String key() {
        return topic.role() == Role.NONE ? bareKey : bareKey + topic.suffix();
    }

    /** Returns the key of a name with a head and modifiers. */
    static String bareKey(String head, Set<String> modifiers, boolean beside) {
        Set<String> stems = new TreeSet<>();
        modifiers.forEach(modifier -> addWords(modifier, stems));
        if (!head.isEmpty()) {
            addWords(head, stems);
        }
        return (beside ? "& " : "") + String.join(" ", stems);
    }

    /** The words of a phrase count one by one, unless their order is the meaning: text-to-speech. */
    private static void addWords(String stem, Set<String> words) {
        if (stem.indexOf('-') < 0 || stem.contains("-to-")) {
            words.add(stem);
        } else {
            words.addAll(List.of(stem.split("-")));
        }
    }

    /** Returns the stems of all terms, phrase by phrase. */
    List<List<String>> stems() {
        return parts.stream()
                .map(part -> part.terms().stream().map(Term::stem).toList())
                .toList();
    }

    /** Returns how many words carry meaning, those of the topic left out. */
    int words() {
        int words = head.isEmpty() ? 0 : 1 + hyphens(head);
        for (String modifier : modifiers) {
            words += 1 + hyphens(modifier);
        }
        return words;
    }

    /** Returns whether a stem is among its words. */
    boolean contains(String stem) {
        return head.equals(stem) || modifiers.contains(stem) || topic.stem().equals(stem);
    }

    /** Returns the words that carry meaning, each once, in the order of the name. */
    List<Word> content(VocabularyLists lists) {
        List<Word> words = new ArrayList<>();
        for (Part part : parts) {
            for (Term term : part.terms()) {
                if (contains(term.stem())
                        && words.stream().noneMatch(word -> word.stem().equals(term.stem()))) {
                    words.add(new Word(
                            term.stem(),
                            shown.substring(term.from(), term.to()),
                            lists.isGeneral(term.stem()) || lists.isTopic(term.stem())));
                }
            }
        }
        return words;
    }

    /** Returns the parse in words, line by line. */
    List<String> described() {
        List<String> lines = new ArrayList<>();
        for (Part part : parts) {
            String text = part.terms().stream().map(this::written).collect(Collectors.joining(" "));
            lines.add((lines.isEmpty()
                            ? "head phrase"
                            : part.listed() ? "beside it" : "complement (" + part.joint() + ")")
                    + ": " + text);
        }
        if (topic.role() != Role.NONE) {
            lines.add("role of " + topic.stem().toUpperCase(Locale.ROOT) + ": "
                    + (topic.role() == Role.MEANS ? "a means, used in or for the rest" : "the subject of the rest"));
        }
        leftOut.forEach(left -> lines.add("left out: " + left.word() + " (" + left.reason() + ")"));
        return lines;
    }

    private String written(Term term) {
        return shown.substring(term.from(), term.to());
    }

    private static int hyphens(String stem) {
        return (int) stem.chars().filter(c -> c == '-').count();
    }
}
