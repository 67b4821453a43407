package foresite.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The generator of draws, by the numbers that its authors' own code and other implementations give. */
final class SplitMix64Test {

    @Test
    void givesTheKnownNumbers() {
        SplitMix64 generator = new SplitMix64(1234567);
        assertThat(Stream.generate(() -> Long.toUnsignedString(generator.next()))
                        .limit(5))
                .containsExactly(
                        "6457827717110365317",
                        "3203168211198807973",
                        "9817491932198370423",
                        "4593380528125082431",
                        "16408922859458223821");
    }

    @Test
    void aTextIsHashedByFnv1a() {
        // The published hashes of the empty text and of "foobar".
        assertThat(SplitMix64.of("").next()).isEqualTo(new SplitMix64(0xcbf29ce484222325L).next());
        assertThat(SplitMix64.of("foobar").next()).isEqualTo(new SplitMix64(0x85944171f73967e8L).next());
    }

    @Test
    void everyNumberBelowABoundIsAsLikely() {
        int[] found = new int[7];
        SplitMix64 generator = SplitMix64.of("seven");
        for (int i = 0; i < 70_000; i++) {
            found[generator.below(found.length)]++;
        }
        // Chi-squared with 6 degrees of freedom: 22.5 is passed by chance once in a thousand seeds.
        double chi = 0;
        for (int count : found) {
            chi += Math.pow(count - 10_000, 2) / 10_000;
        }
        assertThat(chi).isLessThan(22.5);
        assertThat(generator.below(1)).isZero();
    }
}
