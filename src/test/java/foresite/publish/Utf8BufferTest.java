package foresite.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8BufferTest {

    private static byte[] bytes(Utf8Buffer buffer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        buffer.writeTo(out);
        assertThat(out.size()).isEqualTo(buffer.size());
        return out.toByteArray();
    }

    /** Writes a text in pieces, each in one of the ways that a writer has. */
    private static void write(Utf8Buffer buffer, String text, Random random) {
        for (int from = 0; from < text.length(); ) {
            int to = from + 1 + random.nextInt(Math.min(30, text.length() - from));
            switch (random.nextInt(4)) {
                case 0 -> buffer.write(text.substring(from, to), 0, to - from);
                case 1 -> buffer.write(text, from, to - from);
                case 2 -> buffer.write(text.toCharArray(), from, to - from);
                default -> {
                    for (int i = from; i < to; i++) {
                        buffer.write(text.charAt(i));
                    }
                }
            }
            from = to;
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(80);
        while (text.length() < length) {
            switch (random.nextInt(5)) {
                case 0 -> text.appendCodePoint(0x1F300 + random.nextInt(0x300));
                case 1 -> text.append((char) (0x80 + random.nextInt(0x800)));
                case 2 -> text.append((char) (0x4E00 + random.nextInt(0x1000)));
                default -> text.append("plain text, ".repeat(random.nextInt(3)));
            }
        }
        return text.toString();
    }

    @Test
    void bytesAreThoseOfTheStandardEncoder() throws IOException {
        long seed = 42L;
        Random random = new Random(seed);
        Utf8Buffer buffer = new Utf8Buffer(1);
        for (int i = 0; i < 5_000; i++) {
            String text = text(random);
            buffer.reset();
            write(buffer, text, random);
            assertThat(bytes(buffer)).as("seed %d: %s", seed, text).isEqualTo(text.getBytes(UTF_8));
        }
    }

    @Test
    void halfSurrogateIsAQuestionMarkAsInTheStandardEncoder() throws IOException {
        long seed = 43L;
        Random random = new Random(seed);
        Utf8Buffer buffer = new Utf8Buffer(1);
        for (int i = 0; i < 5_000; i++) {
            String text = random.ints(random.nextInt(12), 0, 4)
                            .mapToObj(n -> n == 0 ? "\uD83E" : n == 1 ? "\uDD16" : n == 2 ? "é" : "a plain text")
                            .reduce("", String::concat)
                    + ".";
            buffer.reset();
            write(buffer, text, random);
            assertThat(bytes(buffer)).as("seed %d", seed).isEqualTo(text.getBytes(UTF_8));
        }
    }

    @Test
    void resetForgetsHalfACharacter() throws IOException {
        Utf8Buffer buffer = new Utf8Buffer(0);
        buffer.write('\uD83E');
        buffer.reset();
        buffer.write("é", 0, 1);
        assertThat(bytes(buffer)).isEqualTo("é".getBytes(UTF_8));
    }
}
