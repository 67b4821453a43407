package foresite.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The telling terms of a name in their order, and where something stands between them: {@code privacy | smart city} for
 * "Data Privacy Concerns in Smart Cities".
 *
 * @param joints for each term how it is joined to the one before
 */
record Sequence(List<Term> terms, List<Joint> joints) {

    /** How two terms are joined. */
    enum Joint {
        /** One follows the other. */
        DIRECT,
        /** A preposition turns them: the trust of users is user trust. */
        TURNED,
        /** They stand beside each other, as in a list. */
        APART
    }

    private static final Set<String> TURNING =
            Set.of("in", "of", "on", "to", "for", "de", "des", "du", "the", "la", "le", "les", "l", "d");

    /** A name of more terms than this is a sentence; its further terms say little of what it is about. */
    private static final int LONGEST = 10;

    private static final int LONGEST_TURNED = 3;

    static Sequence of(List<Term> read, Gist gist) {
        List<Term> terms = new ArrayList<>(read.size());
        List<Joint> joints = new ArrayList<>(read.size());
        Joint joint = Joint.DIRECT;
        for (Term term : read) {
            if (terms.size() == LONGEST) {
                break;
            }
            if (term.small()) {
                Joint here = TURNING.contains(term.word()) ? Joint.TURNED : Joint.APART;
                joint = joint.compareTo(here) > 0 ? joint : here;
            } else if (gist.stems().contains(term.stem())) {
                terms.add(term);
                joints.add(joint);
                joint = Joint.DIRECT;
            }
        }
        return new Sequence(terms, joints);
    }

    /**
     * A part of a name.
     *
     * @param key its stems, as {@link Gist#key} gives them
     * @param size how many stems
     * @param from where it begins in the name; -1 where the name says it the other way round
     * @param head whether the name is a sort of it: it ends the name, or what stands before "of"
     */
    record Run(String key, int size, int from, int to, boolean head) {

        boolean isWritten() {
            return from >= 0;
        }
    }

    /** Returns every part of neighboring terms, without the whole; longest first. */
    List<Run> runs() {
        Map<String, Run> runs = new LinkedHashMap<>();
        int whole = new TreeSet<>(stems(terms)).size();
        int head = head();
        for (int length = terms.size(); length > 0; length--) {
            for (int from = 0; from + length <= terms.size(); from++) {
                if (isTogether(from, length)) {
                    List<Term> part = terms.subList(from, from + length);
                    add(part, whole, part.get(0).from(), from + length - 1 == head, runs);
                }
            }
        }
        List<Term> turned = turned();
        for (int length = Math.min(LONGEST_TURNED, turned.size()); length > 1; length--) {
            for (int from = 0; from + length <= turned.size(); from++) {
                add(turned.subList(from, from + length), whole, -1, from + length == turned.size(), runs);
            }
        }
        heads(whole, runs);
        for (Term term : terms) {
            within(term, term.equals(terms.get(head)), runs);
        }
        return List.copyOf(runs.values());
    }

    /** The loss of traditional skills is a loss of skills: what stands on both sides of a preposition, bare. */
    private void heads(int whole, Map<String, Run> runs) {
        for (int i = 1; i < terms.size(); i++) {
            if (joints.get(i) == Joint.TURNED) {
                int last = i;
                while (last + 1 < terms.size() && joints.get(last + 1) == Joint.DIRECT) {
                    last++;
                }
                add(List.of(terms.get(i - 1), terms.get(last)), whole, -1, i - 1 == head(), runs);
            }
        }
    }

    /** What a phrase stands for is made of words itself: a large language model is a language model. */
    private static void within(Term term, boolean head, Map<String, Run> runs) {
        List<String> stems = List.of(term.stem().split("-"));
        for (int length = stems.size() - 1; length > 1; length--) {
            for (int from = 0; from + length <= stems.size(); from++) {
                Set<String> part = new TreeSet<>(stems.subList(from, from + length));
                String key = String.join(" ", part);
                runs.putIfAbsent(key, new Run(key, part.size(), -1, -1, head && from + length == stems.size()));
            }
        }
    }

    private static void add(List<Term> part, int whole, int from, boolean head, Map<String, Run> runs) {
        Set<String> stems = new TreeSet<>(stems(part));
        if (stems.size() < whole) {
            String key = String.join(" ", stems);
            int to = from < 0 ? -1 : part.get(part.size() - 1).to();
            runs.putIfAbsent(key, new Run(key, stems.size(), from, to, head));
        }
    }

    /** Returns the place of the term that the others say more of: the last one before a preposition. */
    private int head() {
        int head = 0;
        while (head + 1 < terms.size() && joints.get(head + 1) == Joint.DIRECT) {
            head++;
        }
        return head;
    }

    private static List<String> stems(List<Term> terms) {
        return terms.stream().map(Term::stem).toList();
    }

    private boolean isTogether(int from, int length) {
        for (int i = from + 1; i < from + length; i++) {
            if (joints.get(i) == Joint.APART) {
                return false;
            }
        }
        return true;
    }

    /** Returns the terms in the order of a compound: those behind a preposition come before those in front of it. */
    private List<Term> turned() {
        if (!joints.contains(Joint.TURNED) || joints.contains(Joint.APART)) {
            return List.of();
        }
        List<List<Term>> segments = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            if (i == 0 || joints.get(i) == Joint.TURNED) {
                segments.add(new ArrayList<>());
            }
            segments.get(segments.size() - 1).add(terms.get(i));
        }
        Collections.reverse(segments);
        return segments.stream().flatMap(List::stream).toList();
    }
}
