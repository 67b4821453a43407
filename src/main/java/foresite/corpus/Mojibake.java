package foresite.corpus;

import foresite.model.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Repairs UTF-8 that was read as Windows-1252: {@code Netflixâ€™s} becomes {@code Netflix’s}.
 *
 * <p>Only sequences that begin with {@code Â}, {@code Ã}, {@code â} or {@code ð} are taken for damage: these give
 * Latin letters, typographic marks and emoji. Other lead bytes occur in honest French ({@code café…}) far more often
 * than as damage.
 */
final class Mojibake {

    private static final Map<Character, Integer> BYTES = windows1252();

    private Mojibake() {}

    /** Returns the repaired text, and tells where the first damage was. */
    static String repair(String text, Told told) {
        int at = nextLead(text, 0);
        if (at < 0) {
            return text;
        }
        StringBuilder repaired = new StringBuilder(text.length());
        int copied = 0;
        int count = 0;
        for (; at >= 0; at = nextLead(text, at)) {
            String found = sequenceAt(text, at);
            if (found.isEmpty()) {
                at++;
                continue;
            }
            int length = width(text.charAt(at));
            if (count++ == 0) {
                Line line = TextFile.lineAt(text, at);
                told.tell(
                        Problem.MOJIBAKE,
                        line,
                        at - text.lastIndexOf('\n', at),
                        "damaged characters: '" + text.substring(at, at + length) + "' was read as '" + found
                                + "', and so on in this file");
            }
            repaired.append(text, copied, at).append(found);
            at += length;
            copied = at;
        }
        return count == 0 ? text : repaired.append(text, copied, text.length()).toString();
    }

    private static int nextLead(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (width(text.charAt(i)) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** Returns how many bytes the UTF-8 sequence has that a character of damage begins, or 0. */
    private static int width(char c) {
        return switch (c) {
            case 'Â', 'Ã' -> 2;
            case 'â' -> 3;
            case 'ð' -> 4;
            default -> 0;
        };
    }

    private static String sequenceAt(String text, int at) {
        int length = width(text.charAt(at));
        if (at + length > text.length()) {
            return "";
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            Integer value = BYTES.get(text.charAt(at + i));
            if (value == null) {
                return "";
            }
            bytes[i] = value.byteValue();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    /** The upper half of Windows-1252; its five unassigned bytes come through as C1 controls. */
    private static Map<Character, Integer> windows1252() {
        Map<Character, Integer> bytes = new HashMap<>();
        Charset charset = Charset.forName("windows-1252");
        for (int i = 0x80; i <= 0xFF; i++) {
            char c = charset.decode(ByteBuffer.wrap(new byte[] {(byte) i})).get();
            bytes.put(c == '\uFFFD' ? (char) i : c, i);
        }
        return bytes;
    }
}
