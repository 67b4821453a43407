package foresite.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalChangeTest {

    private static String whole(SignalChange shift) {
        return shift.lead() + shift.from() + shift.between() + shift.to() + shift.rest();
    }

    @Test
    void endsAreToldApart() {
        assertThat(SignalChange.of("A shift from loud rotors to quiet ones."))
                .isEqualTo(new SignalChange("A shift from ", "loud rotors", " to ", "quiet ones", "."));
        assertThat(SignalChange.of("from one to the many"))
                .isEqualTo(new SignalChange("from ", "one", " to the ", "many", ""));
        assertThat(SignalChange.of("Passage du doute à l’essai"))
                .isEqualTo(new SignalChange("Passage du ", "doute", " à ", "l’essai", ""));
        assertThat(SignalChange.of("Return from screens back to paper"))
                .isEqualTo(new SignalChange("Return from ", "screens", " back to ", "paper", ""));
        assertThat(SignalChange.of("Transition des services publics vers l’autonomie"))
                .isEqualTo(new SignalChange("Transition des ", "services publics", " vers ", "l’autonomie", ""));
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
        assertThat(SignalChange.of(change)).isEqualTo(new SignalChange(change, "", "", "", ""));
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
            assertThat(whole(SignalChange.of(change))).as("seed " + seed).isEqualTo(change);
        }
    }
}
