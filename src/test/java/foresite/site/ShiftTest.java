package foresite.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftTest {

    private static String whole(Shift shift) {
        return shift.lead() + shift.from() + shift.between() + shift.to() + shift.rest();
    }

    @Test
    void endsAreToldApart() {
        assertThat(Shift.of("A shift from loud rotors to quiet ones."))
                .isEqualTo(new Shift("A shift from ", "loud rotors", " to ", "quiet ones", "."));
        assertThat(Shift.of("from one to the many")).isEqualTo(new Shift("from ", "one", " to the ", "many", ""));
        assertThat(Shift.of("Passage du doute à l’essai"))
                .isEqualTo(new Shift("Passage du ", "doute", " à ", "l’essai", ""));
        assertThat(Shift.of("Return from screens back to paper"))
                .isEqualTo(new Shift("Return from ", "screens", " back to ", "paper", ""));
        assertThat(Shift.of("Transition des services publics vers l’autonomie"))
                .isEqualTo(new Shift("Transition des ", "services publics", " vers ", "l’autonomie", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rotors become quiet.",
                "From here to there to nowhere.",
                "from loud rotors",
                "from to here",
                "It took many more words before the shift from one to two",
                "from here to ",
                "Enhancement of decision-making, open to all",
                "Demand has shifted to an older public",
                "Moving away from distant travel due to frustration",
                "Passage de la marche au lieu de la voiture",
                "",
            })
    void whatDoesNotShowItsEndsIsLead(String change) {
        assertThat(Shift.of(change)).isEqualTo(new Shift(change, "", "", "", ""));
    }

    @Test
    void partsTogetherAreTheChangeWordForWord() {
        long seed = 11L;
        Random random = new Random(seed);
        List<String> words =
                List.of("from", "to", "From", "de", "à", "the", "a", "loud", "quiet.", ".", "d’", " ", "\n");
        for (int i = 0; i < 20_000; i++) {
            String change = IntStream.range(0, random.nextInt(9))
                    .mapToObj(n -> words.get(random.nextInt(words.size())))
                    .collect(Collectors.joining(random.nextBoolean() ? " " : "  "));
            assertThat(whole(Shift.of(change))).as("seed " + seed).isEqualTo(change);
        }
    }
}
