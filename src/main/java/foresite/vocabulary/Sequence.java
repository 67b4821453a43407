package foresite.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** Returns every part of neighboring terms, without the whole; longest first. */
    List<Run> runs() {
        if (terms.isEmpty()) {
            return List.of();
        }
        int whole = Run.of(terms, false, false).size();
        if (whole == 1) {
            Map<String, Run> only = new LinkedHashMap<>();
            within(terms.get(0), true, only);
            return List.copyOf(only.values());
        }
        Map<String, Run> runs = new LinkedHashMap<>();
        int head = head();
        for (int length = terms.size(); length > 0; length--) {
            for (int from = 0; from + length <= terms.size(); from++) {
                if (isTogether(from, length)) {
                    add(Run.of(terms.subList(from, from + length), true, from + length - 1 == head), whole, runs);
                }
            }
        }
        if (joints.contains(Joint.TURNED)) {
            List<Term> turned = turned();
            for (int length = Math.min(LONGEST_TURNED, turned.size()); length > 1; length--) {
                for (int from = 0; from + length <= turned.size(); from++) {
                    add(
                            Run.of(turned.subList(from, from + length), false, from + length == turned.size()),
                            whole,
                            runs);
                }
            }
            heads(whole, head, runs);
        }
        for (int i = 0; i < terms.size(); i++) {
            within(terms.get(i), i == head, runs);
        }
        return List.copyOf(runs.values());
    }

    /** The loss of traditional skills is a loss of skills: what stands on both sides of a preposition, bare. */
    private void heads(int whole, int head, Map<String, Run> runs) {
        for (int i = 1; i < terms.size(); i++) {
            if (joints.get(i) == Joint.TURNED) {
                int last = i;
                while (last + 1 < terms.size() && joints.get(last + 1) == Joint.DIRECT) {
                    last++;
                }
                add(Run.of(List.of(terms.get(i - 1), terms.get(last)), false, i - 1 == head), whole, runs);
            }
        }
    }

    /**
     * What a phrase stands for is made of words itself: a large language model is a language model, generative AI is AI.
     * One word is the end of it only where nothing turns it: an internet of things is no thing.
     */
    private static void within(Term term, boolean head, Map<String, Run> runs) {
        if (term.stem().indexOf('-') < 0) {
            return;
        }
        String[] stems = term.stem().split("-");
        for (int length = stems.length - 1; length > 1; length--) {
            for (int from = 0; from + length <= stems.length; from++) {
                Run run = Run.of(
                        Arrays.copyOfRange(stems, from, from + length), -1, -1, head && from + length == stems.length);
                runs.putIfAbsent(run.key(), run);
            }
        }
        if (Arrays.stream(stems).noneMatch(Lexicon.standard()::isSmall)) {
            runs.putIfAbsent(stems[stems.length - 1], Run.of(new String[] {stems[stems.length - 1]}, -1, -1, head));
        }
    }

    private static void add(Run run, int whole, Map<String, Run> runs) {
        if (run.size() < whole) {
            runs.putIfAbsent(run.key(), run);
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
        if (joints.contains(Joint.APART)) {
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
