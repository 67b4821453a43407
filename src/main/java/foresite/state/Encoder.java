package foresite.state;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;

/** Encodes values as bytes; different sequences of values of the same types give different bytes. Not thread-safe. */
public final class Encoder {

    private byte[] bytes = new byte[1024];
    private int size;

    /** Writes a number in groups of seven bits; 0 to 127 take one byte. */
    public Encoder number(long number) {
        room(10);
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    /** Writes a text. Unpaired surrogates, which no text of a corpus contains, would be read as question marks. */
    public Encoder text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes with their length. */
    public Encoder bytes(byte[] some) {
        return bytes(some, 0, some.length);
    }

    /** Writes a part of some bytes, with its length. */
    public Encoder bytes(byte[] some, int from, int length) {
        number(length);
        room(length);
        System.arraycopy(some, from, bytes, size, length);
        size += length;
        return this;
    }

    /** Writes a key. */
    public Encoder key(Key key) {
        return fixed(key.high()).fixed(key.low());
    }

    /** Writes a number in eight bytes. */
    public Encoder fixed(long number) {
        room(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (number >>> shift);
        }
        return this;
    }

    /** Writes the elements of a list, with their number. */
    public <T> Encoder all(Collection<T> elements, BiConsumer<Encoder, T> each) {
        number(elements.size());
        elements.forEach(element -> each.accept(this, element));
        return this;
    }

    /** Returns what was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Returns the key of what was written. */
    public Key toKey() {
        return Key.of(bytes, size);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
