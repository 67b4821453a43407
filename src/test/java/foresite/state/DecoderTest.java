package foresite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class DecoderTest {

    /** Enough to be read as anything. */
    private static byte[] many() {
        return new Encoder().text("one").text("two").fixed(3).fixed(4).toBytes();
    }

    @Test
    void aPartIsReadToItsEnd() {
        byte[] bytes = many();
        Decoder part = new Decoder(bytes, 4, 12);
        assertThat(part.text()).isEqualTo("two");
        assertThat(part.fixed()).isEqualTo(3);
    }

    @Test
    void whatIsBehindAPartIsNotRead() {
        List<Function<Decoder, Object>> kinds =
                List.of(Decoder::number, Decoder::count, Decoder::text, Decoder::fixed, Decoder::key, Decoder::skipped);
        for (Function<Decoder, Object> kind : kinds) {
            assertThatThrownBy(() -> kind.apply(new Decoder(many(), 0, 0)))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
        assertThatThrownBy(() -> new Decoder(many(), 0, 3).text()).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new Decoder(many(), 0, 3).skipped()).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new Decoder(many(), 8, 15).key()).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
