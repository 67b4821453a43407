package foresite.render;

import foresite.model.Report;
import foresite.site.Address;
import foresite.site.NamedLink;
import foresite.site.ViewParts.ConceptGroup;
import foresite.site.ViewParts.ConceptLink;
import foresite.site.ViewParts.ReportEntry;
import foresite.state.Encoder;
import foresite.state.Key;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keys of what templates are given: the same model, the same key, in every run. Values that many pages share are
 * encoded once. Not thread-safe; each thread has its own.
 */
final class ModelKeys {

    private static final List<Class<?>> SHARED =
            List.of(Report.class, ReportEntry.class, ConceptGroup.class, ConceptLink.class, NamedLink.class);

    private static final ClassValue<Boolean> IS_SHARED = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return SHARED.stream().anyMatch(shared -> shared.isAssignableFrom(type));
        }
    };

    private final IdentityHashMap<Object, Key> known = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Key> texts;

    /** Keys that know no texts of reports yet. */
    ModelKeys() {
        this(new IdentityHashMap<>());
    }

    private ModelKeys(IdentityHashMap<Object, Key> texts) {
        this.texts = texts;
    }

    /**
     * Looks at the texts of reports, which most pages show parts of, once for all threads.
     *
     * @return what each thread takes its own keys from
     */
    static Supplier<ModelKeys> of(List<Report> reports) {
        IdentityHashMap<Object, Key> texts = new IdentityHashMap<>();
        reports.parallelStream()
                .map(report -> {
                    ModelKeys keys = new ModelKeys();
                    keys.of(report);
                    return keys.known;
                })
                .toList()
                .forEach(texts::putAll);
        return () -> new ModelKeys(texts);
    }

    /** Returns the key of some values together. */
    Key of(@Nullable Object... values) {
        Encoder encoder = new Encoder();
        for (Object value : values) {
            write(value, encoder);
        }
        return encoder.toKey();
    }

    private void write(@Nullable Object value, Encoder to) {
        // Each sort of value begins with a number of its own, so that none can be taken for another.
        if (value == null) {
            to.number(0);
        } else if (value instanceof String text) {
            to.number(1).text(text);
        } else if (value instanceof Address address) {
            to.number(2).text(address.path());
        } else if (value instanceof Record composed) {
            composed(composed, to.number(3));
        } else if (value instanceof List<?> list) {
            to.number(4).number(list.size());
            list.forEach(each -> write(each, to));
        } else if (value instanceof Optional<?> optional) {
            to.number(optional.isPresent() ? 5 : 6);
            optional.ifPresent(each -> write(each, to));
        } else if (value instanceof Number || value instanceof Boolean || value instanceof LocalDate) {
            to.number(7).text(value.toString());
        } else if (value instanceof Enum<?> constant) {
            to.number(8).text(constant.name());
        } else if (value instanceof SortedMap<?, ?> map) {
            to.number(9).number(map.size());
            map.forEach((name, each) -> {
                write(name, to);
                write(each, to);
            });
        } else {
            throw new IllegalArgumentException("a page's model contains a " + value.getClass() + ", which has no key");
        }
    }

    private void composed(Record value, Encoder to) {
        if (!IS_SHARED.get(value.getClass())) {
            components(value, to);
            return;
        }
        Key key = texts.get(value);
        key = key == null ? known.get(value) : key;
        if (key == null) {
            Encoder own = new Encoder();
            components(value, own);
            key = own.toKey();
            known.put(value, key);
        }
        to.key(key);
    }

    private void components(Record value, Encoder to) {
        to.text(value.getClass().getSimpleName());
        for (Function<Object, Object> component : RecordResolver.components(value)) {
            write(component.apply(value), to);
        }
    }
}
