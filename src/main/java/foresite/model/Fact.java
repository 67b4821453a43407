package foresite.model;

import java.util.List;

/**
 * Something that the head of a report says under a key that Foresite gives no meaning to.
 *
 * @param label the key as written
 * @param values its values in their order; at least one
 */
public record Fact(String label, List<String> values) {

    public Fact {
        values = List.copyOf(values);
    }
}
