package foresite.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * A file that one build leaves for the next. It says which program wrote it and ends with a checksum; what another
 * program wrote, or what is damaged, is never believed.
 *
 * @param path where it lies
 * @param program the key of the program that may read it
 * @param told hears in one sentence why a file that is there is passed over
 */
public record StateFile(Path path, Key program, Consumer<String> told) {

    private static final byte[] MAGIC = "foresite state 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY = 16;
    private static final int CHECKSUM = 8;

    /** Returns what the file holds; empty where there is none that can be believed. */
    public Optional<Decoder> read() {
        byte[] bytes;
        try {
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            bytes = Files.readAllBytes(path);
        } catch (IOException | OutOfMemoryError e) {
            return passedOver("cannot be read");
        }
        int body = MAGIC.length + KEY;
        if (bytes.length < body + CHECKSUM || !startsWithMagic(bytes)) {
            return passedOver("is none of Foresite's, or of another version's");
        }
        if (new Decoder(bytes, bytes.length - CHECKSUM, CHECKSUM).fixed() != checksum(bytes, bytes.length - CHECKSUM)) {
            return passedOver("is damaged");
        }
        if (!new Decoder(bytes, MAGIC.length, KEY).key().equals(program)) {
            return passedOver("was written by another version of Foresite");
        }
        return Optional.of(new Decoder(bytes, body, bytes.length - CHECKSUM - body));
    }

    /** Replaces what the file holds, at once or not at all; where that cannot be done, it says so and goes on. */
    public void write(byte[] body) {
        Encoder head = new Encoder().key(program);
        byte[] key = head.toBytes();
        byte[] bytes = new byte[MAGIC.length + KEY + body.length + CHECKSUM];
        System.arraycopy(MAGIC, 0, bytes, 0, MAGIC.length);
        System.arraycopy(key, 0, bytes, MAGIC.length, KEY);
        System.arraycopy(body, 0, bytes, MAGIC.length + KEY, body.length);
        byte[] sum =
                new Encoder().fixed(checksum(bytes, bytes.length - CHECKSUM)).toBytes();
        System.arraycopy(sum, 0, bytes, bytes.length - CHECKSUM, CHECKSUM);
        try {
            AtomicFile.write(path, out -> out.write(bytes));
        } catch (IOException e) {
            told.accept("'" + path + "' cannot be written, so the next build starts over (" + e.getMessage() + ")");
        }
    }

    /** Tells that the file is passed over though its frame is right, since what it holds makes no sense. */
    public <T> Optional<T> passedOver(String why) {
        told.accept("what the last build remembered in '" + path + "' " + why + "; it is ignored");
        return Optional.empty();
    }

    private static boolean startsWithMagic(byte[] bytes) {
        for (int i = 0; i < MAGIC.length; i++) {
            if (bytes[i] != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }
}
