package foresite.render;

import foresite.site.Page;
import foresite.text.NearestWord;
import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.error.RootAttributeNotFoundException;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets templates read the components of records. Pebble finds them as well, but by a search that takes a third of the time
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

    /** What else a record of ours says of itself: its own public methods without parameters, also without "is" and "has". */
    private static final ClassValue<Map<String, Method>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> methods = new HashMap<>();
            for (Method method : type.getMethods()) {
                String name = method.getName();
                boolean own = method.getDeclaringClass().getName().startsWith("foresite.")
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getParameterCount() == 0
                        && method.getReturnType() != void.class
                        && !name.equals("hashCode");
                if (own) {
                    methods.put(name, method);
                    Matcher bean = BEAN.matcher(name);
                    if (bean.matches()) {
                        methods.putIfAbsent(bean.group(1).toLowerCase(Locale.ROOT) + bean.group(2), method);
                    }
                }
            }
            return methods;
        }
    };

    private static final Pattern BEAN = Pattern.compile("(?:is|has)(\\p{Lu})(.*)");

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
        if (component != null && isPlain(values)) {
            return new ResolvedAttribute(component.apply(instance));
        }
        Method method = METHODS.get(instance.getClass()).get(name.toString());
        if (method != null && isPlain(values)) {
            return new ResolvedAttribute(call(method, instance, file, line));
        }
        throw mistyped(composed, name.toString(), components.keySet(), file, line);
    }

    private static boolean isPlain(Object @Nullable [] values) {
        return values == null || values.length == 0;
    }

    private static @Nullable Object call(Method method, Object instance, String file, int line) {
        try {
            return method.invoke(instance);
        } catch (ReflectiveOperationException e) {
            throw new PebbleException(e, "'" + method.getName() + "' cannot be evaluated", line, file);
        }
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

    /** Returns the failure of a field that a record does not have; it names the nearest, and all that there are. */
    private static AttributeNotFoundException mistyped(
            Record value, String field, Collection<String> known, String file, int line) {
        String owner = value instanceof SiteView ? " of 'site'" : value instanceof Page.Head ? " of 'head'" : "";
        return new AttributeNotFoundException(
                null,
                "there is no field '" + field + "'" + owner + "; " + known(field, known, "fields"),
                field,
                line,
                file);
    }

    /** Returns the message of a failure, with its template and line. */
    static String message(PebbleException failure, Collection<String> variables) {
        String place = " (" + failure.getFileName() + ":" + failure.getLineNumber() + ")";
        if (failure instanceof RootAttributeNotFoundException root) {
            return "there is no variable '" + root.getAttributeName() + "'; "
                    + known(root.getAttributeName(), variables, "variables") + place;
        }
        if (failure instanceof AttributeNotFoundException field
                && !failure.getPebbleMessage().startsWith("there is ")) {
            // Pebble names the Java class of the value.
            return "there is no field '" + field.getAttributeName() + "' in that value" + place;
        }
        return String.valueOf(failure.getMessage());
    }

    private static String known(String name, Collection<String> known, String what) {
        List<String> sorted = known.stream().sorted().toList();
        Optional<String> meant = NearestWord.meant(name, sorted);
        return meant.map(near -> "write '" + near + "' if you meant that; ").orElse("") + "the " + what + " are "
                + String.join(", ", known);
    }
}
