package foresite.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds reports whose texts are nearly the same. Not every pair is compared: a report's words are thrown into bins by a
 * hash, the least hash of each bin stands for it (one permutation hashing: Li, Owen and Zhang, 2012), and those that
 * agree in all bins of a band are suspects (Broder, 1997, "On the resemblance and containment of documents").
 */
final class SameText {

    /**
     * So much of all their words must be in both. Real reports that were given out twice share 86 % or more, any others
     * 40 % at most.
     */
    private static final double OVERLAP = 0.8;

    /** Fewer words may be the same by chance. */
    private static final int MIN_WORDS = 20;

    /**
     * Of two reports that share 80 % of their words, 96 in 100 agree in a whole band; of two that share 86 %, 99; of two
     * that share 15 %, one in 1,600.
     */
    private static final int BANDS = 8;

    private static final int BINS_OF_BAND = 5;
    private static final int BINS = BANDS * BINS_OF_BAND;
    private static final int EMPTY = Integer.MAX_VALUE;

    private final Wording wording;

    SameText(Wording wording) {
        this.wording = wording;
    }

    /** Tells whether the texts of two reports are nearly the same. */
    boolean isSame(int one, int other) {
        return wording.overlap(one, other) >= OVERLAP;
    }

    /** Returns groups of reports that may have the same text, each in the corpus' order. */
    Collection<List<Integer>> suspects() {
        Map<Long, List<Integer>> groups = new HashMap<>();
        int[] bins = new int[BINS];
        for (int place = 0; place < wording.reports(); place++) {
            int[] words = wording.words(place);
            if (words.length < MIN_WORDS) {
                continue;
            }
            fill(bins, words);
            for (int band = 0; band < BANDS; band++) {
                int from = band * BINS_OF_BAND;
                groups.computeIfAbsent(key(bins, from), none -> new ArrayList<>(1))
                        .add(place);
            }
        }
        return groups.values();
    }

    private static void fill(int[] bins, int[] words) {
        Arrays.fill(bins, EMPTY);
        for (int word : words) {
            int hash = hash(word);
            int bin = (int) (((hash & 0xFFFF_FFFFL) * BINS) >>> Integer.SIZE);
            bins[bin] = Math.min(bins[bin], hash);
        }
    }

    /** Two bands never meet in one key: the bins of each hold hashes of their own. */
    private static long key(int[] bins, int from) {
        long key = from;
        for (int bin = from; bin < from + BINS_OF_BAND; bin++) {
            key = (key ^ bins[bin]) * 0x9E37_79B9_7F4A_7C15L;
            key ^= key >>> 29;
        }
        return key;
    }

    /** Scatters numbers (the last step of MurmurHash3, Appleby, 2011). */
    private static int hash(int number) {
        int hash = number;
        hash = (hash ^ (hash >>> 16)) * 0x85EB_CA6B;
        hash = (hash ^ (hash >>> 13)) * 0xC2B2_AE35;
        return hash ^ (hash >>> 16);
    }
}
