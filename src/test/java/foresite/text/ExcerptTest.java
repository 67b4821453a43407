package foresite.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void aShortTextIsWholeAndPlain() {
        assertThat(Excerpt.of(" A short C#\n text. ", 0, 40)).isEqualTo("A short C# text.");
    }

    @Test
    void itEndsWithASentenceWhereOneEndsInItsSecondHalf() {
        assertThat(Excerpt.of("Rotors grew quiet. People then slept again, all over the town", 0, 30))
                .isEqualTo("Rotors grew quiet.");
        assertThat(Excerpt.of("He said: “Rotors are quiet.” People slept", 0, 30))
                .isEqualTo("He said: “Rotors are quiet.”");
        assertThat(Excerpt.of("It is. People then slept again, all over the town", 0, 30))
                .isEqualTo("It is. People then slept…");
    }

    @Test
    void nothingLooseStandsBeforeTheDots() {
        assertThat(Excerpt.of("Rotors, blades and wings, which grew", 0, 26)).isEqualTo("Rotors, blades and wings…");
        assertThat(Excerpt.of("Rotors and blades – the wings", 0, 20)).isEqualTo("Rotors and blades…");
    }

    @Test
    void itBeginsWithTheSentenceThatHasTheNameOrOneOfItsLongerWords() {
        String text = "Rotors grew quiet. Mental health got better. Sleep came back to the health of all.";
        assertThat(text.substring(Excerpt.sentence(text, "mental health"))).startsWith("Mental health got");
        assertThat(text.substring(Excerpt.sentence(text, "sleep and dreams"))).startsWith("Sleep came");
        assertThat(Excerpt.sentence(text, "the law")).isZero();
        assertThat(Excerpt.sentence(text, "")).isZero();
    }

    @Test
    void itIsNeverLongerThanWantedButForTheDots() {
        long seed = 5L;
        Random random = new Random(seed);
        String letters = "aé. \"”),;*\n😀A?–";
        for (int i = 0; i < 20_000; i++) {
            String text = IntStream.range(0, random.nextInt(60))
                    .map(n -> letters.codePointAt(
                            letters.offsetByCodePoints(0, random.nextInt(letters.codePointCount(0, letters.length())))))
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            String excerpt = Excerpt.of(text, Excerpt.sentence(text, "A"), 20);
            assertThat(excerpt.length()).as("seed " + seed + ": " + text).isLessThanOrEqualTo(21);
            assertThat(excerpt.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000))
                    .as("seed " + seed + ": " + text)
                    .isTrue();
        }
    }
}
