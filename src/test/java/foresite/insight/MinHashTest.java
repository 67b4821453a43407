package foresite.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MinHashTest {

    private static final int SETS = 1_000;
    private static final long SEED = 5;

    @Test
    void theSameSetHasTheSameBandsInWhateverOrder() {
        assertThat(MinHash.bands(new int[] {3, 1, 2})).isEqualTo(MinHash.bands(new int[] {1, 2, 3}));
    }

    @Test
    void bandsOfOneSetDiffer() {
        assertThat(MinHash.bands(new int[0])).doesNotHaveDuplicates();
    }

    @Test
    void nearlyEqualSetsNearlyAlwaysAgreeInABand() {
        assertThat(agreeing(200, 21)).as("share 81 %%, seed %d", SEED).isGreaterThan(SETS * 95 / 100);
    }

    @Test
    void differentSetsHardlyEverAgree() {
        assertThat(agreeing(200, 148)).as("share 15 %%, seed %d", SEED).isLessThan(SETS / 100);
    }

    /** Returns how many pairs of sets agree in a band, where each has so many members that the other does not have. */
    private static int agreeing(int size, int own) {
        Random random = new Random(SEED);
        int agreeing = 0;
        for (int n = 0; n < SETS; n++) {
            int[] members = random.ints(size + own).toArray();
            int[] others = IntStream.range(own, size + own).map(i -> members[i]).toArray();
            Set<Long> bands = new HashSet<>();
            Arrays.stream(MinHash.bands(Arrays.copyOf(members, size))).forEach(bands::add);
            agreeing += Arrays.stream(MinHash.bands(others)).anyMatch(bands::contains) ? 1 : 0;
        }
        return agreeing;
    }
}
