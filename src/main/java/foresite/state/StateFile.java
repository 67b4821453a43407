package foresite.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * A file that one build stores for the next. It starts with the key of the program that wrote it and ends with a checksum;
 * a file that is damaged, or was written by another program, is ignored.
 *
 * @param path where it is
 * @param program the key of the program that may read it
 * @param messages receives a sentence for the user if an existing file is ignored
 */
public record StateFile(Path path, Key program, Consumer<String> messages) {

    private static final byte[] MAGIC = "foresite state 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY = 16;
    private static final int CHECKSUM = 8;

    /** Returns the content of the file; empty if there is no valid file. */
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
        if (bytes.length < body + CHECKSUM || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            return passedOver("was not written by this version of Foresite");
        }
        if (new Decoder(bytes, bytes.length - CHECKSUM, CHECKSUM).fixed() != checksum(bytes, bytes.length - CHECKSUM)) {
            return passedOver("is damaged");
        }
        if (!new Decoder(bytes, MAGIC.length, KEY).key().equals(program)) {
            return passedOver("was written by another version of Foresite");
        }
        return Optional.of(new Decoder(bytes, body, bytes.length - CHECKSUM - body));
    }

    /** Replaces the file completely or not at all; if that fails, only a message is sent. */
    public void write(byte[] body) {
        byte[] content = ByteBuffer.allocate(MAGIC.length + KEY + body.length)
                .put(MAGIC)
                .put(new Encoder().key(program).toBytes())
                .put(body)
                .array();
        byte[] sum = new Encoder().fixed(checksum(content, content.length)).toBytes();
        try {
            AtomicFile.write(path, out -> {
                out.write(content);
                out.write(sum);
            });
        } catch (IOException e) {
            messages.accept("'" + path + "' cannot be written, so the next build starts over (" + e.getMessage() + ")");
        }
    }

    /** Reports that the file is ignored, and why. */
    public <T> Optional<T> passedOver(String why) {
        messages.accept("the cache file '" + path + "' " + why + "; it is ignored");
        return Optional.empty();
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }
}
