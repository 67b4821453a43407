package foresite.vocabulary;

import foresite.model.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a name means, as an index sees it: the stems that carry its meaning, whatever their order.
 *
 * @param stems each once, sorted; never empty for a name with a letter or digit
 * @param phrase the stems as one text
 * @param applied whether it is a field in which artificial intelligence is used, which is not what is done to it
 */
record Gist(List<String> stems, String phrase, boolean applied) {

    private static final String AI = "ai";
    private static final Set<String> PREPOSITIONS = Set.of("in", "of", "on", "from", "with", "to", "for");
    private static final Set<String> APPLYING =
            Set.of("in", "for", "driven", "powered", "based", "enabled", "assisted", "enhanced");

    static Gist of(Kind kind, List<Term> terms, Lexicon lexicon) {
        List<String> content = new ArrayList<>(terms.size());
        Set<String> telling = new TreeSet<>();
        Set<String> soft = new TreeSet<>();
        boolean applying = false;
        boolean applied = false;
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            String before = i == 0 ? "" : terms.get(i - 1).word();
            if (term.small()) {
                applying |= before.equals(AI) && APPLYING.contains(term.word());
                continue;
            }
            boolean joined = !content.isEmpty() && PREPOSITIONS.contains(before);
            boolean meets = i + 1 < terms.size() && terms.get(i + 1).word().equals(AI);
            applied |= (applying || meets) && lexicon.isField(term.word());
            content.add(term.stem());
            if (joined || !(lexicon.isFiller(kind, term.word()) || lexicon.isSoftFiller(kind, term.word()))) {
                telling.add(term.stem());
            } else if (lexicon.isSoftFiller(kind, term.word())) {
                soft.add(term.stem());
            }
        }
        if (telling.size() + soft.size() > 1) {
            lexicon.imply(telling, soft);
        }
        if (telling.size() < 2 && telling.stream().noneMatch(Compounds::isCompound)) {
            telling.addAll(soft);
        }
        Collection<String> kept = !telling.isEmpty()
                ? telling
                : !content.isEmpty() ? content : terms.stream().map(Term::stem).toList();
        List<String> stems = List.copyOf(kept instanceof TreeSet ? kept : new TreeSet<>(kept));
        return new Gist(stems, String.join(" ", stems), applied);
    }

    /** Returns what tells this meaning from others. */
    String key() {
        return applied ? phrase + " >" : phrase;
    }
}
