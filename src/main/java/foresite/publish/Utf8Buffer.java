package foresite.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * A writer into bytes of UTF-8, so that a page is encoded while it is rendered and never copied. For one thread, and
 * one page after the other.
 */
final class Utf8Buffer extends Writer {

    private static final int SHORT = 12;

    private byte[] bytes;
    private int size;
    private char high;

    Utf8Buffer(int expected) {
        bytes = new byte[expected];
    }

    int size() {
        return size;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    /** Returns the CRC-32C of the bytes. */
    long sum() {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, size);
        return sum.getValue();
    }

    boolean isSame(byte[] other) {
        return Arrays.equals(bytes, 0, size, other, 0, other.length);
    }

    /** Forgets what was written, and keeps the room for what comes. */
    void reset() {
        size = 0;
        high = 0;
    }

    @Override
    public void write(int c) {
        grow(3);
        put((char) c);
    }

    @Override
    public void write(char[] text, int from, int length) {
        grow(3 * length);
        byte[] into = bytes;
        int at = size;
        int i = from;
        int end = from + length;
        while (high == 0 && i < end && text[i] < 0x80) {
            into[at++] = (byte) text[i++];
        }
        size = at;
        while (i < end) {
            put(text[i++]);
        }
    }

    /** Java's own encoder copies plain text at once, but allocates; for a few characters a loop is quicker. */
    @Override
    public void write(String text, int from, int length) {
        if (length > SHORT
                && length == text.length()
                && high == 0
                && !Character.isHighSurrogate(text.charAt(length - 1))) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            grow(encoded.length);
            System.arraycopy(encoded, 0, bytes, size, encoded.length);
            size += encoded.length;
            return;
        }
        grow(3 * length);
        for (int i = from; i < from + length; i++) {
            put(text.charAt(i));
        }
    }

    private void put(char c) {
        if (high != 0 && !Character.isLowSurrogate(c)) {
            high = 0;
            bytes[size++] = '?';
        }
        if (c < 0x80) {
            bytes[size++] = (byte) c;
        } else if (c < 0x800) {
            bytes[size++] = (byte) (0xC0 | (c >> 6));
            bytes[size++] = (byte) (0x80 | (c & 0x3F));
        } else if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (Character.isLowSurrogate(c) && high != 0) {
            // Four bytes for two characters, for each of which three were set aside.
            int point = Character.toCodePoint(high, c);
            high = 0;
            bytes[size++] = (byte) (0xF0 | (point >> 18));
            bytes[size++] = (byte) (0x80 | ((point >> 12) & 0x3F));
            bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3F));
            bytes[size++] = (byte) (0x80 | (point & 0x3F));
        } else if (Character.isLowSurrogate(c)) {
            bytes[size++] = '?';
        } else {
            bytes[size++] = (byte) (0xE0 | (c >> 12));
            bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            bytes[size++] = (byte) (0x80 | (c & 0x3F));
        }
    }

    private void grow(int more) {
        // One byte more than three a character: a pair may be written in two calls.
        int needed = size + more + 1;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
