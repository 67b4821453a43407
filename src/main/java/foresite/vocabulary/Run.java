package foresite.vocabulary;

import java.util.Arrays;
import java.util.List;

/**
 * A part of a name.
 *
 * @param key its stems, as {@link Gist#phrase} gives them
 * @param size how many stems
 * @param from where it begins in the name; -1 where the name does not write it in one piece
 * @param head whether the name is a sort of it: it ends the name, or what stands before "of"
 */
record Run(String key, int size, int from, int to, boolean head) {

    boolean isWritten() {
        return from >= 0;
    }

    /** Returns the part of some terms. */
    static Run of(List<Term> terms, boolean written, boolean head) {
        String[] stems = new String[terms.size()];
        for (int i = 0; i < stems.length; i++) {
            stems[i] = terms.get(i).stem();
        }
        int from = written ? terms.get(0).from() : -1;
        int to = written ? terms.get(terms.size() - 1).to() : -1;
        return of(stems, from, to, head);
    }

    /** Returns the part of some stems in any order. */
    static Run of(String[] stems, int from, int to, boolean head) {
        if (stems.length == 1) {
            return new Run(stems[0], 1, from, to, head);
        }
        Arrays.sort(stems);
        StringBuilder key = new StringBuilder(stems[0]);
        int size = 1;
        for (int i = 1; i < stems.length; i++) {
            if (!stems[i].equals(stems[i - 1])) {
                key.append(' ').append(stems[i]);
                size++;
            }
        }
        return new Run(key.toString(), size, from, to, head);
    }
}
