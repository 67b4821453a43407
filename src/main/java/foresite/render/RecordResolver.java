package foresite.render;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives templates the components of records. Pebble finds them as well, but by a search that takes a third of the time
 * of a page; this takes a look-up and a call. A name that a record does not have is a mistake in the template. Thread-safe.
 */
final class RecordResolver implements AttributeResolver {

    private static final ClassValue<Map<String, Function<Object, Object>>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Function<Object, Object>> computeValue(Class<?> type) {
            Map<String, Function<Object, Object>> components = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                components.put(component.getName(), accessor(component));
            }
            return components;
        }
    };

    /** Returns what reads each component of a record, in their order. */
    static Collection<Function<Object, Object>> components(Record value) {
        return COMPONENTS.get(value.getClass()).values();
    }

    @Override
    public @Nullable ResolvedAttribute resolve(
            @Nullable Object instance,
            Object name,
            Object @Nullable [] values,
            @Nullable ArgumentsNode arguments,
            EvaluationContextImpl context,
            String file,
            int line) {
        if (!(instance instanceof Record composed)) {
            return null;
        }
        Map<String, Function<Object, Object>> components = COMPONENTS.get(instance.getClass());
        Function<Object, Object> component = components.get(name.toString());
        if (component != null && arguments == null) {
            return new ResolvedAttribute(component.apply(instance));
        }
        if (component == null && !hasMethod(instance.getClass(), name.toString())) {
            throw MistypedField.of(composed, name.toString(), components.keySet(), file, line);
        }
        return null;
    }

    /** Tells whether Pebble can find something by a name: a method of that name, or one that a bean would have. */
    private static boolean hasMethod(Class<?> type, String name) {
        Set<String> names = Stream.of("", "get", "is", "has")
                .map(prefix -> (prefix + name).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return Stream.of(type.getMethods())
                .map(method -> method.getName().toLowerCase(Locale.ROOT))
                .anyMatch(names::contains);
    }

    /** Returns the accessor as a compiled function. */
    @SuppressWarnings("unchecked")
    private static Function<Object, Object> accessor(RecordComponent component) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle handle = lookup.unreflect(component.getAccessor());
            return (Function<Object, Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            handle,
                            handle.type().wrap().changeParameterType(0, component.getDeclaringRecord()))
                    .getTarget()
                    .invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException("templates cannot read " + component, e);
        }
    }
}
