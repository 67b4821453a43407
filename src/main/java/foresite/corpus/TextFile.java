package foresite.corpus;

import foresite.model.Problem;
import foresite.text.XmlText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.io.ByteOrderMark;

/** Reads bytes as text whatever their encoding, and reports what it had to assume. */
final class TextFile {

    private static final char REPLACEMENT = '\uFFFD';
    private static final char DELETE = '\u007F';
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextFile() {}

    /** Returns the text of a file's bytes, or empty when they are not text (and reports why). */
    static Optional<String> decode(byte[] bytes, Told told) {
        if (startsWith(bytes, ByteOrderMark.UTF_8)) {
            return utf8(ByteBuffer.wrap(bytes, 3, bytes.length - 3), told);
        }
        // Its mark begins as that of UTF-16.
        if (startsWith(bytes, ByteOrderMark.UTF_32LE)) {
            return wide(bytes, 4, Charset.forName("UTF-32LE"), told);
        }
        if (startsWith(bytes, ByteOrderMark.UTF_32BE)) {
            return wide(bytes, 4, Charset.forName("UTF-32BE"), told);
        }
        if (startsWith(bytes, ByteOrderMark.UTF_16LE)) {
            return wide(bytes, 2, StandardCharsets.UTF_16LE, told);
        }
        if (startsWith(bytes, ByteOrderMark.UTF_16BE)) {
            return wide(bytes, 2, StandardCharsets.UTF_16BE, told);
        }
        int zeros = 0;
        int evenZeros = 0;
        boolean clean = true;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b < ' ' && b >= 0) {
                clean &= b == '\n' || b == '\t' || (b == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n');
                zeros += b == 0 ? 1 : 0;
                evenZeros += b == 0 ? 1 - (i & 1) : 0;
            }
        }
        if (zeros == 0) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            boolean plain = clean
                    && text.indexOf(REPLACEMENT) < 0
                    && text.indexOf(DELETE) < 0
                    && text.indexOf('\u0085') < 0
                    && text.indexOf('\u2028') < 0
                    && text.indexOf('\u2029') < 0
                    && text.indexOf('\uFFFE') < 0
                    && text.indexOf('\uFFFF') < 0;
            return plain ? Optional.of(text) : utf8(ByteBuffer.wrap(bytes), told);
        }
        // UTF-16 without a mark: in Western text about every second byte is zero, always on the same side.
        if (zeros > bytes.length / 3 && (evenZeros == 0 || evenZeros == zeros)) {
            return wide(bytes, 0, evenZeros == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, told);
        }
        told.tell(Problem.BINARY_FILE, "the file is not text and was not read");
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, ByteOrderMark mark) {
        byte[] head = mark.getBytes();
        return bytes.length >= head.length
                && ByteBuffer.wrap(bytes, 0, head.length).equals(ByteBuffer.wrap(head));
    }

    private static Optional<String> wide(byte[] bytes, int from, Charset charset, Told told) {
        told.tell(Problem.NOT_UTF8, "the file is " + charset + "; it was read as such");
        char[] text = new String(bytes, from, bytes.length - from, charset).toCharArray();
        return Optional.of(XmlText.of(text, text.length));
    }

    /** Decodes UTF-8 with care; bytes that are none are read as Windows-1252, the usual culprit, so that nothing is lost. */
    private static Optional<String> utf8(ByteBuffer bytes, Told told) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        int firstBad = -1;
        int bad = 0;
        while (true) {
            CoderResult result = decoder.decode(bytes, text, true);
            if (!result.isError()) {
                break;
            }
            firstBad = firstBad < 0 ? text.position() : firstBad;
            bad += result.length();
            ByteBuffer culprit = bytes.slice(bytes.position(), result.length());
            text.put(WINDOWS_1252.decode(culprit));
            bytes.position(bytes.position() + result.length());
        }
        String decoded = XmlText.of(text.array(), text.position());
        if (bad > 0) {
            Line at = lineAt(decoded, firstBad);
            told.tell(
                    Problem.NOT_UTF8,
                    at,
                    firstBad - decoded.lastIndexOf('\n', Math.max(0, firstBad - 1)),
                    bad + " bytes are not UTF-8, the first here; they were read as Windows-1252");
        }
        return Optional.of(decoded);
    }

    /** Returns the line of a text that holds an offset. */
    static Line lineAt(String text, int offset) {
        int number = 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        return new Line(number, "");
    }
}
