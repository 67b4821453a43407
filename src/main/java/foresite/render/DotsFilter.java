package foresite.render;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code {{ relevancy | dots }}}: five dots, as many of them filled as the number says. */
final class DotsFilter implements Filter {

    private static final int MOST = 5;

    @Override
    public Object apply(
            @Nullable Object input,
            Map<String, Object> arguments,
            PebbleTemplate self,
            EvaluationContext context,
            int line) {
        int filled = input instanceof Number number ? Math.max(0, Math.min(MOST, number.intValue())) : 0;
        return "●".repeat(filled) + "○".repeat(MOST - filled);
    }

    @Override
    public List<String> getArgumentNames() {
        return List.of();
    }
}
