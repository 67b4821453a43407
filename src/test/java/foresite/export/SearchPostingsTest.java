package foresite.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The lists of where terms are, as the browser reads them: {@code SearchIT} shows that it does. */
final class SearchPostingsTest {

    private final SearchPostings postings = new SearchPostings();

    @Test
    void aTermHasThreeListsOfWhatHasIt() {
        postings.topic("b", 0, 1);
        postings.report("a", 0, 0, Set.of(), Set.of());
        postings.page("b", 0, true);
        assertThat(postings.terms()).containsExactly("a", "b");
        assertThat(postings.line("a")).isEqualTo("\tW\t");
        assertThat(postings.line("b")).isEqualTo("X\t\tX");
    }

    @Test
    void numbersAreGapsFromTheOneBefore() {
        postings.page("a", 3, false);
        postings.page("a", 4, false);
        postings.page("a", 40, true);
        assertThat(postings.line("a")).isEqualTo("\t\tcW2d");
    }

    @Test
    void signalsAreBitsFiveADigit() {
        postings.report("a", 0, 0, Set.of(0, 6), Set.of(2));
        assertThat(postings.line("a")).isEqualTo("\tZ1Ya\t");
    }

    @Test
    void theSizeOfATermCountsAllThatHaveIt() {
        postings.report("a", 2, 0, Set.of(1), Set.of());
        postings.report("a", 3, 0, Set.of(), Set.of());
        postings.page("a", 0, false);
        assertThat(postings.size("a")).isEqualTo(3);
    }
}
