package foresite.publish;

import foresite.state.Decoder;
import foresite.state.Encoder;
import foresite.state.Key;
import foresite.state.StateFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a build has left in the output folder, so that the next one can tell what still stands there. Immutable.
 *
 * @param input the key of all that the site was made from
 * @param files by path
 */
record Ledger(Key input, Map<String, Entry> files) {

    static final Ledger EMPTY = new Ledger(Key.NONE, Map.of());

    /**
     * One file.
     *
     * @param key of all that it was made from; {@link Key#NONE} for one that is made anew at every build
     * @param size in bytes
     * @param sum CRC-32C of its bytes, against what others do to it: not by intent, by accident
     * @param modified when it was written, in nanoseconds since 1970; negative before
     */
    record Entry(Key key, long size, long sum, long modified) {}

    /** Returns what an earlier build left; nothing where that cannot be believed. */
    static Ledger read(Optional<StateFile> file) {
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
            return new Ledger(input, files);
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
