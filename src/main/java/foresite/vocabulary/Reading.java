package foresite.vocabulary;

import foresite.model.Kind;
import foresite.text.Letters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * One name of a kind as it was understood.
 *
 * @param shown the name without the acronyms that its words spell; terms tell their places in it
 * @param whole the part of it that carries its meaning
 * @param runs smaller parts, which other names may share, longest first
 * @param fillers the places of the terms that the name could lose
 */
record Reading(String shown, List<Term> terms, Gist gist, Run whole, List<Run> runs, BitSet fillers) {

    private static final Set<String> LISTING = Set.of("and", "or", "et", "ou", "vs", "versus");

    static Reading of(Kind kind, String name, NameReader reader, Lexicon lexicon) {
        String dropped = BracketedAcronym.dropped(name);
        String plain = Letters.unaccented(dropped);
        String shown = dropped.length() == plain.length() ? dropped : plain;
        List<Term> terms = reader.read(plain);
        Gist gist = Gist.of(kind, terms, lexicon);
        BitSet fillers = new BitSet();
        int from = -1;
        int to = -1;
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            fillers.set(i, lexicon.isFiller(kind, term.word()));
            if (!term.small() && gist.stems().contains(term.stem())) {
                from = from < 0 ? term.from() : from;
                to = term.to();
            }
        }
        Run whole = new Run(gist.phrase(), gist.stems().size(), from, to, true);
        return new Reading(shown, terms, gist, whole, Sequence.of(terms, gist).runs(), fillers);
    }

    /** Returns what a name means, without its parts: a third of the work. */
    static Gist gist(Kind kind, String name, NameReader reader, Lexicon lexicon) {
        return Gist.of(kind, reader.read(Letters.unaccented(BracketedAcronym.dropped(name))), lexicon);
    }

    /** Tells whether words of it were joined to one idea. */
    boolean isJoined() {
        return terms.stream()
                .anyMatch(term -> term.to() - term.from() > term.word().length()
                        || term.stem().indexOf('-') >= 0);
    }

    /** Returns how a part of the name is written in it. */
    String written(Run run) {
        return shown.substring(run.from(), run.to());
    }

    /** Returns the words that tell something, each once. */
    List<Word> words() {
        List<Word> words = new ArrayList<>(gist.stems().size());
        for (Term term : terms) {
            if (!term.small()
                    && gist.stems().contains(term.stem())
                    && words.stream().noneMatch(word -> word.stem().equals(term.stem()))) {
                words.add(new Word(term.stem(), shown.substring(term.from(), term.to())));
            }
        }
        return words;
    }

    /** Returns where a filler ends that follows a place directly; 0 where none does. */
    int fillerAfter(int to) {
        for (int i = 1; i < terms.size(); i++) {
            if (terms.get(i - 1).to() == to) {
                return fillers.get(i) && terms.get(i).from() == to + 1
                        ? terms.get(i).to()
                        : 0;
            }
        }
        return 0;
    }

    /** Tells whether a noun phrase ends at a place: with the name, or before a word that only joins. */
    boolean endsPhrase(int to) {
        for (int i = 0; i + 1 < terms.size(); i++) {
            if (terms.get(i).to() == to) {
                return terms.get(i + 1).small()
                        && !LISTING.contains(terms.get(i + 1).word());
            }
        }
        return true;
    }

    /** Returns where the n-th term ends, or the last. */
    int end(int n) {
        return terms.isEmpty() ? 0 : terms.get(Math.min(n, terms.size()) - 1).to();
    }

    /** Returns where the first noun phrase ends: before the first word that only joins. */
    int firstPhraseEnd() {
        int from = 0;
        while (from < terms.size() && terms.get(from).small()) {
            from++;
        }
        int end = 0;
        for (int i = from; i < terms.size() && !terms.get(i).small(); i++) {
            end = terms.get(i).to();
        }
        return end;
    }
}
