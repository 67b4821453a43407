package foresite.render;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.MacroAttributeProvider;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what templates reach in values that are no records: entries of lists and maps, {@code size} and {@code length}, and
 * the macros of an imported template. Nothing else: without this, Pebble would call any public method of any Java class,
 * and return any public field, such as the class that {@code true.TYPE} is. Thread-safe.
 */
final class ValueResolver implements AttributeResolver {

    private static final Set<String> LOOP = Set.of("first", "last", "length", "index", "revindex");

    @Override
    public @Nullable ResolvedAttribute resolve(
            @Nullable Object instance,
            @Nullable Object name,
            Object @Nullable [] values,
            @Nullable ArgumentsNode arguments,
            EvaluationContextImpl context,
            String file,
            int line) {
        String field = String.valueOf(name);
        // Pebble reports what is null, and knows its own macros and loops.
        if (instance == null || instance instanceof MacroAttributeProvider || isLoop(instance, field)) {
            return null;
        }
        if (values != null && values.length > 0) {
            throw new AttributeNotFoundException(
                    null, "there is no method '" + field + "'; templates use filters instead", field, line, file);
        }
        if (instance instanceof Map<?, ?> map && map.containsKey(name)) {
            return new ResolvedAttribute(map.get(name));
        }
        if (instance instanceof List<?> list && isIndex(field, list.size())) {
            return new ResolvedAttribute(list.get(Integer.parseInt(field)));
        }
        if (instance instanceof Object[] array && isIndex(field, array.length)) {
            return new ResolvedAttribute(array[Integer.parseInt(field)]);
        }
        return switch (field) {
            case "size", "length" -> size(instance, field, file, line);
            case "key" ->
                instance instanceof Map.Entry<?, ?> entry
                        ? new ResolvedAttribute(entry.getKey())
                        : missing(field, file, line);
            case "value" ->
                instance instanceof Map.Entry<?, ?> entry
                        ? new ResolvedAttribute(entry.getValue())
                        : missing(field, file, line);
            default -> missing(field, file, line);
        };
    }

    private static boolean isLoop(Object instance, String field) {
        return instance.getClass().getEnclosingClass() == ForNode.class && LOOP.contains(field);
    }

    private static boolean isIndex(String field, int size) {
        return field.matches("\\d{1,9}") && Integer.parseInt(field) < size;
    }

    private static ResolvedAttribute size(Object instance, String field, String file, int line) {
        if (instance instanceof Collection<?> collection) {
            return new ResolvedAttribute(collection.size());
        }
        if (instance instanceof Map<?, ?> map) {
            return new ResolvedAttribute(map.size());
        }
        if (instance instanceof CharSequence text) {
            return new ResolvedAttribute(text.length());
        }
        return missing(field, file, line);
    }

    private static ResolvedAttribute missing(String field, String file, int line) {
        throw new AttributeNotFoundException(
                null, "there is no field '" + field + "' in that value", field, line, file);
    }
}
