package foresite.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetterRangesTest {

    @Test
    void aPartIsNamedByWhereItBeginsAndEnds() {
        assertThat(LetterRanges.of(List.of(
                        List.of("Abacus", "Adaptive roofs"),
                        List.of("Adverse weather", "Algae fuel"),
                        List.of("Algae paint", "Azure dye"))))
                .containsExactly("A–Ada", "Adv–Algae f", "Algae p–A");
    }

    @Test
    void longNamesThatBeginAlikeAreCut() {
        assertThat(LetterRanges.of(List.of(List.of("Battery recycling at home"), List.of("Battery recycling at sea"))))
                .containsExactly("B–Battery recycling", "Battery recycling–B");
    }
}
