package foresite.render;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;

/** Pebble's own {@code range}, which makes the whole list before a loop begins, with a limit to its length. */
final class RangeFunction implements Function {

    /** More than any page has entries; a million of them would be 24 MB. */
    static final long MOST_NUMBERS = 100_000;

    private final Function range = new io.pebbletemplates.pebble.extension.core.RangeFunction();

    @Override
    public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        if (arguments.get("start") instanceof Number start && arguments.get("end") instanceof Number end) {
            double step = arguments.get("increment") instanceof Number increment ? increment.doubleValue() : 1;
            double count = (end.doubleValue() - start.doubleValue()) / step;
            // The step 0 has its own message.
            if (step != 0 && count > MOST_NUMBERS) {
                throw new PebbleException(
                        null, "'range' gives " + MOST_NUMBERS + " numbers at most", line, self.getName());
            }
        }
        return range.execute(arguments, self, context, line);
    }

    @Override
    public List<String> getArgumentNames() {
        return range.getArgumentNames();
    }
}
