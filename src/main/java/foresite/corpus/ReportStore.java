package foresite.corpus;

import foresite.model.Settings;
import foresite.state.Decoder;
import foresite.state.Encoder;
import foresite.state.Key;
import foresite.state.StateFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reports as they were understood by an earlier build, so that a file that has not changed need not be understood again.
 * What {@code site.yaml} says of headings, columns, keys and language is part of it. Looking up is thread-safe.
 */
public final class ReportStore {

    private final Optional<StateFile> file;
    private final Map<String, Stored> byName = new HashMap<>();
    private Key settings = Key.NONE;
    private byte[] bytes = {};

    /** Where a stored file begins, how long it is, and of which content it was made. */
    private record Stored(Key key, int from, int length) {}

    /** A file as it goes into the store. */
    record Kept(String name, Key key, ReportFile file, boolean isNew) {}

    private ReportStore(Optional<StateFile> file) {
        this.file = file;
    }

    /** Returns a store that remembers nothing. */
    public static ReportStore none() {
        return new ReportStore(Optional.empty());
    }

    /** Opens what an earlier build left; empty where that is nothing, or of other settings. */
    public static ReportStore open(StateFile file, Settings settings) {
        ReportStore store = new ReportStore(Optional.of(file));
        store.settings = key(settings);
        file.read().ifPresent(body -> store.load(body, file));
        return store;
    }

    private void load(Decoder body, StateFile from) {
        try {
            if (!body.key().equals(settings)) {
                return;
            }
            int count = body.count();
            for (int i = 0; i < count; i++) {
                String name = body.text();
                Key key = body.key();
                int start = body.skipped();
                byName.put(name, new Stored(key, start, body.at() - start));
            }
            bytes = body.all();
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            byName.clear();
            from.passedOver("makes no sense");
        }
    }

    /** Returns what was understood of a file, if it has not changed. */
    Optional<ReportFile> get(String name, Key key) {
        Stored stored = byName.get(name);
        return stored == null || !stored.key().equals(key)
                ? Optional.empty()
                : Optional.of(ReportCodec.decode(new Decoder(bytes, stored.from(), stored.length())));
    }

    /** Remembers the files of this build, and no others. */
    void keep(List<Kept> files) {
        if (file.isEmpty() || (files.size() == byName.size() && files.stream().noneMatch(Kept::isNew))) {
            return;
        }
        Encoder body = new Encoder().key(settings).number(files.size());
        for (Kept each : files) {
            body.text(each.name()).key(each.key());
            Stored stored = byName.get(each.name());
            if (each.isNew() || stored == null) {
                Encoder own = new Encoder();
                ReportCodec.encode(each.file(), own);
                body.bytes(own.toBytes());
            } else {
                body.bytes(bytes, stored.from(), stored.length());
            }
        }
        file.get().write(body.toBytes());
    }

    /** Returns the key of what the settings have to do with how a report is understood. */
    private static Key key(Settings settings) {
        Encoder encoder = new Encoder().text(settings.language());
        for (Map<String, List<String>> names : List.of(settings.headings(), settings.columns(), settings.keys())) {
            List<String> sorted = new ArrayList<>(names.keySet());
            sorted.sort(null);
            encoder.all(sorted, (to, name) -> to.text(name).all(names.getOrDefault(name, List.of()), Encoder::text));
        }
        return encoder.toKey();
    }
}
