package foresite.vocabulary;

import foresite.text.Letters;
import foresite.vocabulary.ParsedName.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of a kind, to be found in texts. A part of a text is parsed only where some name begins and ends with the same
 * words, so that the time grows with the length of the text. Immutable.
 */
final class TextIndex {

    /** So many words with meaning a part of a text has at most. */
    private static final int LONGEST = 5;

    private final NameParser parser;
    private final VocabularyLists lists;
    private final Map<String, String> keys;
    /** By the first word of a name, the last words of the names that begin with it, and the other way round. */
    private final Map<String, Set<String>> ends = new HashMap<>();

    /**
     * The words by which names call what one word names. Another word of the same stem often means something else: "isolated
     * research" is not about isolation, nor "a Cyber Friend" about cybersecurity.
     */
    private final Set<String> single = new HashSet<>();

    /**
     * @param keys the key of the concept of each parsed key
     */
    TextIndex(NameParser parser, VocabularyLists lists, Iterable<ParsedName> names, Map<String, String> keys) {
        this.parser = parser;
        this.lists = lists;
        this.keys = keys;
        names.forEach(name -> {
            List<String> stems = name.stems().stream().flatMap(List::stream).toList();
            if (name.words() == 1) {
                name.parts().forEach(part -> part.terms().forEach(term -> single.add(term.word())));
            }
            if (!stems.isEmpty()) {
                String first = stems.get(0);
                String last = stems.get(stems.size() - 1);
                addEnds(first, last);
                addEnds(last, first);
                if (name.modifiers().isEmpty()) {
                    addEnds(name.head(), name.head());
                }
            }
        });
    }

    private void addEnds(String first, String last) {
        ends.computeIfAbsent(first, none -> new HashSet<>()).add(last);
    }

    /** Returns the keys of the concepts that a text names, in its order. */
    Set<String> in(String text) {
        String plain = Letters.unaccented(text);
        List<Term> terms = parser.terms(plain);
        Set<String> found = new LinkedHashSet<>();
        for (int from = 0; from < terms.size(); from++) {
            Set<String> lasts = terms.get(from).isContent()
                    ? ends.getOrDefault(terms.get(from).stem(), Set.of())
                    : Set.of();
            if (lasts.isEmpty()) {
                continue;
            }
            int content = 0;
            for (int to = from; to < terms.size() && content < LONGEST; to++) {
                Term last = terms.get(to);
                if (last.sort() == Term.Sort.LIST) {
                    break;
                }
                if (last.isContent()) {
                    content++;
                    if (lasts.contains(last.stem())) {
                        add(plain, terms.subList(from, to + 1), content, found);
                    }
                }
            }
        }
        return found;
    }

    private void add(String plain, List<Term> part, int content, Set<String> found) {
        Term first = part.get(0);
        if (content > 1 || first.words() > 1 || isName(first)) {
            String key = keys.get(
                    parser.parse(plain, new ArrayList<>(part), Role.NONE).key());
            if (key != null) {
                found.add(key);
            }
        }
    }

    /** Returns whether some name is this one word, or is one without the words that add no meaning. */
    private boolean isName(Term term) {
        return !lists.isGeneral(term.stem()) && single.contains(term.word());
    }
}
