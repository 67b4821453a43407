package foresite.publish;

import foresite.state.Decoder;
import foresite.state.Encoder;
import foresite.state.Key;
import foresite.state.StateFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the last build wrote into the output folder, from which the next build knows what it can keep. Immutable.
 *
 * @param input the key of everything that the site was made from
 * @param files by path
 */
record FileIndex(Key input, Map<String, Entry> files) {

    private static final FileIndex EMPTY = new FileIndex(Key.NONE, Map.of());

    /**
     * One file.
     *
     * @param key of everything that the file was made from; {@link Key#NONE} if every build makes it again
     * @param size in bytes
     * @param sum CRC-32C of its bytes, which finds accidental changes, not forged ones
     * @param modified when it was written, in nanoseconds since 1970; negative before
     */
    record Entry(Key key, long size, long sum, long modified) {}

    /** Returns what an earlier build remembered; an empty index if there is none or it is damaged. */
    static FileIndex read(Optional<StateFile> file) {
        Optional<Decoder> body = file.flatMap(StateFile::read);
        if (body.isEmpty()) {
            return EMPTY;
        }
        Decoder from = body.get();
        try {
            Key input = from.key();
            int count = from.count();
            Map<String, Entry> files = new HashMap<>(Math.min(count, 1 << 20) * 2);
            for (int i = 0; i < count; i++) {
                String path = from.text();
                files.put(path, new Entry(from.key(), from.number(), from.fixed(), from.fixed()));
            }
            return new FileIndex(input, files);
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            file.orElseThrow().passedOver("makes no sense");
            return EMPTY;
        }
    }

    void write(StateFile to) {
        Encoder body = new Encoder().key(input).number(files.size());
        files.entrySet().parallelStream()
                .sorted(Map.Entry.comparingByKey())
                .forEachOrdered(file -> body.text(file.getKey())
                        .key(file.getValue().key())
                        .number(file.getValue().size())
                        .fixed(file.getValue().sum())
                        .fixed(file.getValue().modified()));
        to.write(body.toBytes());
    }
}
