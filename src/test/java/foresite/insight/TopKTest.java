package foresite.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TopKTest {

    private static final Comparator<String> LONGEST =
            Comparator.comparingInt((String text) -> -text.length()).thenComparing(Comparator.naturalOrder());

    @Test
    void theBestAreKeptBestFirst() {
        assertThat(best(2, List.of("a", "ccc", "bb", "dddd"))).containsExactly("dddd", "ccc");
    }

    @Test
    void fewerThanTheLimitAreAllKept() {
        assertThat(best(5, List.of("a", "bb"))).containsExactly("bb", "a");
    }

    @Test
    void amongTiesTheComparatorDecidesWhateverTheOrderOfOffers() {
        assertThat(best(2, List.of("c", "a", "b"))).isEqualTo(best(2, List.of("b", "c", "a")));
    }

    @Test
    void nothingIsKeptWhereNothingIsOffered() {
        assertThat(best(3, List.of())).isEmpty();
    }

    @Test
    void aLimitBelowOneIsRefused() {
        assertThatThrownBy(() -> new TopK<>(0, LONGEST)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itKeepsWhatSortingAllWouldPutFirst() {
        long seed = 11;
        List<Integer> numbers = new Random(seed).ints(2_000, 0, 500).boxed().toList();
        TopK<Integer> top = new TopK<>(40, Comparator.reverseOrder());
        numbers.forEach(top::offer);
        assertThat(top.best())
                .as("seed %d", seed)
                .isEqualTo(numbers.stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(40)
                        .toList());
    }

    private static List<String> best(int limit, List<String> offered) {
        TopK<String> top = new TopK<>(limit, LONGEST);
        IntStream.range(0, offered.size()).mapToObj(offered::get).forEach(top::offer);
        return top.best();
    }
}
