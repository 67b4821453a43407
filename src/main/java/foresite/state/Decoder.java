package foresite.state;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Reads what an {@link Encoder} has written, in the same order. Throws an {@link IndexOutOfBoundsException} if the bytes
 * end too early. Not thread-safe.
 */
public final class Decoder {

    private final byte[] bytes;
    private final int end;
    private int at;

    public Decoder(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /** Reads a part of some bytes. */
    public Decoder(byte[] bytes, int from, int length) {
        this.bytes = bytes;
        this.at = from;
        this.end = from + length;
    }

    public long number() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[pass(1)];
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    /** Returns a number that is the size of something. */
    public int count() {
        return Math.toIntExact(number());
    }

    public String text() {
        int length = count();
        return new String(bytes, pass(length), length, StandardCharsets.UTF_8);
    }

    public Key key() {
        return new Key(fixed(), fixed());
    }

    public long fixed() {
        int from = pass(Long.BYTES);
        long number = 0;
        for (int i = from; i < from + Long.BYTES; i++) {
            number = (number << 8) | (bytes[i] & 0xFFL);
        }
        return number;
    }

    public <T> List<T> all(Function<Decoder, T> each) {
        int count = count();
        List<T> elements = new ArrayList<>(Math.min(count, end - at));
        for (int i = 0; i < count; i++) {
            elements.add(each.apply(this));
        }
        return elements;
    }

    /** Skips bytes that were written with their length, and returns where they start. */
    public int skipped() {
        return pass(count());
    }

    private int pass(int length) {
        int from = Objects.checkFromIndexSize(at, length, end);
        at += length;
        return from;
    }

    /** Returns all bytes, not only the part that is read; not to be changed. */
    public byte[] all() {
        return bytes;
    }

    /** Returns where the next value starts. */
    public int at() {
        return at;
    }
}
